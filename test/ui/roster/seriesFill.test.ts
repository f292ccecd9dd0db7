import { expect, test } from 'vitest';
import type { RosterColumn } from '../../../src/ui/roster/columns';
import { planFill } from '../../../src/ui/roster/filling';
import { seriesFills } from '../../../src/ui/roster/seriesFill';

const column = (id: string, field: string | null = id) => ({ id, field }) as unknown as RosterColumn;
const COLUMNS = [column('group'), column('payable', null), column('payAmount'), column('idNumber')];

/** What is written by going on with the series in a table of texts; a line of null is a heading. */
function filled(lines: readonly (readonly string[] | null)[], left = 0, right = left, from = 0): string[] {
  const rowAt = (position: number) => (lines[position] === null || lines[position] === undefined ? -1 : position);
  const text = (position: number, id: string) => lines[position]?.[COLUMNS.findIndex((each) => each.id === id)] ?? '';
  const holds = (id: string) => (position: number) => text(position, id) !== '';
  const block = { top: from, bottom: lines.length - 1, left, right };
  return seriesFills([block], { columns: COLUMNS, rowAt, filled: holds }).fills.flatMap((fill) => {
    const work = planFill(fill, COLUMNS, rowAt, text);
    for (;;) {
      const step = work.next();
      if (step.done !== true) continue;
      return step.value.columns.flatMap(({ field, rows = [], texts }) =>
        [...rows].map((row, at) => `${field}@${row}=${texts.length === 1 ? texts[0] : texts[at]}`),
      );
    }
  });
}

test('a single number counts up by one, several by their step, a date by days, a text by the number it ends in', () => {
  expect(filled([['5'], [''], ['']])).toEqual(['group@1=6', 'group@2=7']);
  expect(filled([['1'], ['3'], [''], ['']])).toEqual(['group@2=5', 'group@3=7']);
  expect(filled([['2021-01-30'], [''], ['']])).toEqual(['group@1=2021-01-31', 'group@2=2021-02-01']);
  expect(filled([['第9组'], [''], ['']])).toEqual(['group@1=第10组', 'group@2=第11组']);
});

test('what stands behind the first gap is filled over; where all cells are filled the first one counts', () => {
  expect(filled([['1'], ['2'], [''], ['9']])).toEqual(['group@2=3', 'group@3=4']);
  expect(filled([['1'], ['7'], ['7']])).toEqual(['group@1=2', 'group@2=3']);
});

test('headings take no step and are no sample', () => {
  expect(filled([null, ['1'], null, ['2'], [''], null, ['']])).toEqual(['group@4=3', 'group@6=4']);
});

test('each column goes on by itself; numbers that name somebody stay; without a first cell nothing is filled', () => {
  const lines = [
    ['1', '280.00', '10', '1101'],
    ['', '280.00', '20', ''],
    ['', '280.00', '', ''],
  ];
  expect(filled(lines, 0, 3)).toEqual(['group@1=2', 'group@2=3', 'payAmount@2=30']);
  const source = { columns: COLUMNS, rowAt: (at: number) => at, filled: () => () => false };
  expect(seriesFills([{ top: 0, bottom: 5, left: 0, right: 0 }], source)).toEqual({ fills: [], never: 0 });
  expect(seriesFills([{ top: 0, bottom: 5, left: 3, right: 3 }], source)).toEqual({ fills: [], never: 1 });
});

test('a single row goes on to the right', () => {
  expect(filled([['7', '', '', '']], 0, 2)).toEqual(['payAmount@0=9']);
  expect(filled([['7', '', '', '']], 0, 0)).toEqual([]);
});
