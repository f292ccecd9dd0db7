import type { ImportPreview, PileId } from '../../../client/protocol';

/** What is shown of a row. `what`: its changes, and what is wrong with it. */
export type PileColumn =
  | 'line'
  | 'name'
  | 'idNumber'
  | 'unit'
  | 'person'
  | 'amount'
  | 'together'
  | 'expected'
  | 'standing'
  | 'what'
  | 'decision';

/** The columns of a pile: only those that can hold something there. */
export function columnsOf({ kind, fields }: ImportPreview, pile: PileId): readonly PileColumn[] {
  if (pile === 'ignored') return ['line', 'name', 'what'];
  const of = (column: PileColumn, there: boolean): readonly PileColumn[] => (there ? [column] : []);
  return [
    ...of('line', pile !== 'unlisted'),
    'name',
    ...of('idNumber', kind === 'roster' || pile === 'unlisted' || fields.includes('idNumber')),
    ...of('unit', kind === 'roster' || pile === 'unlisted' || fields.includes('unit')),
    ...of(
      'person',
      (kind !== 'roster' && pile !== 'unlisted') || pile === 'conflict' || pile === 'ambiguous' || pile === 'duplicate',
    ),
    ...of('amount', kind === 'payments'),
    ...of('together', pile === 'twice' || pile === 'other-payment'),
    ...of('expected', kind === 'payments'),
    ...of('standing', kind === 'uninsured'),
    'what',
    'decision',
  ];
}
