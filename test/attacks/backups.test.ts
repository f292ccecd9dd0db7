import { beforeAll, expect, test } from 'vitest';
import { gunzip, gzip } from '../../src/ledger/backup/container';
import { makeBackup } from '../../src/ledger/backup/make';
import { restoreBackup } from '../../src/ledger/backup/restore';
import { LedgerError } from '../../src/ledger/errors';
import type { Ledger } from '../../src/ledger/ledger';
import { makeFailure } from '../../src/client/failure';
import { createBackups } from '../../src/client/service/backups';
import { wordError } from '../../src/ui/words/errors';
import { dump } from '../ledger/support/dump';
import { makeLedger, memoryDatabase, POLICY } from '../ledger/support/ledger';
import { addBulk, makeRandom, randomStep } from '../ledger/support/random';
import { putTogether, takeApart } from './forged';
import { mutate } from './mutate';

// Backups that somebody has written by hand, every checksum right: only the reader's own judgement stands between them and
// the store. Each is refused in words, or becomes a workbook that opens, goes back and forth through its log, and can be backed up.

const control = { step: async () => undefined };
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const EACH = 30;
const PATIENCE = 10_000; // ms for one file: none may keep the worker busy for long
const REFUSALS = new Set(['backup-damaged', 'backup-foreign', 'backup-empty', 'backup-newer', 'policy-missing']);
let file: Blob;

beforeAll(async () => {
  const { ledger } = await makeLedger();
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  await addBulk(ledger, 30, () => ['name', '甲']);
  const random = makeRandom(11);
  for (let step = 0; step < 30; step += 1) await randomStep(ledger, random);
  await ledger.setLayout({
    views: [
      {
        id: 'a',
        name: '我的',
        query: { unit: null, search: '', sort: [], filters: [{ column: 'name', kind: 'in', values: ['甲'] }] },
      },
    ],
    columns: { order: ['name'], hidden: [], pinned: [], widths: { name: 90 } },
    rowHeight: 26,
    zoom: 100,
    scenarios: [{ name: '试', overlay: {}, dropped: [], added: [] }],
  });
  const counts = { persons: 3, rows: 3, fields: ['姓名', '单位'] };
  await ledger.note({ kind: 'export', of: '名册', file: 'a.xlsx', ...counts, ids: 'mask', phones: false, mark: '' });
  await ledger.note({ kind: 'parcel', file: 'p.cztz', units: ['新月'], persons: 1, sealed: true });
  await ledger.takeNotes();
  file = (await makeBackup(ledger.desk.database, id, 0, control)).blob;
  await ledger.shutDown();
});

/** What became of a file: the code of its refusal, or `opened`. */
async function offer(blob: Blob): Promise<string> {
  const database = memoryDatabase();
  const { ledger } = await makeLedger(database);
  const began = performance.now();
  // What a file holds is told before it is opened: in words too, and nothing is written for it.
  const peeked = await createBackups(ledger)
    .peek(blob, null)
    .catch((thrown: unknown) => thrown);
  expect(peeked instanceof Error ? refusedWell(peeked, await dump(database)) : 'told').not.toBe('');
  const refusal = await restoreBackup(ledger.desk, blob, control).then(
    (info) => used(ledger, info.id),
    (thrown: unknown) => thrown,
  );
  expect(performance.now() - began).toBeLessThan(PATIENCE);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  await ledger.shutDown();
  return refusal === null ? 'opened' : refusedWell(refusal, await dump(database));
}

/** A refusal is one that the page words, and nothing of the file stays. */
function refusedWell(thrown: unknown, left: Readonly<Record<string, readonly unknown[]>>): string {
  if (!(thrown instanceof LedgerError)) throw thrown;
  expect(REFUSALS, thrown.message).toContain(thrown.code);
  expect(wordError(makeFailure(thrown.code, thrown.details))).toMatch(/。$/);
  for (const [store, records] of Object.entries(left)) expect(records, store).toEqual([]);
  return thrown.code;
}

/** Everything that reads what came in; refusals of single steps are words too. */
async function used(ledger: Ledger, id: string): Promise<null> {
  await ledger.open(id);
  const inWords = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      return (await work()) !== null;
    } catch (thrown) {
      if (thrown instanceof LedgerError && thrown.code !== 'internal') return false;
      throw new Error('opened, and then', { cause: thrown });
    }
  };
  for (let step = 0; step < 60 && (await inWords(() => ledger.undo())); step += 1);
  for (let step = 0; step < 60 && (await inWords(() => ledger.redo())); step += 1);
  await inWords(() => ledger.history(null, 100));
  await inWords(() => ledger.historyOf({ row: null, field: null }, null, 100));
  await inWords(() => ledger.audit());
  await inWords(() => ledger.notesSince(0));
  await inWords(() => ledger.layout());
  await ledger.close();
  await ledger.open(id);
  await inWords(() => makeBackup(ledger.desk.database, id, 0, control));
  return null;
}

test('the same parts put together again open', async () => {
  expect(await offer(await putTogether(await takeApart(file)))).toBe('opened');
});

test.each(SEEDS)(
  `${EACH} backups changed by chance with right checksums, seed %i`,
  { timeout: 120_000 },
  async (seed) => {
    const random = makeRandom(seed);
    const became = new Map<string, number>();
    for (let round = 0; round < EACH; round += 1) {
      const parts = await takeApart(file);
      const what = mutate(parts, random);
      let code: string;
      try {
        code = await offer(await putTogether(parts));
      } catch (thrown) {
        throw new Error(`round ${round}: ${what}: ${String(thrown)}`, { cause: thrown });
      }
      became.set(code, (became.get(code) ?? 0) + 1);
    }
    // Most of what is changed by chance must be noticed; some changes are a workbook like any other.
    expect(became.get('backup-damaged')).toBeGreaterThan(EACH / 4);
  },
);

const byHand: readonly (readonly [string, (manifest: Told) => void])[] = [
  ['undone records without end', (manifest) => Object.assign(head(manifest), { undone: [[1, 9e15]] })],
  ['rows without end', (manifest) => Object.assign(head(manifest), { rows: 9e15 })],
  ['rows that nobody added', (manifest) => Object.assign(head(manifest), { length: 3_999_999 })],
  ['records without end', (manifest) => Object.assign(head(manifest), { nextSeq: 9e15 })],
  ['a dictionary larger than there is', (manifest) => Object.assign(pools(manifest)[0] ?? {}, { size: 1e9 })],
  ['no head', (manifest) => Object.assign(manifest, { head: null })],
  ['views that are no list', (manifest) => Object.assign(manifest, { layout: { views: 5 } })],
  ['an overlay of objects', (manifest) => Object.assign(head(manifest), { overlay: { premium: { a: 1 } } })],
  ['a time that no calendar has', (manifest) => Object.assign(manifest, { madeAt: 9e15 })],
  ['a name that is an object', (manifest) => Object.assign(manifest['workbook'] as Told, { name: { a: 1 } })],
];
type Told = Record<string, unknown>;
const head = (manifest: Told): Told => manifest['head'] as Told;
const pools = (manifest: Told): Told[] => head(manifest)['pools'] as Told[];

test.each(byHand)('by hand: %s', async (_what, change) => {
  const parts = await takeApart(file);
  change(parts.manifest);
  expect(await offer(await putTogether(parts))).toBe('backup-damaged');
});

test('section lengths that are negative, fractions or lies; keys named __proto__; JSON without end', async () => {
  for (const bytes of [-1, 0.5, 'x', null, 1e15])
    expect(await offer(await withManifest({ sections: [{ bytes, sha256: '' }] }))).toBe('backup-damaged');
  for (const json of [
    'null',
    '5',
    '[]',
    '{"sections":{}}',
    '{"__proto__":{"polluted":1},"sections":[]}',
    '[',
    '['.repeat(200_000),
    '['.repeat(200_000) + ']'.repeat(200_000),
  ])
    expect(await offer(await withJson(json)), json.slice(0, 40)).toBe('backup-damaged');
});

test('a few bytes that would unpack to more than a section holds are not unpacked', async () => {
  const bomb = await gzip(new Uint8Array(64 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(100_000);
  await expect(gunzip(bomb, 1024 * 1024)).rejects.toThrow(/^backup-damaged: /);
});

async function withManifest(manifest: object): Promise<Blob> {
  return withJson(JSON.stringify({ kind: 'workbook', format: 5, ...manifest }));
}

async function withJson(text: string): Promise<Blob> {
  const json = new TextEncoder().encode(text);
  const bytes = new Uint8Array(48 + json.length);
  bytes.set([0x43, 0x5a, 0x54, 0x5a, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 1, true);
  view.setUint32(12, json.length, true);
  bytes.set(new Uint8Array(await crypto.subtle.digest('SHA-256', json)), 16);
  bytes.set(json, 48);
  return new Blob([bytes]);
}
