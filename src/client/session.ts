import { readPerson } from '../engine/person';
import type { Policy } from '../policy/types';
import { computedText, fieldText, isFieldColumn } from './cells';
import { isDeath, makeDeath, makeFailure, toFailure } from './failure';
import { createFlight } from './flight';
import { createKeeping, type Keeping } from './keeping';
import { editsToShow } from './optimistic';
import type { Applied, Command, LedgerApi, LedgerEvent, Opened, Update } from './protocol';
import { createReadCopy, type ReadCopy } from './readCopy';
import { sameParts } from './sameParts';
import type { Session, SessionState } from './types';

/** Methods that change the open workbook: while one is under way the page is "saving". */
const WRITING: ReadonlySet<string> = new Set([
  'apply',
  'undo',
  'redo',
  'goTo',
  'setAsOf',
  'fillSample',
  'applyPlan',
  'applyMerge',
  'settleTray',
] satisfies (keyof LedgerApi)[]);

/** Those of them that leave no record in the log. */
const UNRECORDED: ReadonlySet<string> = new Set(['undo', 'redo', 'goTo', 'setAsOf'] satisfies (keyof LedgerApi)[]);

/** The page's side of the open workbook, and what the client tells it. */
export interface SessionControl {
  readonly session: Session;
  hear(event: LedgerEvent): void;
  /** Closed: nothing of it is opened again. */
  left(): boolean;
  /** The worker was started anew and has opened the workbook again. */
  reopened(opened: Opened): void;
  /** It died, and no other one will open the workbook by itself. */
  lost(): void;
  /** It died, and the next one takes long: what stands on the page only is told as unsaved, and given to it when it comes. */
  late(): void;
}

export function createSession(
  policy: Policy,
  worker: () => LedgerApi,
  opened: Opened,
  keeping: Keeping = createKeeping(),
  /** Starts another worker where none came any more; resolves once it has opened the workbook. */
  revive: () => Promise<void> = () => Promise.reject(makeDeath()),
): SessionControl {
  keeping.opened(opened.log, opened.table.length, opened.mode === 'writer');
  let copy: ReadCopy = createReadCopy(opened);
  let state: SessionState = stateOf(
    opened,
    { state: 'saved', at: opened.info.changedAt, error: null },
    keeping.state(),
    0,
  );
  let stored = state.save; // as the worker says; `saving` lies above it while commands wait
  let waiting = 0; // commands that have not been answered yet
  let landed = 0; // those among them whose update has come: they are durable, only the answer is still under way
  let left = false;
  let retrying = false;
  let waitsForNext = false; // what is kept is given again by itself
  let base = 0; // updates of the workers before this one: what listeners hold is told by its number
  const listeners = new Set<(state: SessionState, update: Update | null) => void>();

  /** Listeners draw: they hear of nothing twice. */
  const tell = (next: Partial<SessionState>, update: Update | null): void => {
    const saving = retrying || (waiting > landed && stored.state !== 'failed');
    const unsaved = keeping.state();
    const save = saving
      ? { ...stored, state: 'saving' as const }
      : unsaved !== null && !retrying
        ? { ...stored, state: 'failed' as const, error: unsaved.why }
        : stored;
    const before = state;
    state = sameParts(before, { ...before, save, unsaved, ...next });
    if (update !== null || state !== before) for (const listener of listeners) listener(state, update);
  };
  const writing = async <T>(work: () => Promise<T>): Promise<T> => {
    waiting += 1;
    if (stored.state === 'failed') stored = { ...stored, state: 'saved', error: null }; // a new try
    const working = work(); // under way before the page draws that it is
    tell({}, null);
    try {
      return await working;
    } catch (thrown) {
      throw toFailure(thrown);
    } finally {
      waiting -= 1;
      landed = Math.max(0, landed - 1);
      if (stored.state === 'saving' && waiting === 0) stored = { ...stored, state: 'saved' };
      tell({}, null);
    }
  };
  /** The worker holds one workbook: what is asked after this one was left would be answered by the next, or done to it. */
  const within = async <T>(work: () => Promise<T>): Promise<T> => {
    if (left) throw makeFailure('cancelled', { left });
    try {
      const answer = await work();
      if (!left) return answer;
    } catch (thrown) {
      if (!left) throw thrown;
    }
    throw makeFailure('cancelled', { left });
  };
  const api = new Proxy({} as LedgerApi, {
    get(_target, name) {
      if (typeof name !== 'string' || name === 'then') return undefined;
      const ask = (args: unknown[]) => {
        const method = worker()[name as keyof LedgerApi] as (...given: unknown[]) => Promise<unknown>;
        return method(...args);
      };
      return (...args: unknown[]) =>
        within(() => {
          if (!WRITING.has(name)) return ask(args);
          // It would come before what was given earlier.
          if (keeping.state() !== null) throw makeFailure('unsaved-first', {});
          return writing(() => flight.other(() => ask(args), !UNRECORDED.has(name)));
        });
    },
  });

  const reach = () => ({ length: state.log.length, rows: copy.table.length });
  const flight = createFlight(async (command) => {
    if (state.mode === 'writer' && keeping.state() !== null) throw makeFailure('unsaved-first', {});
    return worker().apply(command);
  }, reach);
  /** Kept where the store refuses it, or no worker lives over it, even if the workbook has been left by then. */
  const give = (command: Command): Promise<Applied> => {
    const turn = keeping.turn();
    const keep = (thrown: unknown): never => {
      const failure = toFailure(thrown);
      const before = isDeath(failure) ? flight.before() : undefined;
      if (before === undefined && state.mode !== 'writer') throw failure;
      if (!keeping.take(turn, command, failure.code, state.log, before)) throw failure;
      if (state.mode !== 'writer') keeping.opened(state.log, copy.table.length, false);
      tell({}, null);
      throw makeFailure(failure.code, { ...failure.details, kept: true });
    };
    return within(async () => {
      try {
        return await writing(() => flight.command(command));
      } catch (thrown) {
        return keep(thrown);
      }
    });
  };
  const giveAgain = async (command: Command): Promise<void> => {
    const before = reach();
    try {
      await within(() => writing(() => worker().apply(command)));
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (isDeath(failure)) keeping.doubt(before);
      // A value that never goes in must not keep those behind it away.
      if (failure.code === 'parameter-refused') keeping.shift(state.log);
      throw failure;
    }
    keeping.shift(state.log);
  };

  const session: Session = {
    policy,
    api: api as Session['api'],
    get table() {
      return copy.table;
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    person: (row) => readPerson(copy.tables, copy.results, copy.table, row),
    computed: () => ({ tables: copy.tables, results: copy.results }),
    marks: (row) => copy.marks[row] ?? 0,
    cellText: (column, row) =>
      isFieldColumn(column)
        ? fieldText(copy.table, column, row)
        : computedText(policy, column, session.person(row), session.marks(row)),
    async apply(command) {
      const edits = state.mode === 'writer' ? editsToShow(command) : null;
      const shown = edits === null ? undefined : copy.show(edits);
      try {
        const result = await give(command);
        shown?.(true);
        return result;
      } catch (thrown) {
        shown?.(false);
        for (const listener of listeners) listener(state, null); // cells have been put back
        throw thrown;
      }
    },
    async retryUnsaved() {
      if (retrying) return;
      // What has become of those under way is known when a worker has opened the workbook again.
      if (keeping.doubtful()) {
        await revive().catch(() => {
          throw makeFailure('internal', { reason: 'worker-died', kept: true });
        });
        if (retrying || keeping.state() === null) return;
      }
      if (keeping.state()?.stale === true) throw makeFailure('unsaved-stale', {});
      retrying = true;
      try {
        tell({}, null);
        await api.goOn();
        for (let next = keeping.first(); next !== null; next = keeping.first()) {
          await giveAgain(next);
          tell({}, null);
        }
      } finally {
        retrying = false;
        tell({}, null);
      }
    },
    async dropUnsaved() {
      await api.goOn();
      const back = keeping.drop();
      stored = { ...stored, state: 'saved', error: null };
      tell({}, null);
      return () => {
        const could = back(state.log);
        tell({}, null);
        return could;
      };
    },
    undo: () => api.undo(),
    redo: () => api.redo(),
    async goTo(seq) {
      await api.goTo(seq);
    },
    async close() {
      left = true;
      flight.lost();
      listeners.clear();
      try {
        await worker().close();
      } catch (thrown) {
        // With its worker everything it held has gone too.
        if (!isDeath(thrown)) throw thrown;
      }
    },
  };

  tell({}, null);
  return {
    session,
    left: () => left,
    hear(event) {
      switch (event.kind) {
        case 'update': {
          const { update } = event;
          if (update.workbook !== state.info.id) return;
          copy.take(update);
          if (event.saved === true) {
            stored = { state: 'saved', at: Date.now(), error: null };
            landed = Math.min(waiting, landed + 1);
          } else if (state.mode === 'reader') stored = { state: 'saved', at: update.info.changedAt, error: null }; // by the tab that writes
          const { info, asOf, overlay, units, checks, tray, log } = update;
          tell({ rev: base + update.rev, info, asOf, overlay, units, checks, tray, log }, update);
          return;
        }
        case 'mode':
          tell({ mode: event.mode, writerAnswers: true }, null);
          return;
        case 'save':
          // What an update has told already.
          if (event.state === 'saved' && stored.state === 'saved') return;
          stored = {
            state: event.state,
            at: event.state === 'saved' ? Date.now() : stored.at,
            error: event.error ?? null,
          };
          tell({}, null);
          return;
        case 'writer':
          tell({ writerAnswers: event.answers }, null);
          return;
        case 'gone':
          tell({ gone: true }, null);
          return;
        case 'audit':
          tell({ audit: event.verdict }, null);
          return;
        case 'noted':
          tell({ notes: event.count }, null);
          return;
        case 'asked':
        case 'locked':
        case 'progress':
      }
    },
    reopened(again) {
      copy = createReadCopy(again);
      base = state.rev + 1;
      keeping.opened(again.log, again.table.length, again.mode === 'writer');
      if (stored.state === 'failed') stored = { ...stored, state: 'saved', error: null };
      state = stateOf(again, stored, keeping.state(), base);
      tell({}, replacement(again, base));
      const first = keeping.state() === null ? null : makeFailure('unsaved-first', {});
      flight.reopened(again.mode === 'writer' ? first : makeDeath());
      // Refused again, they are told of as before.
      if (waitsForNext && first !== null && again.mode === 'writer') void session.retryUnsaved().catch(() => undefined);
      waitsForNext = false;
    },
    late() {
      waitsForNext = true;
      flight.lost();
    },
    lost() {
      flight.lost();
      stored = { ...stored, state: 'failed', error: 'internal' };
      tell({}, null);
    },
  };
}

function stateOf(
  opened: Opened,
  save: SessionState['save'],
  unsaved: SessionState['unsaved'],
  rev: number,
): SessionState {
  const { info, mode, asOf, overlay, units, checks, tray, log } = opened;
  return {
    rev,
    info,
    mode,
    asOf,
    overlay,
    units,
    checks,
    tray,
    log,
    save,
    unsaved,
    audit: null,
    notes: null,
    gone: false,
    writerAnswers: true,
  };
}

/** What listeners are told when everything was opened anew: nothing of what they hold counts any more. */
function replacement(opened: Opened, rev: number): Update {
  const { info, asOf, overlay, table, tables, results, marks, units, checks, tray, log } = opened;
  return {
    workbook: info.id,
    rev,
    cause: 'replace',
    info,
    asOf,
    overlay,
    change: null,
    table,
    tables,
    results: { rows: null, columns: results, marks },
    units,
    checks,
    tray,
    log,
  };
}
