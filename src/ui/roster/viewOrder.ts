import type { ColumnId, FilterColumn, Update, ViewQuery } from '../../client/protocol';
import { FIELDS, type FieldId } from '../../roster/fields';
import { AT_START, placeText, rosterOrder } from '../../roster/order';
import type { RosterTable } from '../../roster/types';
import type { Grouping } from './grouping/places';
import type { Insertion } from './insertion';

/** The whole roster in its own order: the page knows it without the worker. */
export function isWhole(query: ViewQuery): boolean {
  return isOrderOnly(query) && inRosterOrder(query);
}

/** Nobody is left out by the query: only where the persons stand, or under which heading, may change. */
export function isOrderOnly({ unit, search, filters, removed }: ViewQuery): boolean {
  return unit === null && search === '' && filters.length === 0 && removed !== true;
}

/** Search or filters leave persons out: the numbers of rows have gaps. */
export function isNarrowed({ search, filters }: ViewQuery): boolean {
  return search.trim() !== '' || filters.length > 0;
}

/** Whether nobody is lost by the step from one query to the next: search or filters are given up, nothing else changes. */
export function widens(before: ViewQuery, after: ViewQuery): boolean {
  const given = after.filters.every((filter) => before.filters.includes(filter));
  const searched = after.search === before.search || after.search.trim() === '';
  const same = (each: ViewQuery) =>
    JSON.stringify([each.unit, each.sort, each.together === true, each.removed === true]);
  const less = after.filters.length < before.filters.length || after.search !== before.search;
  return given && searched && less && same(before) === same(after);
}

/** Whether the same persons are asked for in another order. */
export function sortsAnew(before: ViewQuery, after: ViewQuery): boolean {
  return samePersons(before, after) && before.unit === after.unit;
}

/** Whether other persons of the same list are asked for by filters: some of those on display may still be. */
export function filtersAnew(before: ViewQuery, after: ViewQuery): boolean {
  const asked = ({ unit, search, removed }: ViewQuery) => JSON.stringify([unit, search, removed === true]);
  return asked(before) === asked(after);
}

/** Whether only another unit is asked for, or all of them, as by the tabs at the foot. */
export function turnsTab(before: ViewQuery, after: ViewQuery): boolean {
  return samePersons(before, after) && before.unit !== after.unit;
}

/** Search, filters and the bin are the same. */
function samePersons(before: ViewQuery, after: ViewQuery): boolean {
  const asked = ({ search, filters, removed }: ViewQuery) => JSON.stringify([search, filters, removed === true]);
  return asked(before) === asked(after);
}

/** The persons stand in the roster's own order. */
export function inRosterOrder({ sort, together }: ViewQuery): boolean {
  return sort.length === 0 && together !== true;
}

/** Whether a change may move rows in, out or elsewhere under this query and grouping. */
export function mayMatter(query: ViewQuery, grouping: Grouping, update: Update): boolean {
  const asked: (FilterColumn | 'whatif')[] = [...query.sort.map(({ column }) => column), ...filteredColumns(query)];
  if (query.unit !== null) asked.push('unit');
  if (query.search !== '') asked.push('name', 'idNumber', 'phone');
  if (query.together === true) asked.push('household', 'unit');
  // New persons are put into their groups at once.
  const grouped: readonly ColumnId[] = groupColumns(grouping);
  if (asked.length + grouped.length === 0) return false;
  const { change } = update;
  // What one person is given may follow from others who come or go, and from the policy.
  if (ordersByResults(query) && (change === null || change.removed !== undefined || change.restored !== undefined))
    return true;
  if (change?.appended !== undefined && asked.length > 0) return true;
  const changed = change?.cells.map(({ field }) => field) ?? [];
  return changed.some(
    (field) => grouped.includes(field) || asked.some((column) => column === field || isComputedFrom(column, field)),
  );
}

/** What no result is computed from; only the data checks look at these fields. */
const NO_RESULT: ReadonlySet<FieldId> = new Set([
  'name',
  'sex',
  'relation',
  'group',
  'address',
  'phone',
  'channel',
  'receipt',
  'reason',
  'note',
  'mark',
  'place',
]);
/** What an age is computed from. */
const OF_AGE: ReadonlySet<FieldId> = new Set(['birth', 'idNumber', 'idKind']);

function isComputedFrom(column: FilterColumn | 'whatif', field: FieldId): boolean {
  if (Object.hasOwn(FIELDS, column)) return false;
  if (column === 'checks') return true;
  return column === 'age' ? OF_AGE.has(field) : !NO_RESULT.has(field);
}

/**
 * Whether persons come (back) into the roster whom nobody has just put beside those on display: a redone import, a file, a
 * sample. They are shown where the query finds them, while a row that is typed or pasted stays in sight whatever it holds.
 */
export function bringsBack({ cause, change, log }: Update): boolean {
  if ((change?.restored?.length ?? 0) > 0) return true;
  if (change?.appended === undefined) return false;
  const made = log.undo?.name.kind;
  return cause !== 'change' || made === 'import' || made === 'sample';
}

function groupColumns(grouping: Grouping): readonly ColumnId[] {
  if (grouping === 'none') return [];
  return grouping === 'unit' ? ['unit'] : ['unit', grouping];
}

/** Whether a computed column decides who is shown, or where. */
export function ordersByResults(query: ViewQuery): boolean {
  const asked = [...query.sort.map(({ column }) => column), ...filteredColumns(query)];
  return asked.some((column) => !Object.hasOwn(FIELDS, column));
}

/** Columns that some filter looks at. */
function filteredColumns({ filters }: ViewQuery): readonly (FilterColumn | 'whatif')[] {
  return filters.flatMap((filter) => ('or' in filter ? [filter.column, ...(filter.or ?? [])] : [filter.column]));
}

/** What must be known to show new rows where they belong. */
export interface Adding {
  readonly table: RosterTable;
  /** The row is of those on display. */
  readonly mine: (row: number) => boolean;
  /** The persons stand in the roster's own order. */
  readonly natural: boolean;
  /** Beside whom the clerk has put the first one, wherever that is on display. */
  readonly beside: Insertion | null;
}

/**
 * The rows on display with those just added: in the roster's own order where they belong in it; else beside the row they
 * were put beside, behind the row they stand behind in the roster, or at the end. One walk, however many they are.
 */
export function withAdded(
  order: Uint32Array,
  appended: { readonly first: number; readonly count: number },
  { table, mine, natural, beside }: Adding,
): Uint32Array {
  const { first, count } = appended;
  const shown = new Uint8Array(Math.max(table.length, first + count));
  for (const row of order) shown[row] = 1;
  const added: number[] = [];
  for (let row = first; row < first + count; row += 1)
    if (shown[row] !== 1 && table.alive[row] === 1 && mine(row)) added.push(row);
  if (added.length === 0) return order;
  const all = new Uint32Array(order.length + added.length);
  const { codes } = table.text('place');
  if (added.every((row) => codes[row] === 0) && beside === null) {
    all.set(order);
    all.set(added, order.length);
    return all;
  }
  if (!natural) {
    putBeside(all, order, added, table, shown, beside === null ? null : { ...beside, first });
    return all;
  }
  for (const row of added) shown[row] = 1;
  let at = 0;
  for (const row of rosterOrder(table)) if (shown[row] === 1) all[at++] = row;
  return all.subarray(0, at);
}

/** The rows on display, in the roster's own order, with some that were among them before. */
export function withRestored(order: Uint32Array, restored: readonly number[], table: RosterTable): Uint32Array {
  const shown = new Uint8Array(table.length);
  for (const row of order) shown[row] = 1;
  for (const row of restored) shown[row] = 1;
  const all = new Uint32Array(order.length + restored.length);
  let at = 0;
  for (const row of rosterOrder(table)) if (shown[row] === 1) all[at++] = row;
  return all.subarray(0, at);
}

/** Sorted otherwise, the roster's order says nothing: new rows stand by what they were put beside, each behind the one before it. */
function putBeside(
  all: Uint32Array,
  order: Uint32Array,
  added: readonly number[],
  table: RosterTable,
  shown: Uint8Array,
  beside: (Insertion & { readonly first: number }) | null,
): void {
  /** By row: what stands behind it, the nearest last. */
  const behind = new Map<number, number[]>();
  const above = new Map<number, number>();
  const start: number[] = [];
  const end: number[] = [];
  for (const row of added) {
    const place = table.getText('place', row);
    const put = beside !== null && row === beside.first && shown[beside.row] === 1;
    const neighbour = put ? beside.row : Number(place);
    if (put && beside.where === 'above') above.set(beside.row, row);
    else if (!put && place === START) start.push(row);
    else if (!put && (place === '' || shown[neighbour] !== 1)) end.push(row);
    else {
      const there = behind.get(neighbour) ?? [];
      if (there.push(row) === 1) behind.set(neighbour, there);
    }
    shown[row] = 1;
  }
  let at = 0;
  const emit = (from: number) => {
    const waiting = [from];
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      all[at++] = row;
      for (const each of behind.get(row) ?? []) waiting.push(each);
    }
  };
  for (const row of start.reverse()) emit(row);
  for (const row of order) {
    const before = above.get(row);
    if (before !== undefined) emit(before);
    emit(row);
  }
  for (const row of end) emit(row);
}
const START = placeText(AT_START);
