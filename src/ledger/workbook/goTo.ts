import { LedgerError } from '../errors';
import type { TaskControl } from '../queue';
import { has } from '../store/ranges';
import type { HeadRecord } from '../store/records';
import type { Book } from './book';
import { inverse } from './change';
import { readRecords } from './history';
import { afterRedo, afterUndo, undoTarget } from './log';
import { createNetChange } from './netChange';
import { carryOut, type Desk } from './writer';

/** Records in memory at once. */
const BATCH = 32;

/**
 * Takes records back, or brings them back, until `seq` is the last one done (0: none is). What the steps come to is one write:
 * whoever cancels before it, or whose disk is full, stands where he stood. Throws `history-gone` for a record out of redo's reach.
 */
export async function goTo(
  desk: Desk,
  book: Book,
  seq: number,
  control: TaskControl,
  ending: () => void,
): Promise<void> {
  const { head } = book;
  const last = undoTarget(head) ?? 0;
  const back = seq < last;
  if (seq === last) return;
  const there = seq === 0 || (seq > 0 && seq < head.nextSeq && !has(back ? head.undone : head.dropped, seq));
  if (!Number.isInteger(seq) || !there) throw new LedgerError('history-gone', { seq });

  const wanted = stepsBetween(head, last, seq);
  const net = createNetChange();
  let next: HeadRecord = head;
  for (let at = 0; at < wanted.length; at += BATCH) {
    await control.step(at, wanted.length);
    const seqs = wanted.slice(at, at + BATCH);
    const low = Math.min(...seqs);
    const records = await readRecords(desk.database, book.workbook.id, low, Math.max(...seqs) + 1);
    for (const step of seqs) {
      const record = records[step - low];
      if (record?.seq !== step) throw new LedgerError('workbook-damaged', { part: `record ${step}` });
      const { change, overlay } = record;
      if (change !== null) net.add(back ? inverse(change) : change);
      const after = back ? afterUndo(next, record) : afterRedo(next, record);
      next = { ...after, overlay: (back ? overlay?.from : overlay?.to) ?? next.overlay };
    }
  }
  await control.step(wanted.length, wanted.length);
  ending();
  await carryOut(desk, book, { cause: back ? 'undo' : 'redo', head: next, change: net.result() });
}

/** The records to be taken back (latest first), or to be brought back (earliest first). */
function stepsBetween({ undone, dropped }: HeadRecord, last: number, seq: number): number[] {
  const steps: number[] = [];
  if (seq < last) {
    for (let step = last; step > seq; step -= 1) if (!has(undone, step)) steps.push(step);
  } else {
    for (let step = last + 1; step <= seq; step += 1) if (!has(dropped, step)) steps.push(step);
  }
  return steps;
}
