import { createSignal } from 'solid-js';

/** A change on the screen on display that is no step of the log, and goes before it: scenarios while 测算 is open. Ctrl+Z and the button take it back. */
export interface Passing {
  /** What was done. */
  readonly said: () => string;
  readonly undo: () => void;
}

const [passing, setPassing] = createSignal<Passing | null>(null);
export { passing, setPassing };

/** Such a change that has been taken back: Ctrl+Y and the button do it again. */
export interface Passed {
  readonly said: () => string;
  readonly redo: () => void;
}

const [passed, setPassed] = createSignal<Passed | null>(null);
export { passed, setPassed };
