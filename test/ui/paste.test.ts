import { expect, test } from 'vitest';
import type { FieldId } from '../../src/roster/fields';
import { planPaste, type PasteTarget } from '../../src/ui/roster/paste';

function target(rows: readonly number[], more: Partial<PasteTarget> = {}): PasteTarget {
  return {
    columns: ['name', null, 'payAmount', 'note'],
    rowAt: (line) => rows[line] ?? -1,
    text: (field: FieldId, row: number) => (field === 'name' && row === 7 ? '王一' : ''),
    preset: [['unit', '新月']],
    ...more,
  };
}

test('cells go to the fields below them; equal ones, computed columns and what lies beyond are left out and counted', () => {
  const plan = planPaste([['王一', '46', '280', '记', '多']], target([7]));
  expect(plan.edits).toEqual([
    { row: 7, field: 'payAmount', text: '280' },
    { row: 7, field: 'note', text: '记' },
  ]);
  expect(plan).toMatchObject({ computed: 1, beyond: 1, byHeader: false, added: [] });
});

test('lines beyond the last row are new persons with the preset unit; empty lines are not', () => {
  const plan = planPaste([['甲'], ['乙', '', '', ''], ['', '', '', '']], target([7]));
  expect(plan.edits).toEqual([{ row: 7, field: 'name', text: '甲' }]);
  expect(plan.added).toEqual([
    [
      ['unit', '新月'],
      ['name', '乙'],
    ],
  ]);
});

test('a first line of headers sends columns by name, and a pasted unit counts more than the preset one', () => {
  const plan = planPaste(
    [
      ['备注', '姓名', '单位'],
      ['记', '甲', '三岔堤'],
    ],
    target([]),
  );
  expect(plan.byHeader).toBe(true);
  expect(plan.added).toEqual([
    [
      ['note', '记'],
      ['name', '甲'],
      ['unit', '三岔堤'],
    ],
  ]);
});

test('a line end inside a pasted cell becomes a blank, and an empty cell empties', () => {
  const plan = planPaste([['王\n一'], ['']], target([3, 7]));
  expect(plan.edits).toEqual([
    { row: 3, field: 'name', text: '王 一' },
    { row: 7, field: 'name', text: '' },
  ]);
});
