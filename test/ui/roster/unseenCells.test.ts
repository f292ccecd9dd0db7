import { expect, test } from 'vitest';
import { countUnseen } from '../../../src/ui/roster/unseenCells';

function counted(...of: Parameters<typeof countUnseen>): number {
  const work = countUnseen(...of);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
const rows = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);

test('cells that come with signs nobody sees are counted: one by one, one text for all, and of new persons', () => {
  expect(counted([{ field: 'name', rows: rows(3), texts: ['王\u202e一', '李二', '\u0000'] }])).toBe(2);
  expect(counted([{ field: 'note', rows: rows(5000), texts: ['迁\u2066入'] }])).toBe(5000);
  expect(counted([{ field: 'note', rows: rows(5000), texts: ['迁入'] }])).toBe(0);
  expect(counted([], [[['name', '王\u200f一']], [['name', '王一']]])).toBe(1);
});
