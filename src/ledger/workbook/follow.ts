import { openLetter } from '../atRest/letter';
import { LedgerError } from '../errors';
import type { Message } from '../ports';
import type { Book } from './book';
import { markDirty } from './book';
import { play, touchedRows } from './change';
import { weightOf } from './edits';
import { openBook } from './openBook';
import { playTray } from './tray';
import { makeUpdate, summarise } from './update';
import { recompute, type Desk } from './writer';

/** The reader's side: another tab writes, this one plays the same changes on its own copy. */

/** Takes in what the writer has written. On a gap, or when it was too large to be told, everything is read again. */
export async function follow(desk: Desk, book: Book, message: Message & { kind: 'written' }): Promise<void> {
  const { head, cause } = message;
  if (head.rev <= book.head.rev) return;
  const { change, reload: again } = openLetter(desk.database, message);
  if (again || head.rev !== book.head.rev + 1) {
    await reload(desk, book);
    return;
  }
  const touched = change === null ? new Uint32Array(0) : touchedRows(change);
  if (change !== null) play(book.table, change);
  playTray(book, change);
  markDirty(book.dirty, touched);
  const checkpoint = head.checkpoint !== book.head.checkpoint;
  const rows = recompute(desk, book, head, change, touched);
  const noted = book.head.audit?.notes;
  book.head = head;
  if (checkpoint) {
    book.dirty.clear();
    book.unsettled = 0;
  } else book.unsettled += weightOf(change);
  if (noted !== book.head.audit?.notes) await desk.emit({ kind: 'noted', count: book.head.audit?.notes ?? 0 });
  const log = await summarise(book, desk.database);
  await desk.emit({ kind: 'update', update: makeUpdate(book, { cause, change, rows, bulk: false }, log) });
}

/** Reads the workbook from the store again and tells the page everything. */
export async function reload(desk: Desk, book: Book): Promise<void> {
  const fresh = await openBook(desk, book.workbook.id, book.mode);
  if (!fresh.computing.checked()) fresh.computing.check();
  const { workbook, head, table, tray, closed, computing, asOf, unsettled } = fresh;
  Object.assign(book, { workbook, head, table, tray, closed, computing, asOf, unsettled });
  book.dirty.clear();
  for (const chunk of fresh.dirty) book.dirty.add(chunk);
  for (const [seq, heading] of fresh.headings) book.headings.set(seq, heading);
  const log = await summarise(book, desk.database);
  await desk.emit({
    kind: 'update',
    update: makeUpdate(book, { cause: 'replace', change: null, rows: null, bulk: false }, log),
  });
}

/** The writer is gone and the lock is ours: brings the copy up to date, then this tab may write. */
export async function takeOver(desk: Desk, book: Book): Promise<void> {
  const stored = await desk.database.heads.get(book.workbook.id);
  if (stored === undefined) throw new LedgerError('workbook-missing', { workbook: book.workbook.id });
  if (stored.rev !== book.head.rev) await reload(desk, book);
  book.mode = 'writer';
  await desk.emit({ kind: 'mode', mode: 'writer' });
}

/** Another tab has renamed the workbook. */
export async function rename(desk: Desk, book: Book): Promise<void> {
  const workbook = await desk.database.workbooks.get(book.workbook.id);
  if (workbook === undefined) return;
  book.workbook = workbook;
  await tellInfo(desk, book);
}

/** How long the late check holds the worker at a time. */
const SLICE = 12; // ms

/** Checks the data of a large roster once it is on the screen. Views, which wait for no command, are answered in between. */
export async function checkLate(desk: Desk, book: Book): Promise<void> {
  if (book.computing.checked()) return;
  const steps = book.computing.checkSteps();
  let began = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - began < SLICE) continue;
    // oxlint-disable-next-line no-await-in-loop -- giving way is the purpose
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  const log = await summarise(book, desk.database);
  const happened = { cause: 'info', change: null, rows: null, bulk: false } as const;
  await desk.emit({ kind: 'update', update: makeUpdate(book, happened, log) });
}

/** Sends the page the workbook's new name and nothing else. */
export async function tellInfo(desk: Desk, book: Book): Promise<void> {
  const log = await summarise(book, desk.database);
  const happened = { cause: 'info', change: null, rows: new Uint32Array(0), bulk: false } as const;
  await desk.emit({ kind: 'update', update: makeUpdate(book, happened, log) });
}
