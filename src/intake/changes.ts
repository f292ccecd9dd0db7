import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import { createCellDifference } from './cellDifference';

/** Which cells of a row of the file would change a person's. */
export interface ChangedFields {
  any(row: number, person: number): boolean;
  list(row: number, person: number): FieldId[];
}

export function changedFields(table: RosterTable, roster: RosterTable, fields: readonly FieldId[]): ChangedFields {
  const differences = fields.map((id) => {
    const differs = createCellDifference(table, roster, id);
    return { id, differs: id === 'idNumber' ? keepingNumbers(differs, roster) : differs };
  });
  return {
    any(row, person) {
      for (const { differs } of differences) if (differs(row, person)) return true;
      return false;
    },
    list: (row, person) => differences.filter(({ differs }) => differs(row, person)).map(({ id }) => id),
  };
}

/**
 * A person who was found by name or has the number already keeps his ID number: what the file holds there instead was
 * spoilt by a spreadsheet (4.30903E+17).
 */
function keepingNumbers(
  differs: (row: number, person: number) => boolean,
  roster: RosterTable,
): (row: number, person: number) => boolean {
  const { codes } = roster.text('idNumber');
  return (row, person) => codes[person] === 0 && differs(row, person);
}
