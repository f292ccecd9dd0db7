import type { FieldId } from '../roster/fields';
import { packTable, pickRows } from '../roster/table';
import type { CellChange, PackedTable, RosterChange } from '../roster/types';
import type { ImportPlan } from './planTypes';

/** What was chosen of a plan: rows of the file to be added, cells to be written, persons to be marked. */
export interface Chosen {
  /** File rows, rising. */
  readonly added: readonly number[];
  readonly written: readonly (readonly [row: number, person: number, fields: readonly FieldId[]])[];
  /** Rows of the roster. */
  readonly marked: readonly number[];
}

export const MISSING_MARK = '黄';

/** The change that carries out what was chosen. The plan's roster must still be as it was compared. */
export function toChange(plan: ImportPlan, { added, written, marked }: Chosen): RosterChange {
  const { roster } = plan;
  const cells = [...changedCells(plan, written), ...marks(plan, marked)];
  const count = added.length;
  return count === 0 ? { cells } : { appended: { first: roster.length, count, block: block(plan, added) }, cells };
}

function block({ file, table, asItCame }: ImportPlan, added: readonly number[]): PackedTable {
  // The very buffers that came, where nothing in them was read otherwise.
  return added.length === table.length && asItCame ? file.table : packTable(pickRows(table, Uint32Array.from(added)));
}

function changedCells({ table, roster, fields }: ImportPlan, written: Chosen['written']): CellChange[] {
  const byField = new Map(fields.map((id) => [id, { rows: [] as number[], from: [] as string[], to: [] as string[] }]));
  for (const [row, person, changed] of written) {
    for (const id of changed) {
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

function marks({ roster }: ImportPlan, persons: readonly number[]): CellChange[] {
  if (persons.length === 0) return [];
  return [
    {
      field: 'mark',
      rows: Uint32Array.from(persons),
      from: persons.map((person) => roster.getText('mark', person)),
      to: persons.map(() => MISSING_MARK),
    },
  ];
}
