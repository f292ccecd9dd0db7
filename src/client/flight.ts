import { isDeath, makeDeath } from './failure';
import type { Applied, Command } from './protocol';
import type { LedgerFailure } from './types';

/** How far the log and the roster have come. */
export interface Reach {
  /** Records written. */
  readonly length: number;
  /** Rows there have been: none is ever reused. */
  readonly rows: number;
}

/** A write under way, as far as its traces can be told afterwards. */
export interface Trace {
  /** Whether it leaves a record: taking back and bringing back leave none. */
  readonly record: boolean;
  /** Rows that it appends; null: nobody knows. */
  readonly rows: number | null;
}

/** Writes that a worker has not answered: where it dies over commands, those it had not written are given to the next one, once. */
export interface Flight {
  command(command: Command): Promise<Applied>;
  /** Any other write: refused with its worker's death, but commands around it keep their order. */
  other<T>(work: () => Promise<T>, record: boolean): Promise<T>;
  /** Where the log stood before the first of those under way: what tells which of them came about. */
  before(): Reach;
  /** Another worker has opened the workbook. `refusal`: why commands cannot be given to it; null: they can. */
  reopened(refusal: LedgerFailure | null): void;
  /** Nobody waits for another worker, or it takes too long: what is under way is refused, and what comes until one is there. */
  lost(): void;
}

interface Entry extends Trace {
  readonly command: Command | null;
  /** Given a second time already. */
  readonly again: boolean;
  /** The worker died over it: what becomes of the command. */
  settle?: (fate: Promise<Applied>) => void;
}

export function createFlight(give: (command: Command) => Promise<Applied>, now: () => Reach): Flight {
  let under: readonly Entry[] = [];
  let base: Reach = { length: 0, rows: 0 };
  let pause: { readonly over: Promise<void>; end(): void } | null = null;
  let closed = false;
  let twice = false; // a worker died over what had been given again: the same command might be what ends them

  const launch = (entry: Entry): void => {
    if (under.length === 0) base = now();
    under = [...under, entry];
  };
  const land = (entry: Entry, reach: Reach): void => {
    under = under.filter((each) => each !== entry);
    base = reach;
  };
  const hold = (): void => {
    if (pause !== null) return;
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    pause = { over, end };
  };
  const resume = (): void => {
    const { end } = pause ?? {};
    pause = null;
    end?.();
  };
  /** Nobody would answer, and none of it has come about. */
  const refuseLost = (): void => {
    if (!closed) return;
    if (under.length === 0) base = now();
    throw makeDeath();
  };
  const send = async (command: Command, again: boolean): Promise<Applied> => {
    refuseLost();
    const entry: Entry = { ...traceOf(command), command, again };
    launch(entry);
    let answer: Applied;
    try {
      answer = await give(command);
    } catch (thrown) {
      if (!isDeath(thrown)) {
        land(entry, base);
        throw thrown;
      }
      twice ||= again;
      if (closed || twice) {
        under = under.filter((each) => each !== entry);
        throw thrown;
      }
      hold();
      return await new Promise<Applied>((resolve) => (entry.settle = resolve));
    }
    land(entry, { length: base.length + (answer.seq === null ? 0 : 1), rows: base.rows + (entry.rows ?? 0) });
    return answer;
  };
  const ready = async (): Promise<void> => {
    const current = pause;
    if (current === null) return;
    await current.over;
    await ready(); // the next one may have died by then
  };
  return {
    // Under way at once where nothing holds it up.
    command: (command) => (pause === null ? send(command, false) : ready().then(() => send(command, false))),
    async other(work, record) {
      if (pause !== null) await ready();
      refuseLost();
      const entry: Entry = { record, rows: record ? null : 0, command: null, again: false };
      launch(entry);
      try {
        const answer = await work();
        land(entry, now());
        return answer;
      } catch (thrown) {
        if (isDeath(thrown) && !closed) hold();
        else land(entry, base);
        throw thrown;
      }
    },
    before: () => base,
    reopened(refusal) {
      const all = under;
      const from = base;
      const reach = now();
      under = [];
      twice = false;
      closed = false;
      const done = refusal === null ? countWritten(all, from, reach) : 0;
      let { length, rows } = from;
      for (const [at, { command, settle, record, rows: own }] of all.entries()) {
        length += record ? 1 : 0;
        if (settle !== undefined && command !== null) {
          const answer: Applied = { added: own === 0 ? null : rows, seq: Math.min(length, reach.length) };
          settle(
            at < done ? Promise.resolve(answer) : refusal === null ? send(command, true) : Promise.reject(refusal),
          );
        }
        rows += own ?? 0;
      }
      if (refusal === null) resume();
      else setTimeout(resume); // what was refused is kept by then
    },
    lost() {
      closed = true;
      const all = under;
      under = [];
      for (const { settle } of all) settle?.(Promise.reject(makeDeath()));
      setTimeout(resume);
    },
  };
}

/** What a command leaves behind, where it changes anything. */
export function traceOf(command: Command): Trace {
  const added = command.kind === 'set-cells' || command.kind === 'set-columns' ? (command.added ?? []) : [];
  return { record: true, rows: added.length };
}

/**
 * How many of these writes, in the order in which they were given, came about between two standings. One that changes nothing leaves no
 * record, so that the answer may be too low by as many; never for one that adds persons, who can be counted.
 */
export function countWritten(traces: readonly Trace[], before: Reach, after: Reach): number {
  let records = after.length - before.length;
  let rows: number | null = before.rows;
  let written = 0;
  for (const [at, trace] of traces.entries()) {
    if (trace.record && records > 0) {
      records -= 1;
      written = at + 1;
    }
    if (trace.rows === null || rows === null) rows = null;
    else {
      rows += trace.rows;
      if (trace.rows > 0 && rows <= after.rows) written = at + 1;
    }
  }
  return written;
}
