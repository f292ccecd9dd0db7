import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColumnId, FindQuery, ViewQuery } from '../../../src/ledger/types';
import { createViews } from '../../../src/ledger/view/views';
import { FIELDS } from '../../../src/roster/fields';
import { COLUMNS, fold, living, oddBook, textOf, writings } from './support';

// Find against looking at every cell.

const SEED = 20201220;
const book = oddBook(11);
const views = createViews(book);
const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };
const WORDS: FindQuery['words'] = {
  status: { unpaid: '未缴', enrolled: '已参保', barred: '不可缴', short: '少缴' },
  timing: { window: '集中缴费期', '': '—' },
  payable: { '': '待定', barred: '—' },
  age: { '': '不详' },
  category: { '': '—' },
  special: { yes: '是' },
  checks: { 'id-checksum': '校验码不符', ' ': '；' },
};

/** What a cell shows, in all ways it may be typed. */
function shown(column: ColumnId, row: number): readonly string[] {
  if (Object.hasOwn(FIELDS, column)) return writings(book, column, row);
  const words = WORDS[column] ?? {};
  const { status } = book.computing.person(row);
  const text = column === 'timing' && status === 'excluded' ? '' : textOf(book, column, row);
  if (text === '') {
    const amount = /^(standard|aid|payable)/.test(column) && status === 'barred';
    return [amount ? (words['barred'] ?? words[''] ?? '') : (words[''] ?? '')];
  }
  if (!['category', 'label', 'special', 'timing', 'status', 'issues', 'checks'].includes(column))
    return writings(book, column, row);
  const several = column === 'issues' || column === 'checks' ? text.split(' ') : [text];
  return [several.map((id) => words[id] ?? id).join(words[' '] ?? '；')];
}

function naive(order: readonly number[], what: FindQuery): { at: number[]; column: number[]; rows: number[] } {
  const seen = what.matchCase ? (text: string) => text : fold;
  const wanted = seen(what.text);
  const plain = wanted.replaceAll(',', '');
  const found = { at: [] as number[], column: [] as number[], rows: [] as number[] };
  if (what.text === '') return found;
  for (const [at, row] of order.entries()) {
    if (what.rows !== null && !what.rows.includes(row)) continue;
    for (const [index, column] of what.columns.entries()) {
      const texts = shown(column, row).map(seen);
      const amount = texts.length === 2 ? Number(texts[0]) : null; // amounts are written in two ways
      const meant = amount !== null && /^\d+(\.\d\d?)?$/.test(plain) && Number(plain) === amount;
      if (!texts.some((text) => (what.whole ? text === wanted || meant : text !== '' && text.includes(wanted))))
        continue;
      found.at.push(at);
      found.column.push(index);
      found.rows.push(row);
    }
  }
  return found;
}

/** Parts of cells of the roster, and texts that stand nowhere. */
const cellTexts = [...new Set(living(book).flatMap((row) => COLUMNS.flatMap((column) => shown(column, row))))];
const wanted = fc.oneof(
  fc.tuple(fc.constantFrom(...cellTexts), fc.nat(30), fc.integer({ min: 1, max: 6 })).map(([text, from, length]) =>
    [...text]
      .slice(from % Math.max(1, text.length), 30)
      .slice(0, length)
      .join(''),
  ),
  fc.constantFrom(...cellTexts),
  fc.constantFrom(
    '1155',
    '1,155',
    'X',
    'ＡＢＣ',
    'abc',
    '10号',
    '㈱',
    '(株)',
    'fin',
    'é',
    '不详',
    '—',
    '待定',
    '；',
    '没有',
    ' ',
    '',
  ),
);
const question: fc.Arbitrary<FindQuery> = fc.record({
  text: wanted,
  whole: fc.boolean(),
  matchCase: fc.boolean(),
  columns: fc.shuffledSubarray([...COLUMNS], { minLength: 1 }),
  words: fc.constant(WORDS),
  rows: fc.option(
    fc.array(fc.nat(420), { maxLength: 60 }).map((rows) => Uint32Array.from(rows)),
    { nil: null },
  ),
});
const sorted = fc.constantFrom<ViewQuery>(
  ALL,
  { ...ALL, sort: [{ column: 'name', descending: true }] },
  { ...ALL, together: true, sort: [{ column: 'birth', descending: false }] },
  { ...ALL, filters: [{ column: 'status', kind: 'in', values: ['unpaid'] }] },
);

test('finds the cells that looking at each of them finds, in the order of the screen', async () => {
  await fc.assert(
    fc.asyncProperty(sorted, question, async (query, what) => {
      const { count, at, column, rows } = await views.find(query, what);
      const expected = naive([...views.view(query).order], what);
      expect({ at: [...at], column: [...column], rows: [...rows] }).toEqual(expected);
      expect(count).toBe(expected.at.length);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('an amount is found with and without separators, and as a whole by its value', async () => {
  const count = async (text: string, whole = false): Promise<readonly number[]> => {
    const columns = ['payAmount'] as const;
    return [...(await views.find(ALL, { text, whole, matchCase: false, columns, words: {}, rows: null })).rows];
  };
  expect(await count('1155')).toEqual([7, 8]);
  expect(await count('1,155')).toEqual([8]);
  expect(await count('1155', true)).toEqual([8]);
  expect(await count('１１５５．００', true)).toEqual([8]);
  expect(await count('0', true)).toContain(15); // a nought is found, an empty cell is not
  expect(await count('0', true)).not.toContain(20);
});

test('in the bin nothing is computed, so nothing computed is found', async () => {
  const what = {
    text: '未缴',
    whole: false,
    matchCase: false,
    columns: ['status', 'name'],
    words: WORDS,
    rows: null,
  } as const;
  expect((await views.find({ ...ALL, removed: true }, what)).count).toBe(0);
});

test('a search that is given up answers so; one that a change overtakes begins again', async () => {
  const what = { text: '1', whole: false, matchCase: false, columns: COLUMNS, words: {}, rows: null };
  const other = oddBook(12);
  const own = createViews(other, 0); // gives way after each column
  const given = own.find(ALL, what);
  own.cancelFind();
  await expect(given).rejects.toThrow('cancelled');
  const overtaken = own.find(ALL, what);
  other.table.setText('note', 40, '111');
  other.head = { ...other.head, rev: other.head.rev + 1 };
  const again = await createViews(other).find(ALL, what);
  expect((await overtaken).count).toBe(again.count);
});
