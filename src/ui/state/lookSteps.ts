import { createSignal, type Accessor } from 'solid-js';
import type { LogEntry, LogSummary } from '../../client/protocol';
import type { Session } from '../../client/types';

/** A change of how the grid looks, or of the scenarios. It is no step of the log, yet Ctrl+Z takes it back in its turn. */
export interface LookStep {
  /** What was done. */
  readonly said: () => string;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The changes of how the grid looks and of the scenarios during this visit, in their order among the steps of the log. */
export interface LookSteps {
  /** The one that was done last of all; null where the log's own step, or nothing, is to be taken back first. */
  readonly last: Accessor<LookStep | null>;
  /** The one to be done again first; null where that is the log's own step, or nothing. */
  readonly next: Accessor<LookStep | null>;
  /** The step of the log that may be done again: whatever was done since an undo has ended that. */
  readonly redo: Accessor<LogEntry | null>;
  push(step: LookStep): void;
  /** Takes the last one back, or does the next one again; returns it. */
  undo(): LookStep | null;
  again(): LookStep | null;
  forget(): void;
}

/** A step and the record of the log it came after; null while a command is under way whose number is not known yet. */
interface Placed {
  readonly step: LookStep;
  readonly after: number | null;
}
interface Kept {
  readonly done: readonly Placed[];
  /** Taken back; the last one is the first to be done again. */
  readonly undone: readonly Placed[];
  /** Records from this one on are not to be done again: the look was changed after they had been taken back. */
  readonly barred: number | null;
}

const AT_MOST = 200;
const NONE: Kept = { done: [], undone: [], barred: null };
const known = new WeakMap<Session, LookSteps>();

/** The steps of the open workbook; one a session, however often they are asked for. */
export function lookSteps(session: Session): LookSteps {
  const before = known.get(session);
  if (before !== undefined) return before;
  const made = makeLookSteps(session);
  known.set(session, made);
  return made;
}

function makeLookSteps(session: Session): LookSteps {
  const [log, setLog] = createSignal<LogSummary>(session.state().log);
  const [kept, setKept] = createSignal<Kept>(NONE);
  const stands = () => log().undo?.seq ?? 0;
  let { mode } = session.state();
  session.subscribe((state, update) => {
    const before = log();
    const foreign = state.mode === 'reader' || mode === 'reader';
    mode = state.mode;
    if (!sameLog(before, state.log)) {
      setLog(state.log);
      setKept((now) => (foreign ? NONE : follow(now, before, state.log, update?.cause)));
    }
    if (update?.cause === 'replace') setKept(NONE);
    if (state.save.state !== 'saving') setKept((now) => settled(now, state.log.undo?.seq ?? 0));
  });
  const last = () => {
    const placed = kept().done.at(-1);
    return placed !== undefined && (placed.after ?? Infinity) >= stands() ? placed.step : null;
  };
  const next = () => {
    const placed = kept().undone.at(-1);
    return placed !== undefined && placed.after === stands() ? placed.step : null;
  };
  return {
    last,
    next,
    redo() {
      const entry = log().redo;
      const { barred } = kept();
      return entry !== null && (barred === null || entry.seq < barred) && next() === null ? entry : null;
    },
    push(step) {
      const after = session.state().save.state === 'saving' ? null : stands();
      const redo = log().redo?.seq ?? Infinity;
      setKept(({ done, barred }) => ({
        done: [...done, { step, after }].slice(-AT_MOST),
        undone: [],
        barred: Math.min(redo, barred ?? Infinity) === Infinity ? null : Math.min(redo, barred ?? Infinity),
      }));
    },
    undo() {
      const step = last();
      if (step === null) return null;
      const at = stands();
      setKept(({ done, undone, barred }) => ({
        done: done.slice(0, -1),
        undone: [...undone, { step, after: at }],
        barred,
      }));
      step.undo();
      return step;
    },
    again() {
      const step = next();
      if (step === null) return null;
      const at = stands();
      setKept(({ done, undone, barred }) => ({
        done: [...done, { step, after: at }],
        undone: undone.slice(0, -1),
        barred,
      }));
      step.redo();
      return step;
    },
    forget: () => void setKept(NONE),
  };
}

function sameLog(one: LogSummary, other: LogSummary): boolean {
  return one.length === other.length && one.undo?.seq === other.undo?.seq && one.redo?.seq === other.redo?.seq;
}

/** What holds after the log went on: one step back or forth keeps the order, a new command ends what could be done again, a jump ends all. */
function follow(now: Kept, before: LogSummary, log: LogSummary, cause: string | undefined): Kept {
  const stands = log.undo?.seq ?? 0;
  if (log.length > before.length) return { done: now.done, undone: [], barred: null };
  const oneBack = cause === 'undo' && before.undo !== null && log.redo?.seq === before.undo.seq;
  const oneForth = cause === 'redo' && before.redo !== null && log.undo?.seq === before.redo.seq;
  if (!oneBack && !oneForth) return NONE;
  return {
    // The button of a message takes back its own record, past what was done to the look since.
    done: now.done.map((placed) => ({ ...placed, after: Math.min(placed.after ?? stands, stands) })),
    undone: now.undone.filter(({ after }) => (after ?? 0) >= stands),
    barred: now.barred,
  };
}

/** Nothing is under way any more: what was done meanwhile came after what stands now. */
function settled(now: Kept, stands: number): Kept {
  if (now.done.every(({ after }) => after !== null)) return now;
  return { ...now, done: now.done.map((placed) => ({ ...placed, after: placed.after ?? stands })) };
}
