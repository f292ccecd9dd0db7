import type { Command, LedgerErrorCode, LogSummary } from './protocol';
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
  /** Keeps a refused command; false where the refusal is of another kind. */
  take(turn: number, command: Command, code: LedgerErrorCode, log: LogSummary): boolean;
  first(): Command | null;
  /** The first one is written, or never will be. */
  shift(log: LogSummary): void;
  /** Whether the worker died over the first one is not known until the log is seen again. */
  doubt(): void;
  doubtful(): boolean;
  /** The log as it is at an opening: tells what became of one in doubt, and whether somebody else has written since. */
  opened(log: LogSummary): void;
  /** Gives everything up; what it returns takes that back, and says whether it could: not after other changes. */
  drop(): (log: LogSummary) => boolean;
}

export function createKeeping(): Keeping {
  let waiting: readonly Waiting[] = [];
  let last = 0;
  let why: LedgerErrorCode = 'storage-full';
  let known = '';
  let top = 0; // the newest record when the last command was kept or written
  let stale = false;
  let inDoubt = false;
  let state: Unsaved | null = null;

  const note = (log: LogSummary): void => {
    known = markOf(log);
    top = log.length;
  };
  const tell = (): void => {
    state = waiting.length === 0 ? null : { commands: waiting.map(({ command }) => command), why, stale };
  };
  return {
    state: () => state,
    turn: () => (last += 1),
    take(turn, command, code, log) {
      if (!KEPT.has(code)) return false;
      if (waiting.length === 0) note(log);
      if (code !== 'unsaved-first') why = code;
      waiting = [...waiting, { turn, command }].sort((a, b) => a.turn - b.turn);
      tell();
      return true;
    },
    first: () => waiting[0]?.command ?? null,
    shift(log) {
      waiting = waiting.slice(1);
      note(log);
      tell();
    },
    doubt() {
      inDoubt = true;
    },
    doubtful: () => inDoubt,
    opened(log) {
      if (waiting.length === 0) return;
      if (inDoubt && log.length === top + 1) {
        waiting = waiting.slice(1);
        note(log);
      }
      inDoubt = false;
      stale = markOf(log) !== known;
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
        note(log);
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
