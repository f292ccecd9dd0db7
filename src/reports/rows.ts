import type { RosterTable } from '../roster/types';

/** The physical rows of the living persons, in roster order. */
export function livingRows(table: RosterTable): Uint32Array {
  const rows = new Uint32Array(table.aliveCount);
  const { alive, length } = table;
  let count = 0;
  for (let row = 0; row < length; row += 1) {
    if (alive[row] === 1) rows[count++] = row;
  }
  return rows;
}
