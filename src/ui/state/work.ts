import { createSignal, onCleanup, type Accessor } from 'solid-js';

/** A long task under way, as it is shown: after 300 ms, with n of N where the worker tells, and with a way to stop it. */
export interface Work {
  readonly task: string;
  readonly done: number;
  readonly total: number;
  readonly cancel: Cancel | null;
  /** Only the writing is left: nothing can be cancelled any more. */
  readonly writing: boolean;
}
/** Asks the task to end. Resolves with false when it was too late: it goes on to its end. */
export type Cancel = () => void | Promise<boolean>;
export interface Works {
  /** What is shown; null when nothing has been going on for 300 ms. */
  readonly shown: Accessor<Work | null>;
  /** Whether anything is going on, shown or not. */
  readonly busy: Accessor<boolean>;
  /** Runs a task under a name (a key of `frame.task.…`); its progress is shown while it lasts, whatever else begins or ends meanwhile. */
  during<T>(task: string, cancel: Cancel | null, run: (progress: Works['progress']) => Promise<T>): Promise<T>;
  /** How far the task begun last has come; `writing` once it cannot be cancelled any more. */
  progress(done: number, total: number, writing?: boolean): void;
  /** The workbook is left: its tasks are called off, and none of them is shown any more. */
  leave(): void;
}

const SHOW_AFTER = 300;
const QUIET = { done: () => undefined, failed: () => undefined };

/** `ended` is told how each task ended: by an error, or well. */
export function createWorks(
  ended: { readonly done: (task: string) => void; readonly failed: (task: string, error: unknown) => void } = QUIET,
): Works {
  /** The tasks under way, in the order they began; each takes only itself away again. The last is shown. */
  const [tasks, setTasks] = createSignal<readonly (Work & { readonly token: symbol })[]>([]);
  const [visible, setVisible] = createSignal(false);
  const current = () => tasks().at(-1) ?? null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const settle = (next: ReturnType<typeof tasks>) => {
    const before = current();
    setTasks(next);
    if (current()?.token === before?.token) return;
    clearTimeout(timer);
    setVisible(false);
    if (next.length > 0) timer = setTimeout(() => setVisible(true), SHOW_AFTER);
  };
  const tell = (token: symbol | undefined, done: number, total: number, writing = false) =>
    setTasks((now) =>
      now.map((work) => (work.token === token ? { ...work, done, total, writing: work.writing || writing } : work)),
    );
  return {
    shown: () => (visible() ? current() : null),
    busy: () => tasks().length > 0,
    async during(task, cancel, run) {
      const token = Symbol(task);
      settle([...tasks(), { task, done: 0, total: 0, cancel, writing: false, token }]);
      try {
        const made = await run((done, total) => tell(token, done, total));
        ended.done(task);
        return made;
      } catch (error) {
        ended.failed(task, error);
        throw error;
      } finally {
        settle(tasks().filter((work) => work.token !== token));
      }
    },
    progress: (done, total, writing) => tell(current()?.token, done, total, writing),
    leave() {
      const left = tasks();
      settle([]);
      for (const { cancel } of left) void Promise.resolve(cancel?.()).catch(() => undefined); // nobody is told any more
    },
  };
}
