import type { ColumnId, Update, ViewQuery } from '../../client/protocol';
import { FIELDS } from '../../roster/fields';
import { AT_START, placeText, rosterOrder } from '../../roster/order';
import type { RosterTable } from '../../roster/types';
import type { Grouping } from './grouping/places';
import type { Insertion } from './insertion';

/** The whole roster in its own order: the page knows it without the worker. */
export function isWhole({ unit, search, sort, filters, together, removed }: ViewQuery): boolean {
  const all = unit === null && search === '' && filters.length === 0 && removed !== true;
  return all && sort.length === 0 && together !== true;
}

/** The persons stand in the roster's own order. */
export function inRosterOrder({ sort, together }: ViewQuery): boolean {
  return sort.length === 0 && together !== true;
}

/** Whether a change may move rows in, out or elsewhere under this query and grouping. */
export function mayMatter(query: ViewQuery, grouping: Grouping, update: Update): boolean {
  const asked: ColumnId[] = [...query.sort.map(({ column }) => column), ...filteredColumns(query)];
  if (query.unit !== null) asked.push('unit');
  if (query.search !== '') asked.push('name', 'idNumber', 'phone');
  if (query.together === true) asked.push('household', 'unit');
  // New persons are put into their groups at once.
  const grouped: readonly ColumnId[] = groupColumns(grouping);
  if (asked.length + grouped.length === 0) return false;
  if (ordersByResults(query)) return true; // computed: anything may move it
  const changed = update.change?.cells.map(({ field }) => field) ?? [];
  if (update.change?.appended !== undefined && asked.length > 0) return true;
  return changed.some((field) => asked.includes(field) || grouped.includes(field));
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
function filteredColumns({ filters }: ViewQuery): readonly ColumnId[] {
  return filters.flatMap((filter) => ('or' in filter ? [filter.column, ...(filter.or ?? [])] : [filter.column]));
}

/** More new rows than these come at the end without being looked for one by one. */
const FEW = 64;

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
 * The rows on display with those just added: beside the row they were put beside; behind the row they stand behind in the
 * roster, or the nearest one before it that is on display; else at the end.
 */
export function withAdded(
  order: Uint32Array,
  appended: { readonly first: number; readonly count: number },
  { table, mine, natural, beside }: Adding,
): Uint32Array {
  const all = Array.from({ length: appended.count }, (_, index) => appended.first + index);
  const there = appended.count > FEW ? new Set(order.subarray(Math.max(0, order.length - 2 * appended.count))) : null;
  const added = all.filter((row) => mine(row) && !(there === null ? order.includes(row) : there.has(row)));
  if (added.length === 0) return order;
  if (added.length > FEW) return joined(order, added, order.length);
  let rows = order;
  for (const row of added) {
    const place = table.getText('place', row);
    const put = beside !== null && row === appended.first ? rows.indexOf(beside.row) : -1;
    if (put >= 0) rows = joined(rows, [row], beside?.where === 'above' ? put : put + 1);
    else if (place === '') rows = joined(rows, [row], rows.length);
    else if (place === START) rows = joined(rows, [row], 0);
    else {
      const behind = rows.indexOf(Number(place));
      const at = behind >= 0 || !natural ? behind : nearestBefore(rows, table, row);
      rows = joined(rows, [row], behind < 0 && !natural ? rows.length : at + 1);
    }
  }
  return rows;
}

/** The position of the last row on display that stands before this one in the roster; -1 for none. */
function nearestBefore(rows: Uint32Array, table: RosterTable, row: number): number {
  const shown = new Uint8Array(table.length);
  for (const each of rows) shown[each] = 1;
  const order = rosterOrder(table);
  let at = order.indexOf(row) - 1;
  while (at >= 0 && shown[order[at] ?? 0] !== 1) at -= 1;
  return at < 0 ? -1 : rows.indexOf(order[at] ?? 0);
}
const START = placeText(AT_START);

function joined(rows: Uint32Array, more: readonly number[], at: number): Uint32Array {
  const all = new Uint32Array(rows.length + more.length);
  all.set(rows.subarray(0, at));
  all.set(more, at);
  all.set(rows.subarray(at), at + more.length);
  return all;
}
