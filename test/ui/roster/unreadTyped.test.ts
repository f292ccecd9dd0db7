import { expect, test, vi } from 'vitest';
import type { Session } from '../../../src/client/types';
import { makeColumns } from '../../../src/ui/roster/columns';
import { makeCommands } from '../../../src/ui/roster/commands';
import type { RosterView } from '../../../src/ui/roster/view';
import { dismissToast, toasts } from '../../../src/ui/toast/toasts';
import { createFakeSession } from '../fakeSession';

/** What is said of a text typed into a cell, nothing where all is well. */
function said(column: string, text: string): string {
  for (const { id } of toasts()) dismissToast(id);
  const fake = createFakeSession('lanxi-2021', 3);
  const session = {
    ...fake,
    api: { heldParcel: async () => null },
    apply: async () => ({ added: null, seq: null }),
  } as unknown as Session;
  const commands = makeCommands({
    session,
    view: { rowAt: (position: number) => position, query: () => ({ unit: null }) } as unknown as RosterView,
    columns: () => makeColumns(fake.policy),
    repaint: vi.fn<() => void>(),
    reveal: vi.fn<() => void>(),
  });
  commands.edit(0, column, text);
  return toasts()
    .map((toast) => toast.text())
    .join(' ');
}

test('an amount or a date that cannot be read is told at once: it counts for nothing', () => {
  for (const text of ['=280', '1e3', '280.005', '-280', '二百八'])
    expect(said('payAmount', text), text).toContain(`“${text}”不是有效的金额，不计入已缴`);
  for (const text of ['280', '1,280.50', '280元', '']) expect(said('payAmount', text), text).toBe('');
  expect(said('payDate', '12/1')).toContain('“12/1”不是完整的日期');
  expect(said('payDate', '2020-12-1')).toBe('');
  expect(said('note', '二百八')).toBe('');
  // The number of a day: a sum that nobody owes.
  expect(said('payAmount', '44166')).toContain('它也是表格里 2020-12-01 这一天的序号');
  expect(said('payDate', '44166')).toBe('');
});
