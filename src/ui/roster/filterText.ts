import { formatYuan } from '../../base/money';
import { computedText, isFieldColumn } from '../../client/cells';
import type { ColumnId } from '../../client/protocol';
import type { Session } from '../../client/types';

/** A cell's text as filters compare it: what was entered, plain figures, and the ids of computed words. '' is blank. */
export function filterText(session: Session, column: ColumnId, row: number): string {
  if (isFieldColumn(column)) return session.table.getText(column, row);
  if (session.table.alive[row] !== 1) return '';
  return computedText(session.policy, column, session.person(row), session.marks(row), formatYuan);
}
