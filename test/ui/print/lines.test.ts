import { expect, test } from 'vitest';
import type { ColumnId } from '../../../src/client/protocol';
import { formatMoney, type Fen } from '../../../src/base/money';
import { paperLines } from '../../../src/ui/print/lines';
import type { PrintSource } from '../../../src/ui/print/source';
import { makeColumns } from '../../../src/ui/roster/columns';
import { createFakeSession } from '../fakeSession';

const session = createFakeSession('lanxi-2021', 300);
const all = makeColumns(session.policy);
const columns = (['name', 'idNumber', 'payable', 'payAmount'] as const).flatMap((id) =>
  all.filter((column) => column.id === id),
);
/** A heading, then these persons. */
const source = (rows: readonly number[], more: Partial<PrintSource> = {}): PrintSource => ({
  session,
  rows: rows.length + 1,
  persons: rows.length,
  rowAt: (position) => (position === 0 ? -1 : (rows[position - 1] ?? -1)),
  numberAt: (position) => position,
  headingAt: (position) =>
    position === 0
      ? { label: '3组', count: rows.length, sum: (id: ColumnId) => (id === 'payable' ? '1.00' : '') }
      : null,
  everybody: () => Uint32Array.from(rows),
  columns: columns.map((column) => ({ column, width: column.width })),
  unit: null,
  bin: false,
  asked: [],
  masked: true,
  ...more,
});
const living = Array.from({ length: 300 }, (_, row) => row).filter((row) => session.table.alive[row] === 1);

test('lines stand as on display, with ID numbers masked or whole, and sums of everybody to the fen', () => {
  const masked = paperLines(source(living), columns, true);
  const whole = paperLines(source(living), columns, false);
  const [first = 0] = living;
  expect(masked.count).toBe(living.length + 1);
  expect(masked.line(0)).toMatchObject({ kind: 'heading', cells: ['3组　300 人', '', '1.00', ''] });
  expect(masked.line(1)).toMatchObject({ kind: 'person', number: '1' });
  expect(masked.line(1).cells[1]).toMatch(/^\d{6}\*+\w{4}$/);
  expect(whole.line(1).cells[1]).toBe(session.table.getText('idNumber', first));
  let payable = 0;
  let unknown = 0;
  for (const row of living) {
    const person = session.person(row);
    if (person.status === 'excluded') continue;
    if (person.payable === null) unknown += 1;
    else payable += person.payable;
  }
  expect(whole.total.cells).toEqual(['合计 300 人', '', formatMoney(payable as Fen), expect.any(String)]);
  expect(whole.notes.length > 0).toBe(unknown > 0);
});

test('of deleted persons nothing is summed', () => {
  expect(paperLines(source(living, { bin: true }), columns, true).total.cells.slice(1)).toEqual(['', '', '']);
});

test('beside masked ID numbers a day of birth is its year, in whichever column it stands', () => {
  const [row = 0] = living.filter((each) => session.table.getText('idNumber', each).length === 18);
  const number = session.table.getText('idNumber', row);
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const fields = ['birth', 'circumstanceDate', 'note'] as const;
  const before = fields.map((field) => session.table.getText(field, row));
  session.table.setText('birth', row, '');
  session.table.setText('circumstanceDate', row, day);
  session.table.setText('note', row, `出生日期 ${day}`);
  const wanted = fields.flatMap((id) => all.filter((column) => column.id === id));
  const cellsOf = (masked: boolean) => paperLines(source([row]), wanted, masked).line(1).cells;
  expect(cellsOf(false)).toEqual(['', day, `出生日期 ${day}`]);
  const year = day.slice(0, 4);
  expect(cellsOf(true)).toEqual(['', year, `出生日期 ${year}`]);
  session.table.setText('birth', row, day);
  expect(cellsOf(true)[0]).toBe(year);
  for (const [index, field] of fields.entries()) session.table.setText(field, row, before[index] ?? '');
});
