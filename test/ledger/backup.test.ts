import { createHash } from 'node:crypto';
import { assert, property, uint8Array } from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeBackup } from '../../src/ledger/backup/make';
import { restoreBackup } from '../../src/ledger/backup/restore';
import { hex, ownSha256 } from '../../src/ledger/backup/sha256';
import type { Ledger } from '../../src/ledger/ledger';
import { packTable } from '../../src/roster/table';
import { contents, makeLedger, POLICY } from './support/ledger';
import { addBulk, makeRandom, randomStep } from './support/random';

const control = { step: async () => undefined };
let ledger: Ledger;
let file: Blob;

beforeEach(async () => {
  ({ ledger } = await makeLedger());
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  await addBulk(ledger, 40, () => ['name', '甲']);
  const random = makeRandom(5);
  for (let step = 0; step < 25; step += 1) await randomStep(ledger, random);
  file = (await makeBackup(ledger.desk.database, id, 0, control)).blob;
});

const bytesOf = async (): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());
const restore = (blob: Blob) => restoreBackup(ledger.desk, blob, control);

test('opens again as an identical workbook, in another browser, with undo and redo', async () => {
  const other = await makeLedger();
  const info = await restoreBackup(other.ledger.desk, file, control);
  await other.ledger.open(info.id);
  const here = ledger.book();
  const there = other.ledger.book();
  const { id } = here.workbook;
  await ledger.close();
  await ledger.open(id); // codes of a workbook that has just been read, as there
  expect(packTable(there.table)).toEqual(packTable(ledger.book().table));
  expect({ ...there.head, workbook: '' }).toEqual({ ...here.head, workbook: '' });
  expect(there.asOf).toBe(here.asOf);
  for (const turn of [() => ledger.undo(), () => ledger.redo()]) while ((await turn()) !== null);
  for (const turn of [() => other.ledger.undo(), () => other.ledger.redo()]) while ((await turn()) !== null);
  expect(contents(there.table)).toEqual(contents(ledger.book().table));
});

test('beside the workbook it was made of it gets a name of its own', async () => {
  expect((await restore(file)).name).toBe('2021 兰溪镇（2）');
});

test('the file is named after workbook and time', async () => {
  expect((await makeBackup(ledger.desk.database, ledger.book().workbook.id, 0, control)).name).toMatch(
    /^2021_兰溪镇_备份_\d{4}-\d\d-\d\d_\d{4}\.cztz$/,
  );
});

describe('refused, and nothing of it stays', () => {
  const refused = async (blob: Blob, code: RegExp): Promise<void> => {
    const before = await ledger.shelf.list();
    await expect(restore(blob)).rejects.toThrow(code);
    expect(await ledger.shelf.list()).toEqual(before);
    expect(await ledger.desk.database.workbooks.count()).toBe(before.length);
    expect(await ledger.desk.database.chunks.count()).toBe(1);
  };

  test('any flipped bit', async () => {
    const bytes = await bytesOf();
    const random = makeRandom(1);
    for (let round = 0; round < 40; round += 1) {
      const copy = bytes.slice();
      const at = 12 + random(copy.length - 12);
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
      await refused(new Blob([copy]), /^backup-damaged: /);
    }
  });

  test('any flipped bit of the version', async () => {
    const bytes = await bytesOf();
    for (let bit = 0; bit < 32; bit += 1) {
      const copy = bytes.slice();
      const at = 8 + (bit >> 3);
      copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
      await refused(new Blob([copy]), /^backup-damaged: .*header/);
    }
  });

  test('any truncation', async () => {
    for (const size of [file.size - 1, Math.floor(file.size / 2), 48, 20])
      await refused(file.slice(0, size), /^backup-damaged: /);
  });

  test('another program’s file, a spreadsheet', async () => {
    for (const text of ['PK\u0003\u0004 and more', '姓名,证件号码\r\n'])
      await refused(new Blob([text]), /^backup-foreign: /);
  });

  test('an empty one, or one of which nothing but the first bytes was copied', async () => {
    await refused(new Blob([]), /^backup-empty: /);
    for (const size of [1, 7]) await refused(file.slice(0, size), /^backup-empty: /);
  });

  test('a newer release’s file', async () => {
    const bytes = await bytesOf();
    bytes[8] = 9;
    const seal = createHash('sha256').update(bytes.subarray(0, 48)).digest();
    await refused(
      new Blob([bytes.subarray(0, 48), seal, bytes.subarray(48)]),
      /^backup-newer: \{"found":9,"known":1\}/,
    );
  });

  test('a policy this release does not have', async () => {
    const { ports, ...rest } = ledger.desk;
    await expect(
      restoreBackup({ ...rest, ports: { ...ports, policy: () => undefined } }, file, control),
    ).rejects.toThrow(/^policy-missing: /);
  });

  test('cancelled half-way', async () => {
    let steps = 0;
    const stopping = {
      step: async () => {
        steps += 1;
        if (steps > 3) throw new Error('cancelled');
      },
    };
    const before = await ledger.shelf.list();
    await expect(restoreBackup(ledger.desk, file, stopping)).rejects.toThrow('cancelled');
    expect(await ledger.shelf.list()).toEqual(before);
  });
});

test('a restore that died is not listed, and cleared away at the next start', async () => {
  const { database } = ledger.desk;
  const whole = await database.workbooks.toArray();
  const [first] = whole;
  if (first === undefined) throw new Error('no workbook');
  await database.workbooks.add({ ...first, id: 'half', arriving: true });
  expect((await ledger.shelf.list()).map(({ id }) => id)).toEqual([first.id]);
  await ledger.shelf.tidy();
  expect(await database.workbooks.count()).toBe(1);
});

test('SHA-256 of our own agrees with the system’s', () => {
  assert(
    property(uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(ownSha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});
