import { expect, test } from 'vitest';
import { baseOf, mineOf, theirsOf } from '../../../src/ui/parcels/conflictWords';

const who = { person: '王一', unit: '新月', group: '', idNumber: '' };
const none = { row: 3, field: null, base: '', mine: '', theirs: '', ...who };

test('deleted there and changed here: as the person went out, as he is here, and that he goes there', () => {
  const conflict = {
    ...none,
    kind: 'removed' as const,
    cells: [
      { field: 'note' as const, base: '', mine: '外出' },
      { field: 'group' as const, base: '一组', mine: '二组' },
    ],
  };
  expect([baseOf(conflict), mineOf(conflict), theirsOf(conflict)]).toEqual([
    '有这个人：备注 （空）；组 一组',
    '保留（这里改过）：备注 外出；组 二组',
    '删除',
  ]);
  expect(baseOf({ ...conflict, cells: [] })).toBe('有这个人');
  expect(mineOf({ ...conflict, cells: [] })).toBe('保留（这里改过）');
});

test('of somebody who was added there nothing went out; a cell that was empty was empty', () => {
  expect(baseOf({ ...none, kind: 'twin', at: 9 })).toBe('没有这个人');
  expect(baseOf({ ...none, kind: 'cell', field: 'note' })).toBe('（空）');
});
