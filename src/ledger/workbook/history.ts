import type { CellChange, RosterChange } from '../../roster/types';
import { guarded } from '../store/failures';
import { has } from '../store/ranges';
import type { ChangeRecord } from '../store/records';
import type { Database } from '../store/schema';
import type { HistoryChange, HistoryFilter, HistoryItem, LogEntry } from '../types';
import { headingOf, type Book } from './book';
import { createNamesThen, whoIn, type NamesThen } from './namesThen';

/** Changes told of one record. */
const MOST_CHANGES = 50;
/** Records in memory at once: one of a large paste has a hundred thousand cells. */
const BATCH = 32;

/** Records that concern a row, a field, a cell or anything, newest first, with what they did there. */
export async function historyOf(
  database: Database,
  book: Book,
  filter: HistoryFilter,
  before: number | null,
  count: number,
): Promise<readonly HistoryItem[]> {
  const items: HistoryItem[] = [];
  let next = Math.min(before ?? Infinity, book.head.nextSeq);
  const walk = await walkedTo(database, book, next);
  while (items.length < count && next > 1) {
    const from = Math.max(1, next - (filter.row === null && filter.field === null ? count : BATCH));
    const records = await readRecords(database, book.workbook.id, from, next);
    for (const record of records.reverse()) {
      if (items.length === count) break;
      const item = itemOf(book, record, filter, walk.names);
      walk.names.back(record);
      walk.at = record.seq;
      if (item !== null) items.push(item);
    }
    next = from;
  }
  if (walk.rev === book.head.rev) walks.set(book, walk);
  return items;
}

/** The headings of `count` records before one, rising; null: up to the last. */
export async function headingsBefore(
  database: Database,
  { workbook: { id }, head }: Book,
  before: number | null,
  count: number,
): Promise<readonly LogEntry[]> {
  const records = await guarded(() =>
    database.changes
      .where('[workbook+seq]')
      .between([id, 0], [id, before ?? Infinity], true, false)
      .reverse()
      .limit(count)
      .toArray(),
  );
  return records
    .reverse()
    .map((each) => ({ ...headingOf(each), state: has(head.undone, each.seq) ? 'undone' : 'done' }));
}

/** Records [from, to) of the log, rising; none behind the one with which they have more than so many cells. */
export async function readRecords(
  database: Database,
  workbook: string,
  from: number,
  to: number,
  mostCells = Infinity,
): Promise<ChangeRecord[]> {
  return guarded(() => {
    const all = database.changes.where('[workbook+seq]').between([workbook, from], [workbook, to], true, false);
    if (mostCells === Infinity) return all.toArray();
    let cells = 0;
    return all.until(({ change }) => (cells += cellsIn(change)) > mostCells, true).toArray();
  });
}

/** Cells that a change has set. */
export function cellsIn(change: RosterChange | null): number {
  return change?.cells.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0;
}

/** How far back names are known; whoever turns the page goes on from there. */
interface Walk {
  readonly rev: number;
  readonly names: NamesThen;
  /** Before this record. */
  at: number;
}
const walks = new WeakMap<Book, Walk>();

async function walkedTo(database: Database, book: Book, before: number): Promise<Walk> {
  const { rev, nextSeq } = book.head;
  const known = walks.get(book);
  walks.delete(book); // nobody else walks on with it meanwhile
  if (known?.rev === rev && known.at === before) return known;
  const walk: Walk = { rev, names: createNamesThen(book), at: nextSeq };
  while (walk.at > before) {
    const from = Math.max(before, walk.at - BATCH);
    // oxlint-disable-next-line no-await-in-loop -- a batch at a time in memory
    const records = await readRecords(database, book.workbook.id, from, walk.at);
    for (const record of records.reverse()) walk.names.back(record);
    walk.at = from;
  }
  return walk;
}

function itemOf(book: Book, record: ChangeRecord, filter: HistoryFilter, names: NamesThen): HistoryItem | null {
  const changes: HistoryChange[] = [];
  let more = 0;
  const who = whoIn(book, record.change, names);
  for (const found of changesIn(record.change, filter)) {
    if (changes.length < MOST_CHANGES) changes.push({ ...found, person: who('name', found.row) });
    else more += 1;
  }
  if (changes.length === 0 && (filter.row !== null || filter.field !== null)) return null;
  return { ...headingOf(record), state: has(book.head.undone, record.seq) ? 'undone' : 'done', changes, more };
}

/** What a change did, as far as the filter asks: persons that came and went, then cells. Where a new person stands is nobody's affair. */
export function* changesIn(
  change: RosterChange | null,
  { row, field }: HistoryFilter,
): Generator<Omit<HistoryChange, 'person'>, void> {
  if (change === null) return;
  const whole = { field: null, from: '', to: '' } as const;
  // A cell's history begins with its person; the history of a column is about cells only.
  if (field === null || row !== null) {
    const { appended } = change;
    if (appended !== undefined) {
      for (let at = appended.first; at < appended.first + appended.count; at += 1)
        if (row === null || row === at) yield { row: at, what: 'added', ...whole };
    }
    for (const at of change.removed ?? []) if (row === null || row === at) yield { row: at, what: 'removed', ...whole };
    for (const at of change.restored ?? [])
      if (row === null || row === at) yield { row: at, what: 'restored', ...whole };
  }
  for (const cells of change.cells) {
    if (cells.field === 'place' || (field !== null && cells.field !== field)) continue;
    for (let index = row === null ? 0 : cells.rows.indexOf(row); index >= 0 && index < cells.rows.length; index += 1) {
      yield cellAt(cells, index);
      if (row !== null) break; // a record has one text for a cell
    }
  }
}

function cellAt({ field, rows, from, to }: CellChange, index: number): Omit<HistoryChange, 'person'> {
  return { row: rows[index] ?? 0, field, what: 'cell', from: from[index] ?? '', to: to[index] ?? '' };
}
