import type { ColumnId } from '../../client/protocol';
import type { RosterDesk } from './desk';

/** The column of the focused cell. */
export function focusedColumn(desk: RosterDesk): ColumnId | undefined {
  const at = desk.sheet()?.range.anchor() ?? null;
  return at === null ? undefined : desk.displayed()[at.column]?.id;
}
