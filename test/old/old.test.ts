import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../src/ledger/backup/restore';
import { openSealed } from '../../src/ledger/backup/sealed';
import type { Ledger } from '../../src/ledger/ledger';
import { makeLedger } from '../ledger/support/ledger';
import { PASSWORD, planOf, toldOf } from './told';

// Files of earlier releases, each opened by today's code. They are never written again.
// What a backup must hold stands beside it as JSON: cells of all living persons, parameters, and how far undo goes.

const folder = new URL('./', import.meta.url);
const control = { step: async () => undefined };
const files = readdirSync(folder).filter((name) => /^v\d+(?:-parcels)?\.cztz$/.test(name));
const bytesOf = (name: string): Buffer<ArrayBuffer> => readFileSync(new URL(name, folder));
const told = (name: string): unknown => JSON.parse(bytesOf(name.replace('.cztz', '.json')).toString());

async function opened(name: string): Promise<Ledger> {
  const { ledger } = await makeLedger();
  const info = await restoreBackup(ledger.desk, new Blob([bytesOf(name)]), control);
  await ledger.open(info.id);
  return ledger;
}

test('there are files of earlier releases', () => {
  expect(files).toEqual(['v1.cztz', 'v2.cztz', 'v3.cztz', 'v4.cztz', 'v5-parcels.cztz', 'v5.cztz', 'v6.cztz']);
});

test.each(files)('%s opens as it was', async (name) => {
  expect(await toldOf(await opened(name))).toEqual(told(name));
});

test('a file under a password, of the release that had the first ones, opens by it: as v5', async () => {
  const plain = await openSealed(new Blob([bytesOf('sealed-1.cztz')]), PASSWORD, control);
  expect(Buffer.from(await plain.arrayBuffer()).equals(bytesOf('v5.cztz'))).toBe(true);
});

test('what a village handed back under a password is compared with the workbook its package left', async () => {
  const name = 'return-sealed-1.cztz';
  const ledger = await opened('v5-parcels.cztz');
  expect(await planOf(ledger, new Blob([bytesOf(name)]))).toEqual(told(name));
});
