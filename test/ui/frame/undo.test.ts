import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import type { Command } from '../../../src/client/protocol';
import { makeUndo } from '../../../src/ui/frame/undo';
import type { OpenWorkbook } from '../../../src/ui/state/open';
import { stepGoing } from '../../../src/ui/state/stepping';
import { createFakeSession } from '../fakeSession';

/** A workbook of few persons in which names have been written, one change each. */
async function book(edits: number) {
  const session = createFakeSession('lanxi-2021', 40);
  const name = (row: number) => session.table.getText('name', row);
  const before = Array.from({ length: edits }, (_, at) => name(at % 40));
  const write = (row: number, text: string): Command => ({
    kind: 'set-cells',
    name: 'edit',
    edits: [{ row, field: 'name', text }],
    added: [],
  });
  for (let at = 0; at < edits; at += 1) await session.apply(write(at % 40, `改${at}`));
  const open = {
    session,
    policy: session.policy,
    state: session.state,
    writable: () => true,
  } as unknown as OpenWorkbook;
  const undo = createRoot(() => makeUndo(open));
  const rest = async () => {
    for (let going = stepGoing(session); going !== null; going = stepGoing(session)) await going;
  };
  return { session, name, before, undo, rest };
}

test('each press of undo takes one change back, however quickly they come, and redo brings each again', async () => {
  const { session, name, before, undo, rest } = await book(60);
  for (let press = 0; press < 60; press += 1) {
    undo.undo();
    if (press % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 3)); // in the middle of others
  }
  await rest();
  expect(session.state().log.undo).toBeNull();
  expect(Array.from({ length: 40 }, (_, row) => name(row))).toEqual(before.slice(0, 40));
  for (let press = 0; press < 60; press += 1) undo.redo();
  await rest();
  expect(session.state().log.redo).toBeNull();
  expect(name(19)).toBe('改59');
});

test('back and forth pressed at once are both done: a redo may be asked for while the undo it follows is on its way', async () => {
  const { session, name, undo, rest } = await book(3);
  expect(undo.canRedo()).toBe(false);
  expect(undo.going()).toBe(false);
  undo.undo();
  undo.undo();
  expect(undo.going()).toBe(true);
  undo.redo();
  await rest();
  expect([name(0), name(1)]).toEqual(['改0', '改1']);
  expect(name(2)).not.toBe('改2');
  expect(session.state().log.redo).not.toBeNull();
  expect(undo.going()).toBe(false);
});
