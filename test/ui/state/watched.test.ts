import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import type { Session } from '../../../src/client/types';
import { watched } from '../../../src/ui/state/watched';
import { createWorks } from '../../../src/ui/state/work';

test('a long command is a task that can be called off; a short one, and one within a task, is none', async () => {
  await createRoot(async (dispose) => {
    const works = createWorks();
    const seen: (boolean | string)[] = [];
    const look = async () => {
      seen.push(works.busy());
      return { added: null, seq: null };
    };
    let cancelled = 0;
    const session = watched(
      {
        apply: look,
        goTo: async () => void (await look()),
        undo: async () => void (await look()),
        table: 'its table',
        api: { cancel: async () => (cancelled += 1) },
      } as unknown as Session,
      works,
    );
    expect(session.table).toBe('its table');
    const columns = [{ field: 'note', texts: ['x'] }] as const;
    await session.apply({ kind: 'set-columns', name: 'fill', rows: new Uint32Array(5000), columns });
    await session.apply({ kind: 'set-columns', name: 'fill', rows: new Uint32Array(5001), columns });
    await session.goTo(3);
    await session.undo();
    expect(seen).toEqual([false, true, true, true]);
    const going = session.apply({ kind: 'set-columns', name: 'fill', rows: new Uint32Array(5001), columns });
    works.leave();
    await going;
    expect(cancelled).toBe(1);
    dispose();
  });
});
