import { createSignal, type Accessor } from 'solid-js';

/** What can be taken back and done again of something that is replaced as a whole. */
export interface Steps<State> {
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  /**
   * Another state has come. One that follows soon upon a change of the same thing (`what`, '' = of nothing else) is the same step:
   * an arrow key held on a slider.
   */
  push(before: State, what: string): void;
  /** The state before; null where there is none. */
  undo(now: State): State | null;
  redo(now: State): State | null;
  clear(): void;
}

const SOON = 1500; // ms
const AT_MOST = 50;

export function createSteps<State>(clock: () => number = Date.now): Steps<State> {
  const [done, setDone] = createSignal<readonly State[]>([]);
  const [undone, setUndone] = createSignal<readonly State[]>([]);
  let last = { what: '', at: -Infinity };
  const walk = (
    now: State,
    from: readonly State[],
    setFrom: (next: readonly State[]) => void,
    to: readonly State[],
    setTo: (next: readonly State[]) => void,
  ): State | null => {
    const state = from.at(-1);
    if (state === undefined) return null;
    setFrom(from.slice(0, -1));
    setTo([...to, now]);
    last = { what: '', at: -Infinity };
    return state;
  };
  return {
    canUndo: () => done().length > 0,
    canRedo: () => undone().length > 0,
    push(before, what) {
      const at = clock();
      const same = what !== '' && what === last.what && at - last.at < SOON && done().length > 0;
      last = { what, at };
      setUndone([]);
      if (!same) setDone([...done(), before].slice(-AT_MOST));
    },
    undo: (now) => walk(now, done(), setDone, undone(), setUndone),
    redo: (now) => walk(now, undone(), setUndone, done(), setDone),
    clear() {
      setDone([]);
      setUndone([]);
      last = { what: '', at: -Infinity };
    },
  };
}
