import { afterEach, expect, test } from 'vitest';
import type { Session } from '../../../src/client/types';
import { recordOf, undoOf, watchRecord } from '../../../src/ui/state/undoOf';
import { dismissToast, toastDone, toasts } from '../../../src/ui/toast/toasts';
import { createFakeSession } from '../fakeSession';

afterEach(() => {
  for (const { id } of toasts()) dismissToast(id);
});

const label = () => '撤销';
const write = (session: Session, text: string) =>
  session.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'note', text }], added: [] });

test('a command that writes no record offers no undo, though there is an older change', async () => {
  const session = createFakeSession('lanxi-2021', 20);
  await write(session, '甲');
  const made = watchRecord(session);
  expect(made()).toBeNull();
  expect(undoOf(session, made(), label)).toEqual({});
});

test('undo takes back the record the command wrote; the message goes with the next change', async () => {
  const session = createFakeSession('lanxi-2021', 20);
  const made = watchRecord(session);
  await write(session, '甲');
  const options = undoOf(session, made(), label);
  toastDone(() => '改了', options);
  await write(session, '乙');
  expect(toasts()).toEqual([]);
  await options.action?.run();
  expect(session.table.getText('note', 0)).toBe('乙');
  await session.undo();
  await options.action?.run();
  expect(session.table.getText('note', 0)).toBe('');
});

test('of two commands given at once the second, which changes nothing, has no record of its own', async () => {
  const session = createFakeSession('lanxi-2021', 20);
  const records = [write(session, '甲'), write(session, '甲')].map(async (given) => {
    const { seq } = await given;
    return recordOf(session, seq)?.name.kind ?? null;
  });
  expect(await Promise.all(records)).toEqual(['paste', null]);
});
