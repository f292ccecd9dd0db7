import { packRows, packTable } from '../../roster/table';
import type { RosterChange } from '../../roster/types';
import { readChanges } from '../store/load';
import { has } from '../store/ranges';
import { infoOf } from '../store/shelf';
import type { Database } from '../store/schema';
import type { LogEntry, LogSummary, Opened, Update, WorkbookInfo } from '../types';
import { headingOf, type Book } from './book';
import { countCells } from './edits';
import { redoTarget, undoTarget } from './log';

/** What the page is told: everything at opening, and what has changed after each step. */

/**
 * Above so many cells, or when more than a third of the rows is new, the whole table is cheaper than the change: the page
 * takes cells over one by one, a table as it is. A tenth of the rows is about where they meet.
 */
const MOST_CELLS = { least: 5000, most: 50_000 };

export function bookInfo(book: Book): WorkbookInfo {
  return infoOf(book.workbook, book.head);
}

export function makeOpened(book: Book, log: LogSummary): Opened {
  const { columns, marks } = book.computing.results(null);
  return {
    info: bookInfo(book),
    mode: book.mode,
    overlay: book.head.overlay,
    asOf: book.asOf,
    table: packTable(book.table),
    tables: book.computing.tables(),
    results: columns,
    marks,
    units: book.computing.units(),
    checks: book.computing.checks(),
    tray: book.tray.size,
    log,
  };
}

export interface Happened {
  readonly cause: Update['cause'];
  readonly change: RosterChange | null;
  /** Rows to be sent; null = all. */
  readonly rows: Uint32Array | null;
  /** New rows whose cells stand in the table only, not in the change. */
  readonly bulk: boolean;
}

export function makeUpdate(book: Book, happened: Happened, log: LogSummary): Update {
  book.rev += 1;
  const whole = happened.cause === 'replace' || tooLarge(book, happened);
  const { columns, marks } = book.computing.results(whole ? null : happened.rows);
  return {
    workbook: book.workbook.id,
    rev: book.rev,
    cause: happened.cause,
    info: bookInfo(book),
    asOf: book.asOf,
    overlay: book.head.overlay,
    change: whole ? null : forPage(book, happened),
    table: whole ? packTable(book.table) : null,
    tables: book.computing.tables(),
    results: { rows: whole ? null : happened.rows, columns, marks },
    units: book.computing.units(),
    checks: book.computing.checks(),
    tray: book.tray.size,
    log,
  };
}

function tooLarge({ table }: Book, { change, bulk }: Happened): boolean {
  if (change === null) return false;
  const appended = bulk ? (change.appended?.count ?? 0) : 0;
  return (
    countCells(change) > Math.min(MOST_CELLS.most, Math.max(MOST_CELLS.least, table.length / 10)) ||
    appended * 3 > table.length
  );
}

/** The page draws the table; of what waits it hears the count, and asks for what it shows. */
function forPage({ table }: Book, { change: whole, bulk }: Happened): RosterChange | null {
  if (whole === null) return null;
  const { tray: _tray, ...change } = whole;
  if (change.appended === undefined || !bulk) return change;
  const { first, count } = change.appended;
  return { ...change, appended: { first, count, block: packRows(table, first, first + count) } };
}

/** What undo and redo would do, by name. */
export async function summarise(book: Book, database: Database): Promise<LogSummary> {
  const undo = undoTarget(book.head);
  const redo = redoTarget(book.head);
  return {
    undo: undo === null ? null : await entry(book, database, undo),
    redo: redo === null ? null : await entry(book, database, redo),
    length: book.head.nextSeq - 1,
  };
}

async function entry(book: Book, database: Database, seq: number): Promise<LogEntry> {
  let heading = book.headings.get(seq);
  if (heading === undefined) {
    const [record] = await readChanges(database, book.workbook.id, [seq]);
    if (record === undefined) throw new RangeError(`no record ${seq}`);
    heading = headingOf(record);
    book.headings.set(seq, heading);
  }
  return { ...heading, state: has(book.head.undone, seq) ? 'undone' : 'done' };
}
