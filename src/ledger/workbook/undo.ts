import { readChanges } from '../store/load';
import type { LogEntry } from '../types';
import type { Book } from './book';
import { headingOf } from './book';
import { inverse } from './change';
import { afterRedo, afterUndo, redoTarget, undoTarget } from './log';
import { carryOut, type Desk } from './writer';

/** Takes the last command back, exactly: cells, living rows and parameters. null when there is none. */
export async function undo(desk: Desk, book: Book): Promise<LogEntry | null> {
  const seq = undoTarget(book.head);
  const [record] = seq === null ? [] : await readChanges(desk.database, book.workbook.id, [seq]);
  if (record === undefined) return null;
  const overlay = record.overlay?.from ?? book.head.overlay;
  const head = { ...afterUndo(book.head, record), overlay };
  await carryOut(desk, book, { cause: 'undo', head, change: record.change === null ? null : inverse(record.change) });
  return { ...headingOf(record), state: 'undone' };
}

/** Carries the command taken back last out again. null when there is none. */
export async function redo(desk: Desk, book: Book): Promise<LogEntry | null> {
  const seq = redoTarget(book.head);
  const [record] = seq === null ? [] : await readChanges(desk.database, book.workbook.id, [seq]);
  if (record === undefined) return null;
  const overlay = record.overlay?.to ?? book.head.overlay;
  const head = { ...afterRedo(book.head, record), overlay };
  await carryOut(desk, book, { cause: 'redo', head, change: record.change });
  return { ...headingOf(record), state: 'done' };
}
