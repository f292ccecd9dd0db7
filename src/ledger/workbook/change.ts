import { applyChange } from '../../roster/table';
import type { CellChange, RosterChange, RosterTable } from '../../roster/types';
import { inverseTray } from './tray';

/**
 * A change as the ledger plays it. Forward and only forward: undo plays the inverse, so that the worker,
 * a second tab and the page's read copy need one way of applying. A small addition comes as empty rows whose
 * cells are among `cells`.
 */
export function play(table: RosterTable, change: RosterChange): void {
  if (change.appended !== undefined) pad(table, change.appended.first);
  applyChange(table, change);
}

/** Makes the table at least `length` rows long; the rows in between belong to additions that did not come about and never live. */
export function pad(table: RosterTable, length: number): void {
  if (table.length >= length) return;
  const first = table.append(length - table.length);
  for (let row = first; row < length; row += 1) table.setAlive(row, false);
}

/** The change that takes this one back. Rows it added stay, not living. */
export function inverse(change: RosterChange): RosterChange {
  const gone = [...rangeOf(change.appended), ...(change.restored ?? [])];
  return {
    cells: change.cells.map(({ field, rows, from, to }): CellChange => ({ field, rows, from: to, to: from })),
    ...(gone.length === 0 ? {} : { removed: Uint32Array.from(gone) }),
    ...(change.removed === undefined ? {} : { restored: change.removed }),
    ...(change.tray === undefined ? {} : { tray: inverseTray(change.tray) }),
  };
}

/** Every row a change touches, rising, each once. */
export function touchedRows(change: RosterChange): Uint32Array<ArrayBuffer> {
  const lists: Uint32Array[] = change.cells.map(({ rows }) => rows);
  if (change.appended !== undefined) lists.push(rangeOf(change.appended));
  if (change.removed !== undefined) lists.push(change.removed);
  if (change.restored !== undefined) lists.push(change.restored);
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  let kept = 0;
  for (const row of all) {
    if (kept > 0 && all[kept - 1] === row) continue;
    all[kept] = row;
    kept += 1;
  }
  return all.slice(0, kept);
}

function rangeOf(appended: RosterChange['appended']): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(appended?.count ?? 0);
  for (let at = 0; at < rows.length; at += 1) rows[at] = (appended?.first ?? 0) + at;
  return rows;
}
