import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { ColumnId, Update, ViewQuery } from '../../client/protocol';
import type { Session, SessionState } from '../../client/types';
import { FIELDS } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';
import { makeLatest } from '../state/latest';

export const WHOLE: ViewQuery = { unit: null, search: '', sort: [], filters: [], removed: false };

/** What is on display: the query, the order the worker gave for it, and whether it still holds. */
export interface RosterView {
  readonly query: Accessor<ViewQuery>;
  /** Rows on display. */
  readonly shown: Accessor<number>;
  /** Persons of the unit (of the bin): the "of 312". */
  readonly total: Accessor<number>;
  /** The rows have changed in a way that may matter to the query; they stay until `reapply`. */
  readonly stale: Accessor<boolean>;
  readonly busy: Accessor<boolean>;
  change(patch: Partial<ViewQuery>): void;
  reapply(): void;
  /** The physical row at a position; -1 beyond the end. */
  rowAt(position: number): number;
  positionOf(row: number): number;
}

export interface ViewHooks {
  /** Positions are about to mean other rows. */
  readonly before: () => void;
  /** `moved`: other persons or another order were asked for; otherwise the same view follows a change. */
  readonly after: (moved: boolean) => void;
  readonly onChange: (query: ViewQuery) => void;
  readonly onError: (error: unknown) => void;
}

export function createView(
  session: Session,
  state: Accessor<SessionState>,
  initial: Partial<ViewQuery>,
  hooks: ViewHooks,
): RosterView {
  const [query, setQuery] = createSignal<ViewQuery>({ ...WHOLE, ...initial });
  const [order, setOrder] = createSignal<Uint32Array>(new Uint32Array(0), { equals: false });
  const [binTotal, setBinTotal] = createSignal(0);
  const [stale, setStale] = createSignal(false);
  const [busy, setBusy] = createSignal(false);

  /** The whole roster in its own order needs no worker. */
  if (isWhole(query())) setOrder(living(session.table));
  const put = (next: Uint32Array, moved = false) => {
    hooks.before();
    setOrder(next);
    hooks.after(moved);
  };
  const ask = makeLatest(async ({ wish, moved }: { readonly wish: ViewQuery; readonly moved: boolean }) => {
    if (isWhole(wish)) {
      setStale(false);
      put(living(session.table), moved);
      return;
    }
    setBusy(true);
    try {
      const answer = await session.api.view(wish);
      setBinTotal(answer.total);
      setStale(false);
      put(answer.order, moved);
    } finally {
      setBusy(false);
    }
  }, hooks.onError);

  const follow = (update: Update | null) => {
    if (update === null) return;
    const { change, table, cause, results } = update;
    if (cause === 'info' && results.rows !== null) return; // another name for the workbook
    const bin = query().removed === true;
    // What persons are entered with does not move with the date, nor with the late check of a large roster.
    const computed = cause === 'as-of' || cause === 'info';
    if (computed && !bin && !ordersByResults(query())) return;
    if (table !== null || computed || bin || (change?.restored?.length ?? 0) > 0) {
      ask({ wish: query(), moved: false });
      return;
    }
    const now = order();
    const kept = change?.removed === undefined ? now : now.filter((row) => session.table.alive[row] === 1);
    const { unit } = query();
    const mine = (row: number) => unit === null || session.table.getText('unit', row) === unit;
    const added = change?.appended === undefined ? [] : newRows(now, change.appended).filter(mine);
    if (kept.length !== now.length || added.length > 0) put(joined(kept, added));
    if (mayMatter(query(), update)) setStale(true);
  };
  onCleanup(session.subscribe((_state, update) => follow(update)));
  if (!isWhole(query())) ask({ wish: query(), moved: true });

  const total = createMemo(() => {
    const { units } = state();
    const { unit, removed } = query();
    if (removed === true) return binTotal();
    return unit === null ? units.total.roster : (units.units.find((each) => each.name === unit)?.roster ?? 0);
  });
  return {
    query,
    shown: () => order().length,
    total,
    stale,
    busy,
    change(patch) {
      const next = { ...query(), ...patch };
      setQuery(next);
      hooks.onChange(next);
      ask({ wish: next, moved: true });
    },
    reapply: () => ask({ wish: query(), moved: true }),
    rowAt: (position) => order()[position] ?? -1,
    positionOf: (row) => order().indexOf(row),
  };
}

/** Whether a change may move rows in, out or elsewhere under this query. */
export function mayMatter(query: ViewQuery, update: Update): boolean {
  const columns: ColumnId[] = [...query.sort.map(({ column }) => column), ...query.filters.map(({ column }) => column)];
  if (query.unit !== null) columns.push('unit');
  if (query.search !== '') columns.push('name', 'idNumber');
  if (columns.length === 0) return false;
  if (ordersByResults(query)) return true; // computed: anything may move it
  const changed = update.change?.cells.map(({ field }) => field) ?? [];
  return update.change?.appended !== undefined || changed.some((field) => columns.includes(field));
}

/** Whether a computed column decides who is shown, or where. */
function ordersByResults({ sort, filters }: ViewQuery): boolean {
  return [...sort, ...filters].some(({ column }) => !Object.hasOwn(FIELDS, column));
}

function isWhole({ unit, search, sort, filters, removed }: ViewQuery): boolean {
  return unit === null && search === '' && sort.length === 0 && filters.length === 0 && removed !== true;
}

function living(table: RosterTable): Uint32Array {
  const rows = new Uint32Array(table.aliveCount);
  let count = 0;
  for (let row = 0; row < table.length; row += 1) {
    if (table.alive[row] !== 1) continue;
    rows[count] = row;
    count += 1;
  }
  return rows;
}

function newRows(order: Uint32Array, appended: { readonly first: number; readonly count: number }): number[] {
  const rows = Array.from({ length: appended.count }, (_, index) => appended.first + index);
  const there = new Set(order.subarray(Math.max(0, order.length - 2 * appended.count)));
  return rows.filter((row) => !there.has(row));
}

function joined(rows: Uint32Array, more: readonly number[]): Uint32Array {
  const all = new Uint32Array(rows.length + more.length);
  all.set(rows);
  all.set(more, rows.length);
  return all;
}
