import { createSignal, type Accessor } from 'solid-js';

/** What can be taken back and done again of something that is replaced as a whole, in its turn among the steps of the workbook's log. */
export interface Steps<State> {
  /** There is one, and nothing was done to the workbook after it that still stands. */
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  /** The state that undo, or redo, would bring; null where there is none. */
  readonly back: Accessor<State | null>;
  readonly forth: Accessor<State | null>;
  /**
   * Another state has come. One that follows soon upon a change of the same thing (`what`, '' = of nothing else) is the same step:
   * an arrow key held on a slider.
   */
  push(before: State, what: string): void;
  /** The state before; null where there is none. */
  undo(now: State): State | null;
  redo(now: State): State | null;
  /** The log has gone one step back or forth: what came after steps that are gone comes after those that stand. */
  walked(stands: number): void;
  /** A new command: what was taken back cannot be done again. */
  overtaken(): void;
  clear(): void;
}

/** A state, and the record of the log after which it was left. */
interface Placed<State> {
  readonly state: State;
  readonly after: number;
}

const SOON = 1500; // ms
const AT_MOST = 50;

/** @param stands the number of the log's last record that stands. */
export function createSteps<State>(clock: () => number = Date.now, stands: () => number = () => 0): Steps<State> {
  type List = readonly Placed<State>[];
  const [done, setDone] = createSignal<List>([]);
  const [undone, setUndone] = createSignal<List>([]);
  let last = { what: '', at: -Infinity };
  const canUndo = () => (done().at(-1)?.after ?? -Infinity) >= stands();
  const canRedo = () => undone().at(-1)?.after === stands();
  const walk = (
    now: State,
    from: List,
    setFrom: (next: List) => void,
    to: List,
    setTo: (next: List) => void,
  ): State | null => {
    const placed = from.at(-1);
    if (placed === undefined) return null;
    setFrom(from.slice(0, -1));
    setTo([...to, { state: now, after: stands() }]);
    last = { what: '', at: -Infinity };
    return placed.state;
  };
  return {
    canUndo,
    canRedo,
    back: () => (canUndo() ? (done().at(-1)?.state ?? null) : null),
    forth: () => (canRedo() ? (undone().at(-1)?.state ?? null) : null),
    push(before, what) {
      const at = clock();
      const same = what !== '' && what === last.what && at - last.at < SOON && done().at(-1)?.after === stands();
      last = { what, at };
      setUndone([]);
      if (!same) setDone([...done(), { state: before, after: stands() }].slice(-AT_MOST));
    },
    undo: (now) => (canUndo() ? walk(now, done(), setDone, undone(), setUndone) : null),
    redo: (now) => (canRedo() ? walk(now, undone(), setUndone, done(), setDone) : null),
    walked: (to) => void setDone(done().map(({ state, after }) => ({ state, after: Math.min(after, to) }))),
    overtaken: () => void setUndone([]),
    clear() {
      setDone([]);
      setUndone([]);
      last = { what: '', at: -Infinity };
    },
  };
}
