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
}

const OF_HOUSEHOLD: readonly FieldId[] = ['unit', 'group', 'household', 'address'];

/** The physical row the new person stands behind in the roster. */
export function rowBehind(table: RosterTable, { row, where }: Insertion): number {
  return where === 'below' ? row : rowBefore(table, row);
}

/** The cells a new person begins with. */
export function firstCells(table: RosterTable, { row, sameHousehold }: Insertion, preset: NewRow): NewRow {
  if (!sameHousehold) return preset;
  return OF_HOUSEHOLD.flatMap((field) => {
    const text = table.getText(field, row);
    return text === '' ? [] : [[field, text] as const];
  });
}
