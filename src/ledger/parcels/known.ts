import type { FieldId } from '../../roster/fields';
import type { TaskControl } from '../queue';
import { has } from '../store/ranges';
import type { ChangeRecord, ParcelRecord } from '../store/records';
import type { Database } from '../store/schema';
import type { Book } from '../workbook/book';
import { touchedRows } from '../workbook/change';
import { readRecords } from '../workbook/history';
import type { Known } from './compare';
import type { MergeNote, MergePlan, SentCell } from './types';

/** Records in memory at once. */
const BATCH = 32;

/** What the log tells of a package: notes of merges in force, and rows changed here since it went out. */
export async function knownOf(
  database: Database,
  book: Book,
  issued: ParcelRecord,
  control: TaskControl,
): Promise<Known> {
  const notes: MergeNote[] = [];
  const changedHere = new Set<number>();
  await sinceSent(database, book, issued, control, ({ merge, change }) => {
    if (merge?.parcel === issued.id) notes.push(merge);
    else if (change !== null) for (const row of touchedRows(change)) changedHere.add(row);
  });
  return { rows: issued.rows, notes, changedHere };
}

/** The plan with the cells of those who were deleted there and changed here, as they went out: whoever decides sees what would be lost. */
export async function withSent(
  database: Database,
  book: Book,
  issued: ParcelRecord,
  plan: MergePlan,
  control: TaskControl,
): Promise<MergePlan> {
  const found = new Map<number, Map<FieldId, string>>();
  for (const { kind, row } of plan.conflicts) if (kind === 'removed') found.set(row, new Map());
  if (found.size === 0) return plan;
  await sinceSent(database, book, issued, control, ({ merge, change }) => {
    if (change === null || merge?.parcel === issued.id) return;
    for (const { field, rows, from } of change.cells)
      for (const [index, row] of rows.entries()) {
        const cells = found.get(row);
        if (cells !== undefined && !cells.has(field)) cells.set(field, from[index] ?? '');
      }
  });
  const cellsOf = (row: number): readonly SentCell[] =>
    [...(found.get(row) ?? [])]
      .map(([field, base]) => ({ field, base, mine: book.table.getText(field, row) }))
      .filter(({ base, mine }) => base !== mine);
  const conflicts = plan.conflicts.map((each) =>
    each.kind === 'removed' ? { ...each, cells: cellsOf(each.row) } : each,
  );
  return { ...plan, conflicts };
}

/** The records in force since the package went out. */
async function sinceSent(
  database: Database,
  { workbook, head }: Book,
  issued: ParcelRecord,
  control: TaskControl,
  told: (record: ChangeRecord) => void,
): Promise<void> {
  const first = Math.min(issued.nextSeq, head.nextSeq);
  for (let from = first; from < head.nextSeq; from += BATCH) {
    await control.step(from - first, head.nextSeq - first);
    for (const record of await readRecords(database, workbook.id, from, Math.min(head.nextSeq, from + BATCH)))
      if (!has(head.undone, record.seq)) told(record);
  }
}
