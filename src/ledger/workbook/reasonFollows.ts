import type { FieldId } from '../../roster/fields';
import { followed } from '../../roster/leaving';
import type { CellChange, RosterChange, RosterTable } from '../../roster/types';
import type { Command } from '../types';

type Edits = Command & { readonly kind: 'set-cells' | 'set-columns' };

/**
 * A reason that leaves the base stands in 其他参保 too, however it was entered: typed, pasted, filled, replaced or by its key.
 * When one of the two changes the other goes with it; a command that names both says itself what they hold.
 */
export function withReasons(table: RosterTable, command: Edits, change: RosterChange): RosterChange {
  const reason = change.cells.find(({ field }) => field === 'reason');
  const exclusion = change.cells.find(({ field }) => field === 'exclusion');
  if (reason === undefined && exclusion === undefined) return change;
  if (names(command, 'reason') && names(command, 'exclusion')) return change;
  const more =
    reason === undefined
      ? following(table, exclusion, 'reason', false) // what somebody is insured by says nothing of why he was urged in vain
      : following(table, reason, 'exclusion', true);
  return more === null ? change : { ...change, cells: [...change.cells, more] };
}

function following(
  table: RosterTable,
  led: CellChange | undefined,
  field: FieldId,
  fillsEmpty: boolean,
): CellChange | null {
  const rows: number[] = [];
  const from: string[] = [];
  const to: string[] = [];
  for (const [index, row] of (led?.rows ?? []).entries()) {
    const before = row < table.length ? table.getText(field, row) : '';
    const after = followed(before, led?.from[index] ?? '', led?.to[index] ?? '', fillsEmpty);
    if (after === before) continue;
    rows.push(row);
    from.push(before);
    to.push(after);
  }
  return rows.length === 0 ? null : { field, rows: Uint32Array.from(rows), from, to };
}

function names(command: Edits, field: FieldId): boolean {
  const listed =
    command.kind === 'set-cells'
      ? command.edits.some((edit) => edit.field === field)
      : command.columns.some((column) => column.field === field);
  return listed || (command.added ?? []).some((cells) => cells.some(([id]) => id === field));
}
