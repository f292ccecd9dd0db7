import { expect, test } from 'vitest';
import type { FieldId } from '../../src/roster/fields';
import type { Merged } from '../../src/ui/grid/htmlTable';
import { planPaste, type PastePlan, type PasteTarget } from '../../src/ui/roster/paste';

const COLUMNS: readonly (FieldId | null)[] = ['name', null, 'payAmount', 'note', 'idNumber'];
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

/** Rows by position; -1 is a heading. */
function target(rows: readonly number[], more: Partial<PasteTarget> = {}): PasteTarget {
  return {
    columns: COLUMNS,
    blocks: [cell(0, 0)],
    rows: rows.length,
    rowAt: (position) => rows[position] ?? -1,
    preset: [['unit', '新月']],
    ...more,
  };
}

function plan(lines: readonly (readonly string[])[], to: PasteTarget, merged: readonly Merged[] = []): PastePlan {
  const work = planPaste(lines, to, merged);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** `field@row=text` of everything that is written. */
function written({ columns }: PastePlan): string[] {
  return columns.flatMap(({ field, rows = [], texts }) =>
    [...rows].map((row, index) => `${field}@${row}=${texts.length === 1 ? texts[0] : texts[index]}`),
  );
}

test('cells go to the fields below them; computed columns and what lies beyond are left out and counted', () => {
  const made = plan([['王一', '46', '280', '记', '1', '多']], target([7]));
  expect(written(made)).toEqual(['name@7=王一', 'payAmount@7=280', 'note@7=记', 'idNumber@7=1']);
  expect(made).toMatchObject({ cells: 4, computed: 1, beyond: 1, byHeader: false, added: [], refused: false });
});

test('lines beyond the last row are new persons with the preset unit; empty lines are not', () => {
  const made = plan([['甲'], ['乙', '', '', ''], ['', '', '', '']], target([7]));
  expect(written(made)).toEqual(['name@7=甲']);
  expect(made.added).toEqual([
    [
      ['unit', '新月'],
      ['name', '乙'],
    ],
  ]);
});

test('lines beyond the last row without any name or ID number are no persons', () => {
  const made = plan([['记'], ['再记'], ['']], target([7], { blocks: [cell(0, 3)] }));
  expect(written(made)).toEqual(['note@7=记']);
  expect(made).toMatchObject({ added: [], nameless: 1, surplus: 0 });
  // With one among them they are a list, whose faults the checks show.
  const list = plan([['记'], ['再记'], ['三', '1']], target([7], { blocks: [cell(0, 3)] }));
  expect(list).toMatchObject({ nameless: 0 });
  expect(list.added).toHaveLength(2);
});

test('of a cut block the cells over computed columns are counted as lost, unless they come from one', () => {
  const lines = [['甲', '46', '280']];
  expect(plan(lines, target([7], { cut: () => true }))).toMatchObject({ computed: 1, lost: 1 });
  expect(plan(lines, target([7], { cut: (column) => column !== 1 }))).toMatchObject({ computed: 1, lost: 0 });
  expect(plan(lines, target([7]))).toMatchObject({ computed: 1, lost: 0 });
});

test('a first line of headers sends columns by name, and a pasted unit counts more than the preset one', () => {
  const made = plan(
    [
      ['备注', '姓名', '单位'],
      ['记', '甲', '三岔堤'],
    ],
    target([]),
  );
  expect(made.byHeader).toBe(true);
  expect(made.added).toEqual([
    [
      ['note', '记'],
      ['name', '甲'],
      ['unit', '三岔堤'],
    ],
  ]);
});

test('a line end inside a pasted cell becomes a blank, and an empty cell empties', () => {
  expect(written(plan([['王\n一'], ['']], target([3, 7])))).toEqual(['name@3=王 一', 'name@7=']);
});

test('rows are those on display, headings of groups passed over', () => {
  const made = plan([['甲'], ['乙'], ['丙']], target([5, -1, 9, -1, 2]));
  expect(written(made)).toEqual(['name@5=甲', 'name@9=乙', 'name@2=丙']);
});

test('one cell fills every selected block', () => {
  const blocks = [
    { top: 0, bottom: 1, left: 0, right: 0 },
    { top: 2, bottom: 2, left: 2, right: 3 },
  ];
  const made = plan([['x']], target([1, 2, 3], { blocks }));
  expect(written(made).sort()).toEqual(['name@1=x', 'name@2=x', 'note@3=x', 'payAmount@3=x']);
});

test('a block repeats into a multiple of it, and goes on beyond any other', () => {
  const rows = [1, 2, 3, 4, 5];
  const four = [{ top: 0, bottom: 3, left: 0, right: 0 }];
  expect(written(plan([['a'], ['b']], target(rows, { blocks: four })))).toEqual([
    'name@1=a',
    'name@2=b',
    'name@3=a',
    'name@4=b',
  ]);
  const three = [{ top: 0, bottom: 2, left: 0, right: 0 }];
  const made = plan([['a'], ['b']], target(rows, { blocks: three }));
  expect(written(made)).toEqual(['name@1=a', 'name@2=b']);
  expect(made.area).toEqual({ top: 0, bottom: 1, left: 0, right: 0 });
});

test('several blocks that are no multiples are refused', () => {
  const blocks = [cell(0, 0), cell(2, 0)];
  expect(plan([['a'], ['b']], target([1, 2, 3], { blocks })).refused).toBe(true);
});

test('what a merged cell covers takes its text in columns of units, groups, households and addresses alone', () => {
  const columns = ['unit', 'household', 'name', 'payAmount', 'payDate', 'idNumber'] as const;
  const merged = columns.map((_, column) => ({ row: 0, column, rows: 2, columns: 1 }));
  const lines = [
    ['新月', '1', '王', '560', '2020-11-05', '43090319900101001X'],
    ['', '', '', '', '', ''],
  ];
  expect(written(plan(lines, target([1, 2], { columns }), merged)).filter((each) => each.includes('@2'))).toEqual([
    'unit@2=新月',
    'household@2=1',
  ]);
  // What stands in the others stays, a recorded 0 too; so many are told.
  expect(plan(lines, target([1, 2], { columns }), merged).covered).toBe(4);
  // A name that stretches over the unit and the number beside it says nothing of them: they stay, and are told.
  const over = [{ row: 0, column: 0, rows: 1, columns: 3 }];
  const beside = plan([['王', '', '']], target([1], { columns: ['name', 'unit', 'idNumber'] }), over);
  expect(written(beside)).toEqual(['name@1=王']);
  expect(beside.covered).toBe(2);
  // Nor does a unit that stretches over the group beside it name a group, below neither.
  const block = [{ row: 0, column: 0, rows: 2, columns: 2 }];
  expect(
    written(
      plan(
        [
          ['新月', ''],
          ['', ''],
        ],
        target([1, 2], { columns: ['unit', 'group'] }),
        block,
      ),
    ).sort(),
  ).toEqual(['unit@1=新月', 'unit@2=新月']);
  // Repeated side by side, each copy goes by the columns it lies over.
  const wide = [{ top: 0, bottom: 1, left: 0, right: 1 }];
  const twice = [{ row: 0, column: 0, rows: 2, columns: 1 }];
  const made = plan([['甲'], ['']], target([1, 2], { columns: ['name', 'unit'], blocks: wide }), twice);
  expect(written(made)).toEqual(['name@1=甲', 'unit@1=甲', 'unit@2=甲']);
});

test('ID numbers that a spreadsheet has shortened are counted', () => {
  expect(plan([['4.30903E+17']], target([1], { blocks: [cell(0, 4)] })).damaged).toBe(1);
  expect(plan([['430903199703140000']], target([1], { blocks: [cell(0, 4)] })).damaged).toBe(1);
  expect(plan([['11010519491231002X']], target([1], { blocks: [cell(0, 4)] })).damaged).toBe(0);
});

test('what was pasted into reaches over the headings between, as far as the last line', () => {
  const rows = [-1, 7, -1, 8, 9, -1, 3];
  expect(plan([['甲'], ['乙'], ['丙']], target(rows, { blocks: [cell(1, 0)] })).area).toEqual({
    top: 1,
    bottom: 4,
    left: 0,
    right: 0,
  });
  expect(
    plan(
      [
        ['甲', '46'],
        ['乙', '46'],
      ],
      target(rows, { blocks: [cell(4, 0)] }),
    ).area,
  ).toEqual({
    top: 4,
    bottom: 6,
    left: 0,
    right: 1,
  });
});

test('computed columns take nothing of a list that has none, and theirs of one that has', () => {
  const columns = ['payAmount', null, 'payDate', 'channel', 'receipt'] as const;
  const computed = (_place: number, text: string) => text === '已参保';
  const made = plan([['280', '2020-11-05', '银行', 'A1']], target([7], { columns, computed }));
  expect(written(made)).toEqual(['payAmount@7=280', 'payDate@7=2020-11-05', 'channel@7=银行', 'receipt@7=A1']);
  expect(made).toMatchObject({ around: true, computed: 0, area: { left: 0, right: 4 } });
  const back = plan([['280', '已参保', '2020-11-05', '银行']], target([7], { columns, computed }));
  expect(written(back)).toEqual(['payAmount@7=280', 'payDate@7=2020-11-05', 'channel@7=银行']);
  expect(back).toMatchObject({ around: false, computed: 1 });
  // Nothing there, no room, or worse to read: where they lie.
  const lying = (line: readonly string[]) => plan([line], target([7], { columns, computed })).around;
  expect(lying(['280', '', '2020-11-05'])).toBe(false);
  expect(lying(['280', '2020-11-05', '银行', 'A1', '记'])).toBe(false);
  expect(lying(['280', '银行', '2020-11-05'])).toBe(false);
  expect(plan([['280', '2020-11-05']], target([7], { columns })).around).toBe(false);
});

test('masked ID numbers are left out and counted', () => {
  const made = plan([['430903********3766'], ['43090319900101001X']], target([1, 2], { blocks: [cell(0, 4)] }));
  expect(written(made)).toEqual(['idNumber@2=43090319900101001X']);
  expect(made.masked).toBe(1);
});

test('where rows are filtered or grouped, lines beyond the last one are counted and make nobody; empty ones do not count', () => {
  const lines = [['甲'], ['乙'], ['丙', '', '280'], ['', ' '], ['丁']];
  const made = plan(lines, target([5, -1, 9], { closed: true }));
  expect(written(made)).toEqual(['name@5=甲', 'name@9=乙']);
  expect(made).toMatchObject({ cells: 2, surplus: 2, added: [] });
  expect(made.area).toMatchObject({ top: 0, bottom: 2 });
  const none = plan(
    [
      ['姓名', '单位', '备注'],
      ['甲', '乙', '丙'],
    ],
    target([], { closed: true }),
  );
  expect(none).toMatchObject({ columns: [], added: [], surplus: 1, byHeader: true });
  expect(plan(lines, target([5, -1, 9]))).toMatchObject({ surplus: 0, added: { length: 2 } });
});

test('a line end inside a cell becomes a blank and is counted; a note keeps its lines', () => {
  const made = plan([['王\r\n一', '', '280\n', '一\r\n二\r三', '']], target([7]));
  expect(written(made)).toEqual(['name@7=王 一', 'payAmount@7=280', 'note@7=一\n二\n三', 'idNumber@7=']);
  expect(made.joined).toBe(2);
  expect(plan([['王一']], target([7])).joined).toBe(0);
});

test('a tab inside a cell becomes a blank and is counted, in a note too', () => {
  const made = plan([['王\t一', '', '\t280', '一\t二\n三', '']], target([7]));
  expect(written(made)).toEqual(['name@7=王 一', 'payAmount@7=280', 'note@7=一 二\n三', 'idNumber@7=']);
  expect(made.joined).toBe(3);
});

test('what is no date or amount where one belongs is counted, and goes in as it is', () => {
  const columns = ['payDate', 'payAmount', 'note'] as const;
  const lines = [
    ['2020/12/3', '280元', '12月8日'],
    ['12月8日', '=280', ''],
    ['', '', '280'],
    ['2020/13/45', '1,280.50', '-'],
  ];
  const made = plan(lines, target([1, 2, 3, 4], { columns }));
  expect(made.unread).toBe(3);
  expect(written(made)).toContain('payDate@2=12月8日');
  expect(plan(lines.slice(0, 1), target([1], { columns })).unread).toBe(0);
});
