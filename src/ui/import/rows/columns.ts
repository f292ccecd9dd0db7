import type { PileId } from '../../../client/protocol';
import type { FileKind } from '../../../intake/found';

/** What is shown of a row. `what`: its changes, and what is wrong with it. */
export type PileColumn =
  | 'line'
  | 'name'
  | 'idNumber'
  | 'unit'
  | 'person'
  | 'expected'
  | 'standing'
  | 'what'
  | 'decision';

const FIRST: readonly PileColumn[] = ['line', 'name', 'idNumber', 'unit'];

/** The columns of a pile: only those that can hold something there. */
export function columnsOf(kind: FileKind, pile: PileId): readonly PileColumn[] {
  if (pile === 'ignored') return ['line', 'name', 'what'];
  const person: readonly PileColumn[] = kind !== 'roster' || pile === 'conflict' ? ['person'] : [];
  const more: readonly PileColumn[] = kind === 'payments' ? ['expected'] : kind === 'uninsured' ? ['standing'] : [];
  return [...FIRST, ...person, ...more, 'what', 'decision'];
}
