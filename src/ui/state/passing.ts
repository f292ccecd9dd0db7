import { createSignal } from 'solid-js';

/**
 * A change that is no step of the log, and can be taken back while its message stands and nothing else has been changed: how
 * the columns look. Until then it is what Ctrl+Z and the button take back.
 */
export interface Passing {
  /** What was done. */
  readonly said: () => string;
  readonly undo: () => void;
}

const [passing, setPassing] = createSignal<Passing | null>(null);
export { passing, setPassing };

/** Such a change that has just been taken back: until anything else is changed it is what Ctrl+Y and the button do again. */
export interface Passed {
  readonly said: () => string;
  readonly redo: () => void;
}

const [passed, setPassed] = createSignal<Passed | null>(null);
export { passed, setPassed };
