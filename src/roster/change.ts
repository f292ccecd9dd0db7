import { createRosterTable } from './rosterTable';
import type { RosterChange, RosterTable } from './types';

/**
 * Carries out a change. The ledger and the page's read copy both do it this way, so that both hold the same rows and
 * the same codes. Rows that were appended before and taken back by an undo live again: a row number is never reused.
 */
export function applyChange(table: RosterTable, change: RosterChange): void {
  if (change.appended !== undefined) appendOrRevive(table, change.appended);
  for (const { field, rows, to } of change.cells) {
    for (const [index, text] of to.entries()) table.setText(field, rowAt(rows, index), text);
  }
  setAll(table, change.removed, false);
  setAll(table, change.restored, true);
}

/** Takes a change back: everything as before, appended rows stay as removed ones. */
export function revertChange(table: RosterTable, change: RosterChange): void {
  setAll(table, change.restored, false);
  setAll(table, change.removed, true);
  for (let at = change.cells.length - 1; at >= 0; at -= 1) {
    const cells = change.cells[at];
    if (cells === undefined) continue;
    for (let index = cells.from.length - 1; index >= 0; index -= 1) {
      table.setText(cells.field, rowAt(cells.rows, index), cells.from[index] ?? '');
    }
  }
  const { appended } = change;
  if (appended === undefined) return;
  for (let row = appended.first; row < appended.first + appended.count; row += 1) table.setAlive(row, false);
}

function appendOrRevive(table: RosterTable, { first, count, block }: NonNullable<RosterChange['appended']>): void {
  if (first + count <= table.length) {
    for (let row = 0; row < count; row += 1) table.setAlive(first + row, (block?.alive[row] ?? 1) === 1);
    return;
  }
  if (first !== table.length) throw new RangeError(`rows ${first} on cannot follow ${table.length} rows`);
  if (block === undefined) table.append(count);
  else if (block.length !== count) throw new RangeError(`a block of ${block.length} rows for ${count}`);
  else table.appendRows(createRosterTable(block), 0, count);
}

function rowAt(rows: Uint32Array, index: number): number {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`a change has fewer rows than texts (${rows.length})`);
  return row;
}

function setAll(table: RosterTable, rows: Uint32Array | undefined, alive: boolean): void {
  if (rows === undefined) return;
  for (const row of rows) table.setAlive(row, alive);
}
