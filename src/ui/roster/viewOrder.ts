import type { ColumnId, Update, ViewQuery } from '../../client/protocol';
import { FIELDS } from '../../roster/fields';
import { AT_START, placeText } from '../../roster/order';
import type { RosterTable } from '../../roster/types';
import type { Grouping } from './grouping/places';

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
  const asked: ColumnId[] = [...query.sort.map(({ column }) => column), ...query.filters.map(({ column }) => column)];
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
export function ordersByResults({ sort, filters }: ViewQuery): boolean {
  return [...sort, ...filters].some(({ column }) => !Object.hasOwn(FIELDS, column));
}

/** More new rows than these come at the end without being looked for one by one. */
const FEW = 64;

/** The rows on display with those just added: behind the row they were put behind where it is on display, else at the end. */
export function withAdded(
  order: Uint32Array,
  appended: { readonly first: number; readonly count: number },
  table: RosterTable,
  mine: (row: number) => boolean,
): Uint32Array {
  const all = Array.from({ length: appended.count }, (_, index) => appended.first + index);
  const there = appended.count > FEW ? new Set(order.subarray(Math.max(0, order.length - 2 * appended.count))) : null;
  const added = all.filter((row) => mine(row) && !(there === null ? order.includes(row) : there.has(row)));
  if (added.length === 0) return order;
  if (added.length > FEW) return joined(order, added, order.length);
  let rows = order;
  for (const row of added) {
    const place = table.getText('place', row);
    const behind = place === '' ? -1 : rows.indexOf(Number(place));
    const at = place === '' || (behind < 0 && place !== START) ? rows.length : behind + 1;
    rows = joined(rows, [row], at);
  }
  return rows;
}
const START = placeText(AT_START);

function joined(rows: Uint32Array, more: readonly number[], at: number): Uint32Array {
  const all = new Uint32Array(rows.length + more.length);
  all.set(rows.subarray(0, at));
  all.set(more, at);
  all.set(rows.subarray(at), at + more.length);
  return all;
}
