import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { IDENTITIES } from '../../src/policy/vocabulary';
import { FIELDS } from '../../src/roster/fields';
import { IDENTITY_WORDS } from '../../src/roster/identities';
import { checkpoint } from '../../src/ledger/workbook/session';
import { dump } from '../ledger/support/dump';
import { contents, makeLedger, memoryDatabase, POLICY } from '../ledger/support/ledger';
import { addBulk, makeRandom, randomStep } from '../ledger/support/random';
import { COLUMNS, readAudit, readBackup, readRows, type AuditEntry, type PlainRows } from './plainReader.mjs';
import { readStores } from './records';

// Old files are read by a description that shares nothing with the product: what it finds is what the product finds.

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => /^v\d+(?:-parcels)?\.cztz$/.test(name)); // files under a password are not plain
const TEMPLATE = Object.keys(COLUMNS).slice(0, 24);

/** As the notes beside the files write it. */
const asNoted = (rows: PlainRows): string[] =>
  [...rows].map(([row, cells]) => {
    const more = `|${cells['mark'] ?? ''}|${cells['place'] ?? ''}`;
    return `${row}: ${TEMPLATE.map((column) => cells[column] ?? '').join('|')}${more === '||' ? '' : more}`;
  });

test.each(files)('%s', (name) => {
  const told = JSON.parse(readFileSync(new URL(name.replace('.cztz', '.json'), folder), 'utf8')) as { rows: string[] };
  expect(asNoted(readBackup(readFileSync(new URL(name, folder))).rows)).toEqual(told.rows);
});

test('the audit log of a file: its seals are compared, its notes are told, and an altered one is found', () => {
  const { audit } = readBackup(readFileSync(new URL('v6.cztz', folder)));
  const { notes } = JSON.parse(readFileSync(new URL('v6.json', folder), 'utf8')) as { notes: { n: number; note: object }[] };
  expect(notes.map(({ note }) => (note as { kind: string }).kind).sort()).toEqual(
    ['at-rest', 'backup', 'export', 'parcel', 'password', 'restored', 'returned'].sort(),
  );
  const found = audit.flatMap(({ n, note }) => (note === undefined ? [] : [{ n, note }]));
  expect(found).toEqual(notes.map(({ n, note }) => ({ n, note })).reverse());
  const entries = (readStores('database-7.json')['audit'] ?? []) as readonly AuditEntry[];
  expect(readAudit(entries).length).toBeGreaterThan(5);
  for (const { n } of entries) {
    const altered = entries.map((entry) => (entry.n === n ? { ...entry, at: entry.at + 1 } : entry));
    expect(() => readAudit(altered)).toThrow(`entry ${n} of the audit log was altered`);
  }
});

test('from the command line: a CSV with the template’s headers', () => {
  const run = (name: string): string =>
    execFileSync(process.execPath, [fileURLToPath(new URL(name, folder)), fileURLToPath(new URL('v5.cztz', folder))], {
      encoding: 'utf8',
    });
  const [header, ...lines] = run('plainReader.mjs').trimEnd().split('\r\n');
  expect(header).toBe(`\ufeff${TEMPLATE.map((column) => COLUMNS[column]).join(',')}`);
  expect(lines).toHaveLength(9);
});

test('its columns and words are those of the product', () => {
  expect(COLUMNS).toEqual(Object.fromEntries(Object.values(FIELDS).map(({ id, header }) => [id, header])));
  const source = readFileSync(new URL('plainReader.mjs', folder), 'utf8');
  const words = IDENTITIES.map((id) => `  '${IDENTITY_WORDS[id].zh}',\n`).join('');
  expect(source).toContain(`const IDENTITIES = [\n${words}];`);
});

test.each([51, 52, 53, 54])('seed %i: the records of a database after any work, checkpoints and undone steps', async (seed) => {
  const database = memoryDatabase();
  const { ledger } = await makeLedger(database);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  const random = makeRandom(seed);
  await addBulk(ledger, 30, () => ['identities', '农村低保、一级残疾']);
  for (let step = 0; step < 60; step += 1) await randomStep(ledger, random);
  if (seed % 2 === 0) await checkpoint(ledger.desk, ledger.book());
  await ledger.undo();
  const { rows } = contents(ledger.book().table) as { rows: string[] };
  const { heads = [], chunks = [], pools = [], changes = [] } = await dump(database);
  expect(asNoted(readRows(heads[0] as object, { chunks, pools, changes }))).toEqual(rows);
});
