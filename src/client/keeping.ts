import type { Command, LedgerErrorCode, LogSummary } from './protocol';
import { countWritten, traceOf, type Reach } from './flight';
import type { Unsaved } from './types';

/** Refusals after which the same command may go through: the store had no room or failed, or one before it was refused for that. */
const KEPT: ReadonlySet<LedgerErrorCode> = new Set<LedgerErrorCode>([
  'storage-full',
  'storage-failed',
  'unsaved-first',
] satisfies LedgerErrorCode[]);

interface Waiting {
  readonly turn: number;
  readonly command: Command;
}

/**
 * Commands of one workbook that the store refused, and those given behind them, in the order in which they were given. They live in the
 * page's memory, over a closing and opening of the workbook, until they are written or given up.
 */
export interface Keeping {
  state(): Unsaved | null;
  /** The place of a command that is about to be given, among the others. */
  turn(): number;
  /**
   * Keeps a refused command; false where the refusal is of another kind. `before`: the worker died over it, and how far the log had come
   * until then; whether it has been written is in doubt.
   */
  take(turn: number, command: Command, code: LedgerErrorCode, log: LogSummary, before?: Reach): boolean;
  first(): Command | null;
  /** The first one is written, or never will be. */
  shift(log: LogSummary): void;
  /** The worker died over the first one: whether it is written is not known until the log is seen again. */
  doubt(before: Reach): void;
  doubtful(): boolean;
  /**
   * The log and the number of rows as they are at an opening: they tell what became of those in doubt, and whether somebody else has
   * written since. `writes`: this tab writes; while another one does, nobody can tell whose the records are.
   */
  opened(log: LogSummary, rows: number, writes: boolean): void;
  /** Gives everything up; what it returns takes that back, and says whether it could: not after other changes. */
  drop(): (log: LogSummary) => boolean;
}

export function createKeeping(): Keeping {
  let waiting: readonly Waiting[] = [];
  let last = 0;
  let why: LedgerErrorCode = 'storage-full';
  let known = '';
  let top: Reach = { length: 0, rows: 0 }; // before those in doubt were given
  let stale = false;
  let inDoubt = false;
  let state: Unsaved | null = null;

  const tell = (): void => {
    state = waiting.length === 0 ? null : { commands: waiting.map(({ command }) => command), why, stale };
  };
  return {
    state: () => state,
    turn: () => (last += 1),
    take(turn, command, code, log, before) {
      if (!KEPT.has(code) && before === undefined) return false;
      if (waiting.length === 0) known = markOf(log);
      if (before !== undefined && !inDoubt) top = before;
      inDoubt ||= before !== undefined;
      if (code !== 'unsaved-first') why = code;
      waiting = [...waiting, { turn, command }].sort((a, b) => a.turn - b.turn);
      tell();
      return true;
    },
    first: () => waiting[0]?.command ?? null,
    shift(log) {
      waiting = waiting.slice(1);
      known = markOf(log);
      tell();
    },
    doubt(before) {
      inDoubt = true;
      top = before;
    },
    doubtful: () => inDoubt,
    opened(log, rows, writes) {
      if (waiting.length === 0) return;
      const traces = waiting.map(({ command }) => traceOf(command));
      const written = inDoubt && writes ? countWritten(traces, top, { length: log.length, rows }) : 0;
      if (written > 0) {
        waiting = waiting.slice(written);
        known = markOf(log);
      }
      stale = markOf(log) !== known || (inDoubt && !writes);
      inDoubt = false;
      tell();
    },
    drop() {
      const before = waiting;
      const mark = known;
      waiting = [];
      stale = false;
      tell();
      return (log) => {
        if (waiting.length > 0 || markOf(log) !== mark) return false;
        waiting = before;
        tell();
        return true;
      };
    },
  };
}

/** Nobody has written, taken back or brought back anything where this is the same. */
function markOf({ undo, redo, length }: LogSummary): string {
  return [undo?.seq ?? 0, redo?.seq ?? 0, length].join(' ');
}
