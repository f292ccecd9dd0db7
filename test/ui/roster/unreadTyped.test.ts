import { describe, expect, test, vi } from 'vitest';
import type { Session } from '../../../src/client/types';
import { loadPolicy } from '../../../src/policy/library';
import type { Block } from '../../../src/ui/grid/sheet';
import type { CellReader } from '../../../src/ui/roster/cells';
import { makeColumns } from '../../../src/ui/roster/columns';
import { makeCommands, type Bulk, type RosterCommands } from '../../../src/ui/roster/commands';
import { makeFilling } from '../../../src/ui/roster/filling';
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

test('signs that nobody sees are told when they are typed: they are left out', () => {
  for (const text of ['张\u202e三', '\u200f张三', '张\u0007三'])
    expect(said('name', text), text).toContain('1 格带看不见的字符');
  expect(said('note', '两行\n也可以')).toBe('');
});

describe('what is filled', () => {
  const columns = makeColumns(loadPolicy('lanxi-2021'));
  /** What is said of a text that fills three cells of each of these columns. */
  async function filled(text: string, ...ids: readonly string[]): Promise<string> {
    const fake = createFakeSession('lanxi-2021', 3);
    const told: (string | null)[] = [];
    const write = async ({ said: words, columns: texts }: Bulk) => {
      const cells = texts.reduce((sum, { rows }) => sum + (rows?.length ?? 0), 0);
      told.push(words({ kind: 'fill', cells }));
    };
    const filling = makeFilling({
      session: fake,
      view: { rowAt: (position: number) => position } as unknown as RosterView,
      commands: { write } as unknown as RosterCommands,
      cells: { full: () => '' } as unknown as CellReader,
      columns: () => columns,
    });
    await filling.fillWith(
      ids.map((id): Block => {
        const place = columns.findIndex((column) => column.id === id);
        return { top: 0, bottom: 2, left: place, right: place };
      }),
      text,
    );
    return told.join(' ');
  }

  test('says in how many cells signs were left out that nobody sees', async () => {
    expect(await filled('外出\u202e', 'note')).toContain('3 格带看不见的字符');
    expect(await filled('外出\u202e', 'note', 'address')).toContain('6 格带看不见的字符');
    expect(await filled('外出', 'note')).not.toContain('看不见');
  });
});
