import type { ChangeName, Command, LogEntry, Update, ViewQuery } from '../../src/client/protocol';
import type { Session, SessionState } from '../../src/client/types';
import type { Tables } from '../../src/engine/tables';
import { makeComputing } from '../../src/ledger/workbook/computing';
import { changeOfColumnsNow } from '../../src/ledger/workbook/columnEdits';
import { changeOfEdits, countCells, isEmptyChange } from '../../src/ledger/workbook/edits';
import { inverse, play, touchedRows } from '../../src/ledger/workbook/change';
import { loadPolicy } from '../../src/policy/library';
import type { RosterChange } from '../../src/roster/types';
import { makeSample } from '../../src/sample/sample';
import { fakeDistinct, fakeText, fakeView, type FakeRows } from './fakeView';

interface Step {
  readonly entry: LogEntry;
  readonly change: RosterChange;
}

/** An open workbook without a worker and without storage, for the roster screen's own tests. Everything computed is real. */
export function createFakeSession(policyId: string, persons: number): Session {
  const policy = loadPolicy(policyId);
  const { table, asOf } = makeSample(policy, { seed: 7, units: null, persons });
  const computing = makeComputing(policy, {}, asOf, table);
  const rows: FakeRows = {
    table,
    person: (row) => computing.person(row),
    marks: (row) => computing.live().marks[row] ?? 0,
  };
  const listeners = new Set<(state: SessionState, update: Update | null) => void>();
  const done: Step[] = [];
  const undone: Step[] = [];
  let rev = 0;
  const makeState = (): SessionState => ({
    rev,
    info: {
      id: 'fake',
      name: 'fake',
      policyId,
      policyVersion: policy.version,
      persons: table.aliveCount,
      createdAt: 0,
      changedAt: 0,
      asOf: null,
      deletedAt: null,
    },
    mode: 'writer',
    asOf,
    overlay: {},
    units: computing.units(),
    checks: computing.checks(),
    tray: 0,
    log: { undo: done.at(-1)?.entry ?? null, redo: undone.at(-1)?.entry ?? null, length: done.length },
    save: { state: 'saved', at: 0, error: null },
    audit: null,
    notes: null,
    gone: false,
    writerAnswers: true,
    unsaved: null,
  });
  let state = makeState();

  const carryOut = (change: RosterChange, cause: Update['cause']) => {
    play(table, change);
    computing.rows(touchedRows(change));
    rev += 1;
    state = makeState();
    const { info, overlay, units, checks, log } = state;
    const results = { rows: null, ...computing.live() };
    const update = {
      workbook: 'fake',
      rev,
      cause,
      info,
      asOf,
      overlay,
      change,
      table: null,
      tables: null,
      results,
      units,
      checks,
      tray: state.tray,
      log,
    } satisfies Update;
    for (const listener of listeners) listener(state, update);
  };
  const changeOf = (command: Command): { readonly change: RosterChange; readonly name: ChangeName } => {
    switch (command.kind) {
      case 'set-cells': {
        const change = changeOfEdits(table, command.edits, command.added, command.after);
        return { change, name: { kind: 'paste', cells: countCells(change), added: command.added.length } };
      }
      case 'set-columns': {
        const change = changeOfColumnsNow(table, command);
        const cells = countCells(change);
        const added = command.added?.length ?? 0;
        const name: ChangeName =
          command.name === 'clear' || command.name === 'fill'
            ? { kind: command.name, cells }
            : { kind: 'paste', cells, added };
        return { change, name };
      }
      case 'remove':
        return {
          change: { cells: [], removed: Uint32Array.from(command.rows) },
          name: { kind: 'delete', persons: command.rows.length, person: '' },
        };
      case 'restore':
        return {
          change: { cells: [], restored: Uint32Array.from(command.rows) },
          name: { kind: 'restore', persons: command.rows.length },
        };
      default:
        throw new Error(`the fake session knows no ${command.kind}`);
    }
  };
  const later = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
  const api = {
    view: async (query: ViewQuery) => {
      await later();
      return fakeView(rows, query);
    },
    distinct: async (...args: [Parameters<typeof fakeDistinct>[1], ViewQuery, number]) => {
      await later();
      return fakeDistinct(rows, ...args);
    },
    layout: async () => null,
    setLayout: later,
  };
  return {
    policy,
    table,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    person: rows.person,
    computed: () => ({ tables: computing.tables() as Tables, results: computing.live().columns }),
    marks: rows.marks,
    cellText: (column, row) => fakeText(rows, column, row),
    async apply(command) {
      const { change, name } = changeOf(command);
      play(table, change); // the read copy changes at once
      await later();
      if (isEmptyChange(change)) return { added: null, seq: null };
      const seq = rev + 1;
      done.push({ entry: { seq, at: 0, name, state: 'done' }, change });
      undone.length = 0;
      carryOut(change, 'change');
      return { added: change.appended?.first ?? null, seq };
    },
    retryUnsaved: () => Promise.reject(new Error('the fake session stores nothing')),
    dropUnsaved: () => Promise.reject(new Error('the fake session stores nothing')),
    async undo() {
      const step = done.pop();
      if (step === undefined) return null;
      undone.push(step);
      await later();
      carryOut(inverse(step.change), 'undo');
      return step.entry;
    },
    async redo() {
      const step = undone.pop();
      if (step === undefined) return null;
      done.push(step);
      await later();
      carryOut(step.change, 'redo');
      return step.entry;
    },
    goTo: () => Promise.reject(new Error('the fake session has no log')),
    api: api as unknown as Session['api'],
    async close() {},
  };
}
