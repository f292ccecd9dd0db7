import { expect, test, vi } from 'vitest';
import type { Command } from '../../../src/client/protocol';
import type { Session } from '../../../src/client/types';
import { makeCommands } from '../../../src/ui/roster/commands';
import type { RosterView } from '../../../src/ui/roster/view';
import { toasts } from '../../../src/ui/toast/toasts';
import { createFakeSession } from '../fakeSession';

/** What a new person has, in a workbook that holds these units of a package. */
async function added(units: readonly string[] | null, shown: string | null) {
  const fake = createFakeSession('lanxi-2021', 3);
  const applied: Command[] = [];
  const held = units === null ? null : { id: 'p', units, origin: '镇', at: 0, sealed: false };
  const session = {
    ...fake,
    api: { heldParcel: async () => held },
    apply: async (command: Command) => {
      applied.push(command);
      return { added: 3, seq: 1 };
    },
  } as unknown as Session;
  const view = { query: () => ({ unit: shown }), putNext: vi.fn<() => void>() } as unknown as RosterView;
  const commands = makeCommands({
    session,
    view,
    columns: () => [],
    repaint: vi.fn<() => void>(),
    reveal: vi.fn<() => void>(),
  });
  await commands.add();
  const [command] = applied;
  return command?.kind === 'set-cells' ? command.added : null;
}

test('somebody added in a package’s workbook is of its unit, or of the one on display', async () => {
  expect(await added(['金石'], null)).toEqual([[['unit', '金石']]]);
  expect(await added(['金石', '千家洲'], '千家洲')).toEqual([[['unit', '千家洲']]]);
  expect(await added(null, null)).toEqual([[]]);
});

test('where a package has several, they are named', async () => {
  expect(await added(['金石', '千家洲'], null)).toEqual([[]]);
  expect(toasts().at(-1)?.text()).toContain('金石、千家洲');
});
