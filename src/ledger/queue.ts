import { LedgerError } from './errors';

/** The task of writing, as it is reported; nothing cancels it. */
export const SAVING = 'save';

/** How a long task goes on: it reports, gives way to other messages, and ends when cancelled. */
export interface TaskControl {
  /** Reports progress, lets waiting messages in, and throws `cancelled` when somebody has asked for it. */
  step(done: number, total: number): Promise<void>;
}

/**
 * Commands one after another. Short ones wait their turn; while a long one runs every other is refused with `busy`,
 * so that nobody waits for a minute without being told.
 */
export class CommandQueue {
  private last: Promise<unknown> = Promise.resolve();
  private long: { readonly task: string; cancelled: boolean } | null = null;
  private readonly onProgress: (task: string, done: number, total: number) => Promise<void>;

  constructor(onProgress: (task: string, done: number, total: number) => Promise<void>) {
    this.onProgress = onProgress;
  }

  /** A short command. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.long !== null) return Promise.reject(new LedgerError('busy', { task: this.long.task }));
    return this.enqueue(work);
  }

  /**
   * A long task; starts when the short commands before it are done. It calls `ending` when only the writing is left: from
   * there on commands wait their turn again, nothing can be cancelled, and what is reported is the task `SAVING`. A task
   * that writes nothing can be cancelled to its end.
   */
  runLong<T>(task: string, work: (control: TaskControl, ending: () => void) => Promise<T>): Promise<T> {
    if (this.long !== null) return Promise.reject(new LedgerError('busy', { task: this.long.task }));
    const state = { task, cancelled: false };
    this.long = state;
    const heed = (): void => {
      if (state.cancelled) throw new LedgerError('cancelled', { task });
    };
    let most = 1;
    const step = async (done: number, total: number): Promise<void> => {
      most = Math.max(most, total);
      await this.onProgress(task, done, total);
      await new Promise((resolve) => setTimeout(resolve));
      heed();
    };
    const end = (): void => {
      if (this.long === state) this.long = null;
    };
    const ending = (): void => {
      heed();
      end();
      void this.onProgress(SAVING, most, most);
    };
    const whole = async (): Promise<T> => {
      const result = await work({ step }, ending);
      if (this.long === state) heed();
      return result;
    };
    return this.enqueue(whole).finally(end);
  }

  /** Asks the long task under way to end at its next step; false when none can be cancelled any more. */
  cancel(): boolean {
    if (this.long !== null) this.long.cancelled = true;
    return this.long !== null;
  }

  /** Resolves when everything asked for so far is done, well or badly. */
  async idle(): Promise<void> {
    await this.last;
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
