import type { RosterTable } from '../../roster/types';

/** Living persons of the row's household (same unit, same household number), the row itself among them; in roster order. */
export function householdRows(table: RosterTable, row: number): number[] {
  const { alive } = table;
  const units = table.text('unit').codes;
  const households = table.text('household').codes;
  const [unit, household] = [units[row], households[row]];
  if (household === 0) return [row];
  const rows: number[] = [];
  for (let each = 0; each < table.length; each += 1)
    if (households[each] === household && units[each] === unit && alive[each] === 1) rows.push(each);
  return rows;
}
