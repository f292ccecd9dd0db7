import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../src/ledger/backup/restore';
import { openSealed } from '../../src/ledger/backup/sealed';
import { contents, makeLedger } from '../ledger/support/ledger';
import { closedOf, trayOf } from '../ledger/support/tray';

// Backups of earlier releases, each opened by today's code. They are never written again.
// What a file must hold stands beside it as JSON: cells of all living persons, parameters, and how far undo goes.

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => /^v\d+\.cztz$/.test(name));

test('there are files of earlier releases', () => {
  expect(files).toEqual(['v1.cztz', 'v2.cztz', 'v3.cztz', 'v4.cztz', 'v5.cztz']);
});

test.each(files)('%s opens as it was', async (name) => {
  const { ledger } = await makeLedger();
  const blob = new Blob([readFileSync(new URL(name, folder))]);
  const info = await restoreBackup(ledger.desk, blob, { step: async () => undefined });
  await ledger.open(info.id);
  const { rows } = contents(ledger.book().table) as { rows: string[] };
  const { overlay, asOf } = ledger.book().head;
  // Since format 2: how it looks, and who worked.
  const layout = await ledger.layout();
  const by = (await ledger.history(null, 1000)).map((entry) => entry.by ?? '');
  const more = layout === null && by.every((who) => who === '') ? {} : { layout, by };
  // Since format 3: rows of lists that wait.
  const waits = trayOf(ledger);
  const since3 = waits.length === 0 ? {} : { waits };
  // Since format 4: rows that were settled.
  const settled = closedOf(ledger);
  const since4 = settled.length === 0 ? {} : { settled };
  // Since format 5: the audit log, whole.
  const audit = await ledger.audit();
  const since5 = audit.state === 'none' ? {} : { audit };
  let undone = 0;
  while ((await ledger.undo()) !== null) undone += 1;
  const found = { rows, overlay, asOf, undone, ...more, ...since3, ...since4, ...since5 };
  expect(found).toEqual(JSON.parse(readFileSync(new URL(name.replace('.cztz', '.json'), folder), 'utf8')));
});

test('a file under a password, of the release that had the first ones, opens by it: as v5', async () => {
  const sealed = new Blob([readFileSync(new URL('sealed-1.cztz', folder))]);
  const plain = await openSealed(sealed, '筹资 2026', { step: async () => undefined });
  expect(Buffer.from(await plain.arrayBuffer()).equals(readFileSync(new URL('v5.cztz', folder)))).toBe(true);
});
