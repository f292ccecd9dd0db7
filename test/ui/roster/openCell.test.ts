import { createRoot } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { createView } from '../../../src/ui/roster/view';
import { createFakeSession } from '../fakeSession';

test('rows that were asked for come once the cell that is open for typing is closed', async () => {
  const session = createFakeSession('lanxi-2021', 30);
  let close: () => void = () => undefined;
  let open: Promise<void> | null = null;
  const after = vi.fn<() => void>();
  const { view, dispose } = createRoot((end) => ({
    dispose: end,
    view: createView(
      session,
      session.state,
      {},
      { grouping: () => 'none', keep: () => undefined },
      {
        before: () => undefined,
        after,
        onChange: () => undefined,
        onError: (error) => expect(error).toBe(null),
        closed: () => open,
      },
    ),
  }));
  open = new Promise((resolve) => {
    close = () => {
      open = null;
      resolve();
    };
  });
  after.mockClear();
  view.change({ sort: [{ column: 'name', descending: true }] });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(after).not.toHaveBeenCalled();
  close();
  await vi.waitFor(() => expect(after).toHaveBeenCalled());
  dispose();
});
