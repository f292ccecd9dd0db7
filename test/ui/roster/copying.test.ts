import { expect, test } from 'vitest';
import { writeCopy, type Copied } from '../../../src/ui/roster/clipboard/copying';
import type { RosterColumn } from '../../../src/ui/roster/columns';

const COLUMNS = [
  { id: 'name', kind: 'text' },
  { id: 'idNumber', kind: 'text' },
] as unknown as readonly RosterColumn[];

/** Rows by position; -1 is a heading. */
function copied(rows: readonly number[], [left, right]: readonly [number, number], id = '11010519491231002X'): Copied {
  const work = writeCopy(
    { rows: [[0, rows.length - 1]], columns: [[left, right]] },
    {
      columns: COLUMNS,
      rowAt: (position) => rows[position] ?? -1,
      cells: { full: (column) => (column === 'name' ? '王一' : id) },
      heading: (_, column) => (column.id === 'name' ? '新月' : ''),
    },
  );
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

test('whole ID numbers are told of where persons’ numbers are copied, not for headings and empty cells', () => {
  expect(copied([-1, 3, 4], [0, 1])).toMatchObject({ ids: true });
  expect(copied([-1, -1], [0, 1])).toMatchObject({ ids: false, text: '新月\t\r\n新月\t' });
  expect(copied([3, 4], [0, 0]).ids).toBe(false);
  // Headings among persons are left out, and counted.
  expect(copied([-1, 3, -1, 4], [0, 0])).toMatchObject({ omitted: 2, text: '王一\r\n王一' });
  expect(copied([-1, -1], [0, 1]).omitted).toBe(0);
  expect(copied([3], [0, 1], '').ids).toBe(false);
});
