import type { FieldId } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';
import type { ParcelPerson } from './types';

export interface LinkedCell {
  readonly row: number;
  readonly field: FieldId;
  readonly mine: string;
  readonly theirs: string;
}

/** What was entered there of somebody who was added there, beside the one here whom he is taken for. */
export interface Link {
  /** Nothing stands here: it goes in. */
  readonly fills: readonly LinkedCell[];
  /** Something else does: somebody has to say. */
  readonly differ: readonly LinkedCell[];
}

/**
 * Where a person stands now: whoever was deleted here and brought in again, by a list for instance, has another row and the same ID
 * number. Where nobody living has it, the row stays what it is.
 */
export function standingIn(table: RosterTable): (row: number) => number {
  let living: Map<string, number> | null = null;
  return (row) => {
    if (row < 0 || row >= table.length || table.alive[row] === 1) return row;
    const number = table.getText('idNumber', row);
    if (number === '') return row;
    living ??= livingByNumber(table);
    return living.get(number) ?? row;
  };
}

function livingByNumber(table: RosterTable): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < table.length; row += 1) {
    const number = table.alive[row] === 1 ? table.getText('idNumber', row) : '';
    if (number !== '') rows.set(number, row);
  }
  return rows;
}

export function linkTo(table: RosterTable, { cells }: ParcelPerson, row: number): Link {
  const all = cells
    .map(([field, theirs]) => ({ row, field, mine: table.getText(field, row), theirs }))
    .filter(({ mine, theirs }) => theirs !== '' && mine !== theirs);
  return { fills: all.filter(({ mine }) => mine === ''), differ: all.filter(({ mine }) => mine !== '') };
}
