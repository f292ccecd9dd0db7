import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FindQuery, ViewQuery } from '../../../src/ledger/types';
import { replaceAll } from '../../../src/ledger/view/replaceText';
import { createViews } from '../../../src/ledger/view/views';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/roster/fields';
import { createRosterTable } from '../../../src/roster/table';
import { COLUMNS, fold, living, oddBook, writings } from './support';

const SEED = 20201223;
const book = oddBook(15);
const views = createViews(book);
const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };
const scratch = createRosterTable();
scratch.append(1);

/** How a text reads back once it stands in a cell. */
function kept(field: FieldId, text: string): string {
  scratch.setText(field, 0, text);
  return scratch.getText(field, 0);
}

test.each([
  ['张三张三', '张', '章', false, '章三章三'],
  ['10号abcABC', 'abc', 'x', false, '10号xx'],
  ['10号abcABC', 'abc', 'x', true, '10号xABC'],
  ['１０号ＡＢＣ', '10', '12', false, '12号ＡＢＣ'],
  ['㈱公司', '株', '', false, '公司'], // one sign: what a match touches goes as a whole
  ['甲（乙）丙', '(乙)', '', false, '甲丙'],
  ['Éte\u0301', 'é', 'e', false, 'ete'],
  ['aaa', 'aa', 'b', false, 'ba'],
  ['甲', '甲', '$&甲', false, '$&甲'], // a replacement is text, never a pattern
  ['3.5', '.', '点', false, '3点5'],
  ['甲', '', '乙', false, '甲'],
])('%s: %s by %s', (text, wanted, by, matchCase, result) => {
  expect(replaceAll(text, wanted, by, matchCase)).toBe(result);
});

test('where folding changes no length, replacing is splitting and joining', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'B', 'b', '1', '张', '三', '号', ' '), maxLength: 12 });
  fc.assert(
    fc.property(plain, plain, plain, fc.boolean(), (text, wanted, by, matchCase) => {
      fc.pre(wanted !== '');
      const pattern = new RegExp(wanted, matchCase ? 'gu' : 'giu');
      expect(replaceAll(text, wanted, by, matchCase)).toBe(text.replace(pattern, () => by));
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

const texts = [...new Set(living(book).flatMap((row) => FIELD_IDS.map((field) => book.table.getText(field, row))))];
const question: fc.Arbitrary<FindQuery> = fc.record({
  text: fc.oneof(
    fc.constantFrom(...texts),
    fc.constantFrom('1', '2020', '280', '1,155', '元', '.00', '护', 'a', '（', '男', '号', '低保'),
  ),
  whole: fc.boolean(),
  matchCase: fc.boolean(),
  columns: fc.shuffledSubarray([...COLUMNS], { minLength: 1 }),
  words: fc.constant({}),
  rows: fc.constant(null),
});

test('a plan holds every cell found that would change, and what it would hold then', async () => {
  await fc.assert(
    fc.asyncProperty(question, fc.constantFrom('', '1', '2021', '300.00', '女', 'ｘ', '  甲  '), async (what, by) => {
      const query = { ...ALL, sort: [{ column: 'birth', descending: false }] } as const;
      const found = await views.find(query, {
        ...what,
        columns: what.columns.filter((id) => Object.hasOwn(FIELDS, id)),
      });
      const fields = what.columns.filter((id): id is FieldId => Object.hasOwn(FIELDS, id));
      const seen = what.matchCase ? (text: string) => text : fold;
      const expected = [...found.rows].flatMap((row, index) => {
        const field = fields[found.column[index] ?? 0] ?? 'name';
        const from = book.table.getText(field, row);
        // An amount that only its separators match is replaced as it is shown.
        const base = seen(from).includes(seen(what.text)) ? from : (writings(book, field, row)[1] ?? from);
        const to = kept(field, what.whole ? by : replaceAll(base, what.text, by, what.matchCase));
        return to === from ? [] : [{ row, field, from, to }];
      });
      const plan = await views.planReplace(query, what, by);
      expect(plan.count).toBe(expected.length);
      expect(plan.persons).toBe(new Set(expected.map(({ row }) => row)).size);
      expect(plan.sample).toEqual(expected.slice(0, 200));
      const cells = plan.columns.flatMap(({ field, rows, texts: to }) =>
        [...rows].map((row, index) => `${field} ${row} ${to[index] ?? ''}`),
      );
      expect(cells.sort()).toEqual(expected.map(({ field, row, to }) => `${field} ${row} ${to}`).sort());
    }),
    { seed: SEED, numRuns: 200 },
  );
});
