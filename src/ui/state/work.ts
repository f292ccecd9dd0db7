import { createSignal, onCleanup, type Accessor } from 'solid-js';

/** A long task under way, as it is shown: after 300 ms, with n of N where the worker tells, and with a way to stop it. */
export interface Work {
  readonly task: string;
  readonly done: number;
  readonly total: number;
  readonly cancel: (() => void) | null;
}
export interface Works {
  /** What is shown; null when nothing has been going on for 300 ms. */
  readonly shown: Accessor<Work | null>;
  /** Whether anything is going on, shown or not. */
  readonly busy: Accessor<boolean>;
  /** Runs a task under a name (a key of `frame.task.…`); its progress is shown while it lasts. */
  during<T>(task: string, cancel: (() => void) | null, run: () => Promise<T>): Promise<T>;
  progress(done: number, total: number): void;
}

const SHOW_AFTER = 300;

export function createWorks(): Works {
  const [current, setCurrent] = createSignal<Work | null>(null);
  const [visible, setVisible] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const settle = (work: Work | null) => {
    clearTimeout(timer);
    setVisible(false);
    setCurrent(work);
    if (work !== null) timer = setTimeout(() => setVisible(true), SHOW_AFTER);
  };
  return {
    shown: () => (visible() ? current() : null),
    busy: () => current() !== null,
    async during(task, cancel, run) {
      const before = current();
      settle({ task, done: 0, total: 0, cancel });
      try {
        return await run();
      } finally {
        settle(before);
      }
    },
    progress(done, total) {
      setCurrent((work) => (work === null ? null : { ...work, done, total }));
    },
  };
}
