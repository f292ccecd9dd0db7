import { createRosterTable } from '../roster/table';
import type { RosterTable } from '../roster/types';
import { changedFields } from './changes';
import { matchRows } from './match';
import type { ImportPlan } from './planTypes';
import { createProblemReader } from './problems';
import type { IntakeResult } from './types';

export { toChange } from './toChange';
export { planRows, previewOf, SAMPLE } from './preview';
export type { ImportGroup, ImportPlan, ImportPreview, ImportRow, PlanCounts, PlanProblem } from './planTypes';

/**
 * Compares what was read from a file with a roster. The plan holds on to both tables: it is stale as soon as the roster
 * changes (the ledger watches that), and `toChange` makes exactly the change that `previewOf` and `planRows` show.
 * @param units names of the quota table: a row of another unit is a problem; null = not asked.
 */
export function compare(file: IntakeResult, roster: RosterTable, units: readonly string[] | null = null): ImportPlan {
  const table = createRosterTable(file.table);
  const fields = file.columns.flatMap(({ field }) => (field === null ? [] : [field]));
  const { match, firstOf, doubt } = matchRows(table, roster, fields);
  const changed = changedFields(table, roster, fields);
  const problems = createProblemReader({ file, table, roster, match, doubt, units });

  const groups = {
    added: createRowList(table.length),
    changed: createRowList(table.length),
    unchanged: createRowList(table.length),
    duplicate: createRowList(table.length),
    problems: createRowList(table.length),
  };
  for (let row = 0; row < table.length; row += 1) {
    const person = match[row] ?? -1;
    if (person === -1) groups.added.push(row);
    else if (changed.any(row, person)) groups.changed.push(row);
    else groups.unchanged.push(row);
    if (firstOf[row] !== -1) groups.duplicate.push(row);
    if (problems.has(row)) groups.problems.push(row);
  }
  const rows = {
    added: groups.added.rows(),
    changed: groups.changed.rows(),
    unchanged: groups.unchanged.rows(),
    duplicate: groups.duplicate.rows(),
    problems: groups.problems.rows(),
  };
  const counts = {
    rows: table.length,
    added: rows.added.length,
    changed: rows.changed.length,
    unchanged: rows.unchanged.length,
    duplicate: rows.duplicate.length,
    problems: rows.problems.length,
    ignored: file.ignoredCount ?? file.ignored.length,
  };
  return { file, table, roster, match, firstOf, doubt, fields, units, groups: rows, counts };
}

interface RowList {
  push(row: number): void;
  rows(): Uint32Array;
}

function createRowList(most: number): RowList {
  let list = new Uint32Array(Math.min(most, 1024));
  let length = 0;
  return {
    push(row) {
      if (length === list.length) {
        const grown = new Uint32Array(Math.min(most, list.length * 2));
        grown.set(list);
        list = grown;
      }
      list[length] = row;
      length += 1;
    },
    rows: () => list.slice(0, length),
  };
}
