import { rowBefore } from '../../roster/order';
import type { NewRow } from '../../client/protocol';
import type { FieldId } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';

/** Where a new person is put: beside the one of a physical row. */
export interface Insertion {
  readonly row: number;
  readonly where: 'above' | 'below';
  /** Of the same household: with its unit, group, number and address. */
  readonly sameHousehold: boolean;
  /** Cells that are the same in any case: those that put both into one group on display. */
  readonly like?: readonly FieldId[];
}

const OF_HOUSEHOLD: readonly FieldId[] = ['unit', 'group', 'household', 'address'];

/** The physical row the new person stands behind in the roster. */
export function rowBehind(table: RosterTable, { row, where }: Insertion): number {
  return where === 'below' ? row : rowBefore(table, row);
}

/** The cells a new person begins with. */
export function firstCells(table: RosterTable, { row, sameHousehold, like }: Insertion, preset: NewRow): NewRow {
  const fields = sameHousehold ? OF_HOUSEHOLD : (like ?? []);
  if (fields.length === 0) return preset;
  return fields.flatMap((field) => {
    const text = table.getText(field, row);
    return text === '' ? [] : [[field, text] as const];
  });
}
