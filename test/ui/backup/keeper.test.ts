import { createRoot } from 'solid-js';
import { beforeEach, expect, test } from 'vitest';
import type { BackupNote, BackupState } from '../../../src/client/backupTypes';
import { makeFailure } from '../../../src/client/failure';
import type { Update } from '../../../src/client/protocol';
import type { SessionState } from '../../../src/client/types';
import { createKeeper, type Keeper } from '../../../src/ui/backup/keeper';
import type { OpenWorkbook } from '../../../src/ui/state/open';
import type { Workbench } from '../../../src/ui/state/workbench';

// When the last change of a workbook that is left comes into the folder: whatever was under way, and in whatever order answers come.

type SaveWord = SessionState['save']['state'];
interface Asked<T> {
  resolve(value: T): void;
  reject(why: unknown): void;
}

const NOTE: BackupNote = { at: 1, where: 'folder', name: 'a', bytes: 1, sealed: false, changes: 1 };
const standing = (changes: number, granted = true): BackupState => ({
  made: [],
  changes,
  sealable: true,
  sealed: false,
  folder: { name: '备份', granted },
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A workbook whose worker answers when the test says so. */
function make() {
  const states: Asked<BackupState>[] = [];
  const writes: Asked<BackupNote>[] = [];
  const listeners = new Set<(state: SessionState, update: Update | null) => void>();
  const restarts = new Set<() => void>();
  const asked = <T>(list: Asked<T>[]) => new Promise<T>((resolve, reject) => list.push({ resolve, reject }));
  let state = { rev: 0, info: { id: 'w', createdAt: Date.now() }, save: { state: 'saved' } } as SessionState;
  const become = (next: Partial<SessionState>, update: boolean) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener(state, update ? ({} as Update) : null);
  };
  const bench = {
    client: {
      api: { backupToFolder: () => asked(writes) },
      onRestart(listener: () => void) {
        restarts.add(listener);
        return () => restarts.delete(listener);
      },
    },
  } as unknown as Workbench;
  const open = {
    session: {
      api: { backupState: () => asked(states) },
      state: () => state,
      subscribe(listener: (next: SessionState, update: Update | null) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    state: () => state,
    writable: () => true,
  } as unknown as OpenWorkbook;
  const { keeper, leave } = createRoot((dispose) => ({ keeper: createKeeper(bench, open), leave: dispose }));
  return {
    keeper,
    leave,
    states,
    writes,
    change: () => become({ rev: state.rev + 1 }, true),
    saving: (word: SaveWord) => become({ save: { ...state.save, state: word } }, false),
    restart: () => {
      for (const listener of restarts) listener();
    },
  };
}

let own: ReturnType<typeof make>;
let keeper: Keeper;
beforeEach(() => {
  own = make();
  ({ keeper } = own);
});
/** The worker tells how things stand, as often as it is asked. */
async function told(state: BackupState): Promise<void> {
  for (let answered = 0; ;) {
    await settled();
    if (answered === own.states.length) return;
    for (; answered < own.states.length; answered += 1) own.states[answered]?.resolve(state);
  }
}
async function begin(changes = 0): Promise<void> {
  const first = keeper.refresh();
  await told(standing(changes));
  await first;
}
const count = async () => {
  await settled();
  return own.writes.length;
};

test('left as it was: none is made; left with a change: one', async () => {
  await begin();
  own.leave();
  expect(await count()).toBe(0);
  own = make();
  ({ keeper } = own);
  await begin();
  own.change();
  expect(keeper.changes()).toBe(1);
  own.leave();
  expect(await count()).toBe(1);
});

test('no folder, or one that is not allowed: none is made', async () => {
  const first = keeper.refresh();
  await told(standing(3, false));
  await first;
  own.change();
  own.leave();
  expect(await count()).toBe(0);
});

test('changed while the state was asked for: the answer of before does not take it away', async () => {
  await begin();
  const asking = keeper.refresh();
  own.change();
  own.states.at(-1)?.resolve(standing(0));
  await settled();
  expect(keeper.changes()).toBe(1);
  own.leave();
  expect(await count()).toBe(1);
  own.states.at(-1)?.resolve(standing(0));
  await asking;
});

test('of two answers the one that was asked for later holds', async () => {
  await begin();
  const [first, second] = [keeper.refresh(), keeper.refresh()];
  own.states.at(-1)?.resolve(standing(2));
  await second;
  own.states.at(-2)?.resolve(standing(9));
  await first;
  expect(keeper.changes()).toBe(2);
});

test('left while the worker still writes the last change, or before anything was told: one is made', async () => {
  await begin();
  own.saving('saving');
  own.leave();
  expect(await count()).toBe(1);
  own = make();
  own.change();
  own.leave();
  expect(await count()).toBe(1);
});

test('left while one is under way: another follows if something was changed since it began, or it came to nothing', async () => {
  for (const [change, saving, ends, expected] of [
    [false, false, 'well', 1],
    [true, false, 'well', 2],
    [false, true, 'well', 2],
    [false, false, 'busy', 2],
  ] as const) {
    own = make();
    ({ keeper } = own);
    await begin(1);
    const writing = keeper.toFolder().catch(() => undefined);
    await settled();
    if (change) own.change();
    if (saving) own.saving('saving');
    own.leave();
    expect(await count()).toBe(1);
    if (ends === 'well') own.writes[0]?.resolve(NOTE);
    else own.writes[0]?.reject(makeFailure('busy', {}));
    expect(await count(), `${change} ${saving} ${ends}`).toBe(expected);
    await writing;
  }
});

test('left while the worker dies: it is asked of the next one, once', async () => {
  await begin(1);
  own.leave();
  expect(await count()).toBe(1);
  const dead = makeFailure('internal', { reason: 'worker-died' });
  own.writes[0]?.reject(dead);
  expect(await count()).toBe(2);
  own.writes[1]?.reject(dead);
  expect(await count()).toBe(2);
});

test('one by hand while another is under way comes after it', async () => {
  await begin(1);
  const both = [keeper.toFolder(), keeper.toFolder()].map((each) => each.catch(() => undefined));
  expect(await count()).toBe(1);
  own.writes[0]?.resolve(NOTE);
  expect(await count()).toBe(2);
  own.writes[1]?.resolve(NOTE);
  await told(standing(0));
  await Promise.all(both);
});

test('opened again by another worker: it is asked what there is to do, and nothing is made of nothing', async () => {
  await begin();
  own.change(); // everything was replaced
  own.restart();
  await told(standing(0));
  expect(keeper.changes()).toBe(0);
  own.leave();
  expect(await count()).toBe(0);
});

test('one that failed is in sight until the next one is made; bad timing is no failure', async () => {
  await begin(1);
  for (const [why, due] of [
    ['busy', false],
    ['folder-failed', true],
  ] as const) {
    const writing = keeper.toFolder().catch(() => undefined);
    await settled();
    own.writes.at(-1)?.reject(makeFailure(why, {}));
    await writing;
    expect(keeper.due(), why).toBe(due);
  }
  const again = keeper.toFolder();
  await settled();
  own.writes.at(-1)?.resolve(NOTE);
  await told(standing(0));
  await again;
  expect(keeper.due()).toBe(false);
});
