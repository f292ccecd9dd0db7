import { editsToShow } from '../../client/optimistic';
import type { Command, Update } from '../../client/protocol';

/** The persons whose cells may look different after an update; null = anybody's. */
export function changedRows({ table, change, results }: Update): ReadonlySet<number> | null {
  if (table !== null || results.rows === null) return null;
  const rows = new Set(results.rows);
  if (change === null) return rows;
  if (change.appended !== undefined || change.removed !== undefined || change.restored !== undefined) return null;
  for (const cells of change.cells) {
    // The line above a household depends on the person above as well.
    if (cells.field === 'household' || cells.field === 'unit') return null;
    for (const row of cells.rows) rows.add(row);
  }
  return rows;
}

/** The persons a command shows anew before it has been answered. */
export function commandRows(command: Command): ReadonlySet<number> | null {
  if (command.kind !== 'set-cells' && command.kind !== 'set-columns') return null;
  const edits = editsToShow(command);
  if (edits === null) return new Set(); // nothing is shown before the answer
  const lines = edits.some(({ field }) => field === 'household' || field === 'unit');
  return lines ? null : new Set(edits.map(({ row }) => row));
}
