import { pickRows, packTable } from '../roster/table';
import type { CellChange, PackedTable, RosterChange } from '../roster/types';
import { changedFields } from './changes';
import type { ImportPlan } from './planTypes';

/** The change that carries out a plan. The plan's roster must still be as it was compared. */
export function toChange(plan: ImportPlan): RosterChange {
  const { roster, groups } = plan;
  const count = groups.added.length;
  const cells = changedCells(plan);
  return count === 0 ? { cells } : { appended: { first: roster.length, count, block: addedRows(plan) }, cells };
}

function addedRows({ file, table, groups: { added } }: ImportPlan): PackedTable {
  return added.length === table.length ? file.table : packTable(pickRows(table, added));
}

function changedCells({ table, roster, fields, groups, match }: ImportPlan): CellChange[] {
  const byField = new Map(fields.map((id) => [id, { rows: [] as number[], from: [] as string[], to: [] as string[] }]));
  const changed = changedFields(table, roster, fields);
  for (const row of groups.changed) {
    const person = match[row] ?? -1;
    for (const id of changed.list(row, person)) {
      const cells = byField.get(id);
      cells?.rows.push(person);
      cells?.from.push(roster.getText(id, person));
      cells?.to.push(table.getText(id, row));
    }
  }
  return [...byField].flatMap(([field, { rows, from, to }]) =>
    rows.length === 0 ? [] : [{ field, rows: Uint32Array.from(rows), from, to }],
  );
}
