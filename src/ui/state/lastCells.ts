import type { Session } from '../../client/types';
import { sessionMemory } from './sessionMemory';

/** The cell of the roster that had the keys last, and under which view. */
export interface LastCell {
  readonly row: number;
  readonly column: string;
  readonly query: string;
}

const cells = sessionMemory<LastCell>();

export function lastCellOf(session: Session): LastCell | undefined {
  return cells.get(session);
}

export function keepLastCell(session: Session, cell: LastCell): void {
  cells.set(session, cell);
}
