import { createHash } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeFailure } from '../../src/client/failure';
import { gunzip, gzip, readContainer, writeContainer } from '../../src/ledger/backup/container';
import { restoreBackup } from '../../src/ledger/backup/restore';
import { makeSealKey, openSealed, sealFile } from '../../src/ledger/backup/sealed';
import { encodeSection } from '../../src/ledger/backup/section';
import { sha256 } from '../../src/ledger/backup/sha256';
import { LedgerError } from '../../src/ledger/errors';
import type { Ledger } from '../../src/ledger/ledger';
import { handBack } from '../../src/ledger/parcels/handBack';
import { issueParcel } from '../../src/ledger/parcels/issue';
import { mergeOf, planMerge, readReturn } from '../../src/ledger/parcels/merge';
import type { ParcelReturn } from '../../src/ledger/parcels/types';
import { wordError } from '../../src/ui/words/errors';
import { contents, makeLedger, POLICY } from '../ledger/support/ledger';
import { makeRandom } from '../ledger/support/random';
import { KEYS, shapeOfObjects } from './corpus';

// Files under a password and returns of villages that somebody has written by hand: refused in words within the time, or taken for
// what they say, and never for more than the rows that went out with the package.

const control = { step: async () => undefined };
const PATIENCE = 20_000; // ms; what explodes takes for ever, what is only slow does not fail on a busy machine
const ROUNDS = 3;
let before: string;
beforeEach(() => {
  before = shapeOfObjects();
});
afterEach(() => expect(shapeOfObjects()).toBe(before));

/** The code of a refusal that the page words; throws where it is none, or took too long. */
async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  const began = performance.now();
  const thrown = await work().then(
    () => null,
    (error: unknown) => error,
  );
  expect(performance.now() - began).toBeLessThan(PATIENCE);
  if (!(thrown instanceof LedgerError)) throw new Error('not refused in words', { cause: thrown });
  expect(wordError(makeFailure(thrown.code, thrown.details))).toMatch(/。$/);
  return thrown.code;
}

describe('a file under a password with its header written by hand', () => {
  let whole: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    const sealed = await sealFile(new Blob(['甲'.repeat(500)]), await makeSealKey('密码密码', ROUNDS), control, 64);
    whole = new Uint8Array(await sealed.arrayBuffer());
  });
  const forged = (at: number, bytes: readonly number[]): Blob => {
    const copy = whole.slice();
    copy.set(bytes, at);
    copy.set(createHash('sha256').update(copy.subarray(0, 68)).digest(), 68);
    return new Blob([copy]);
  };
  const four = (value: number): number[] => [...new Uint8Array(Uint32Array.of(value).buffer)];
  const NUMBERS = [
    0,
    1,
    2,
    63,
    65,
    2 ** 16,
    2 ** 24,
    2 ** 26,
    2 ** 26 + 1,
    5_000_001,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 32 - 1,
  ];

  test.each([
    ['rounds', 12],
    ['bytes a piece', 16],
    ['length', 20],
    ['length, upper half', 24],
    ['version', 8],
  ])(`${NUMBERS.length} numbers of %s: each is refused at once`, async (field, at) => {
    for (const value of NUMBERS) {
      const file = forged(at, four(value));
      const same = Buffer.from(await file.arrayBuffer()).equals(Buffer.from(whole));
      // Rounds that a slow computer may have chosen are tried: those cost what they say, up to five million.
      if (same || (field === 'rounds' && value > 0 && value <= 5_000_000)) continue;
      expect(['backup-damaged', 'backup-newer', 'password-wrong'], `${field} ${value}`).toContain(
        await refusalOf(() => openSealed(file, '密码密码', control)),
      );
    }
  });

  test('a file that says that it is a million times as long as it is', async () => {
    for (const size of [2 ** 40, 2 ** 52, Number.MAX_SAFE_INTEGER]) {
      const bytes = new Uint8Array(BigUint64Array.of(BigInt(size)).buffer);
      expect(await refusalOf(() => openSealed(forged(20, [...bytes]), '密码密码', control))).toBe('backup-damaged');
    }
  });

  test('a password’s file within a password’s file is no backup', async () => {
    const key = await makeSealKey('密码密码', ROUNDS);
    const twice = await sealFile(new Blob([whole]), key, control);
    const { ledger } = await makeLedger();
    const inner = await openSealed(twice, '密码密码', control);
    expect(await refusalOf(() => restoreBackup(ledger.desk, inner, control))).toBe('backup-foreign');
    expect(await refusalOf(() => readReturn(twice, '密码密码', control))).toBe('backup-foreign');
  });
});

interface Township {
  readonly ledger: Ledger;
  readonly parcel: ParcelReturn['parcel'];
  readonly manifest: Record<string, unknown>;
}

/** Two villages of three; what the first one hands back without having changed anything. */
async function township(): Promise<Township> {
  const { ledger } = await makeLedger();
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '兰溪镇' });
  await ledger.open(id);
  const added = ['甲村', '乙村'].flatMap((unit) =>
    [0, 1, 2].map((at) => [
      ['name', `${unit}${at}`] as const,
      ['unit', unit] as const,
      ['idNumber', `${unit}号${at}`] as const,
    ]),
  );
  await ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
  const out = await issueParcel(ledger.desk.database, ledger.book(), ['甲村'], { id: 'p', now: 5 }, control);
  const there = (await makeLedger()).ledger;
  const info = await restoreBackup(there.desk, out.blob, control);
  await there.open(info.id);
  const back = await handBack(there.desk.database, there.book(), { at: 9, by: '村' }, control);
  const { sections: _sections, ...manifest } = (await readContainer(back.blob)).manifest as Record<string, unknown>;
  return { ledger, parcel: back.returned.parcel, manifest };
}

async function fileOf({ manifest }: Township, returned: unknown): Promise<Blob> {
  const packed = await gzip(encodeSection({ kind: 'return', records: [returned as ParcelReturn] }));
  return writeContainer(manifest, [{ blob: new Blob([packed]), sha256: await sha256(packed) }]);
}

/** Offers a return written by hand, takes everything of it that may be taken, and tells what became of the roster. */
async function merged(town: Township, returned: unknown): Promise<string | readonly string[]> {
  const { ledger } = town;
  const began = performance.now();
  try {
    const read = await readReturn(await fileOf(town, returned), null, control);
    const plan = await planMerge(ledger.desk.database, ledger.book(), read, control);
    const all = new Map(plan.conflicts.map((_, index) => [index, 'theirs' as const]));
    await ledger.carry((book) => mergeOf(book, plan, all, '交回.cztz'));
  } catch (thrown) {
    if (!(thrown instanceof LedgerError)) throw thrown;
    return await refusalOf(() => Promise.reject(thrown));
  } finally {
    expect(performance.now() - began).toBeLessThan(PATIENCE);
  }
  return (contents(ledger.book().table) as { rows: string[] }).rows;
}

const nothing = (town: Township): ParcelReturn => ({
  parcel: town.parcel,
  madeAt: 9,
  by: '村',
  cells: [],
  added: [],
  removed: new Uint32Array(0),
  seals: [],
});
const note = (rows: readonly number[], base: string, theirs: string) => ({
  field: 'note' as const,
  rows: Uint32Array.from(rows),
  base: rows.map(() => base),
  theirs: rows.map(() => theirs),
});

describe('a return written by hand', () => {
  let town: Township;
  beforeEach(async () => {
    town = await township();
  });
  const rowsNow = () => (contents(town.ledger.book().table) as { rows: string[] }).rows;

  test('reaches no row that did not go out with its package, and its undo is exact', async () => {
    const start = rowsNow();
    for (const row of [3, 11, 4_294_967_295]) {
      expect(await merged(town, { ...nothing(town), cells: [note([0, row], '', '越界')] })).toBe('backup-damaged');
      expect(await merged(town, { ...nothing(town), removed: Uint32Array.of(row) })).toBe('backup-damaged');
      expect(rowsNow()).toEqual(start);
    }
    const after = await merged(town, { ...nothing(town), cells: [note([0, 1, 2], '', '越界')] });
    expect(after).toHaveLength(6);
    expect((after as string[]).slice(3)).toEqual(start.slice(3));
    expect((after as string[]).slice(0, 3).every((row) => row.includes('越界'))).toBe(true);
    await town.ledger.undo();
    expect(rowsNow()).toEqual(start);
  });

  test('that says another base than what went out does not overwrite what was changed here without a question', async () => {
    await town.ledger.apply({
      kind: 'set-cells',
      name: 'edit',
      edits: [{ row: 0, field: 'note', text: '镇里' }],
      added: [],
    });
    const read = await readReturn(
      await fileOf(town, { ...nothing(town), cells: [note([0], '随便', '村里')] }),
      null,
      control,
    );
    const plan = await planMerge(town.ledger.desk.database, town.ledger.book(), read, control);
    expect(plan.take).toEqual([]);
    expect(plan.conflicts).toHaveLength(1);
  });

  test.each([0.5, -1, null, '0', 4_294_967_296, 1e300, [0], true])('with the row %j is a damaged file', async (row) => {
    const start = rowsNow();
    const rows = { $rows: [row] } as unknown as Uint32Array;
    const cells = { field: 'note', rows, base: [''], theirs: ['越界'] };
    for (const forged of [{ cells: [cells] }, { removed: rows }])
      expect(await merged(town, { ...nothing(town), ...forged })).toBe('backup-damaged');
    expect(rowsNow()).toEqual(start);
  });

  test.each([0, 2, -1, 3.5, '3'])(
    'with somebody added in the row %j, where no addition stands, is a damaged file',
    async (at) => {
      const start = rowsNow();
      const added = [
        {
          at,
          cells: [
            ['name', '新人'],
            ['unit', '乙村'],
          ],
        },
      ];
      expect(await merged(town, { ...nothing(town), added })).toBe('backup-damaged');
      expect(rowsNow()).toEqual(start);
    },
  );

  test.each([0.5, -1, null, '昨天', 1e300])('of the moment %j is a damaged file', async (madeAt) => {
    expect(await merged(town, { ...nothing(town), madeAt })).toBe('backup-damaged');
  });

  test('with a person whose number somebody here has asks; one said a hundred times is refused', async () => {
    const person = (at: number, name: string, idNumber: string) => ({
      at,
      cells: [
        ['name', name],
        ['unit', '乙村'],
        ['idNumber', idNumber],
      ],
    });
    const read = await readReturn(
      await fileOf(town, { ...nothing(town), added: [person(3, '冒名', '乙村号0'), person(4, '新人', '新号')] }),
      null,
      control,
    );
    const plan = await planMerge(town.ledger.desk.database, town.ledger.book(), read, control);
    expect(plan.conflicts.map(({ kind }) => kind)).toEqual(['twin', 'cell']);
    expect(plan.added).toHaveLength(1);
    const twice = { ...nothing(town), added: Array.from({ length: 100 }, () => person(5, '同一行', '同一号')) };
    expect(await merged(town, twice)).toBe('backup-damaged');
  });

  test.each([
    ['no list of cells', { cells: 5 }],
    ['cells of a field that objects have', { cells: [{ ...note([0], '', 'x'), field: 'constructor' }] }],
    ['cells of __proto__', { cells: [{ ...note([0], '', 'x'), field: '__proto__' }] }],
    ['the place of a person', { cells: [{ ...note([0], '', '-'), field: 'place' }] }],
    ['more rows than texts', { cells: [{ ...note([0, 1], '', 'x'), theirs: ['x'] }] }],
    ['texts that are none', { cells: [{ ...note([0], '', 'x'), theirs: [{ toString: 1 }] }] }],
    ['rows that are texts', { cells: [{ ...note([0], '', 'x'), rows: ['0'] }] }],
    ['a text without end', { cells: [note([0], '', '长'.repeat(200_000))] }],
    ['a person in row −1', { added: [{ at: -1, cells: [['name', '甲']] }] }],
    ['a person in row 1.5', { added: [{ at: 1.5, cells: [['name', '甲']] }] }],
    ['a person of unknown fields', { added: [{ at: 3, cells: [['toString', '甲']] }] }],
    ['a package without a name', { parcel: { id: 5, units: [], origin: '', at: 0 } }],
    ['units that are no list', { parcel: { id: 'p', units: 'x', origin: '', at: 0 } }],
    ['a time that is none', { madeAt: '昨天' }],
    ['seals that are numbers', { seals: [1] }],
    ['two values for one cell', { cells: [note([0, 1], '', 'x'), note([1], '', 'y')] }],
    ['a row twice in one list', { cells: [note([1, 1], '', 'x')] }],
    [
      'two names of one person',
      {
        added: [
          {
            at: 3,
            cells: [
              ['name', '甲'],
              ['name', '乙'],
            ],
          },
        ],
      },
    ],
    ['null', null],
  ])('with %s is refused as damaged, and nothing changes', async (_what, change) => {
    const start = rowsNow();
    expect(await merged(town, change === null ? null : { ...nothing(town), ...change })).toBe('backup-damaged');
    expect(rowsNow()).toEqual(start);
  });

  test.each([-1, 0, 1.5, Number.NaN, Infinity])('of format %d is none', async (format) => {
    const forged = { ...town, manifest: { ...town.manifest, format } };
    await expect(readReturn(await fileOf(forged, nothing(town)), null, control)).rejects.toThrow(/^backup-/);
  });

  test('of a package that never went out, whatever it is called', async () => {
    for (const id of [...KEYS, '', '[object Object]', 'P', 'p '])
      expect(await merged(town, { ...nothing(town), parcel: { ...town.parcel, id } })).toBe('parcel-foreign');
  });

  test('with two hundred thousand cells for three rows is refused', async () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => at % 3);
    expect(await merged(town, { ...nothing(town), cells: [note(rows, '', '多')] })).toBe('backup-damaged');
  });

  test.each([1, 2, 3, 4])('40 of chance, seed %i: refused in words, or within its package’s rows', async (seed) => {
    const random = makeRandom(9_000 + seed);
    const start = rowsNow();
    const odd = [
      null,
      -1,
      1.5,
      '',
      'x',
      '__proto__',
      [],
      {},
      4_294_967_295,
      Uint32Array.of(0, 99),
      [['name', '甲']],
      true,
    ];
    for (let round = 0; round < 40; round += 1) {
      const whole: Record<string, unknown> = structuredClone({
        ...nothing(town),
        cells: [note([0, 1], '', '改')],
        added: [{ at: 3, cells: [['name', '新']] }],
        removed: Uint32Array.of(2),
        seals: ['a'],
      });
      let at: Record<string, unknown> = whole;
      for (let depth = random(3); depth >= 0; depth -= 1) {
        const keys = Object.keys(at);
        const key = keys[random(Math.max(1, keys.length))];
        const inner = key === undefined ? undefined : at[key];
        if (depth > 0 && typeof inner === 'object' && inner !== null && !ArrayBuffer.isView(inner)) {
          at = inner as Record<string, unknown>;
          continue;
        }
        if (key !== undefined) at[key] = odd[random(odd.length)];
        break;
      }
      const after = await merged(town, whole);
      if (typeof after === 'string') continue;
      expect(after.filter((row) => row.includes('乙村'))).toEqual(start.slice(3));
      await town.ledger.undo();
    }
  });
});

test('a section of a few bytes that would be gigabytes is given up as soon as it is too large', async () => {
  const packed = await gzip(new Uint8Array(48 * 1024 * 1024));
  const twice = await gzip(packed);
  for (const bytes of [packed, twice]) expect(await refusalOf(() => gunzip(bytes, 16 * 1024))).toBe('backup-damaged');
});
