import type { CellChange, RosterChange } from '../../roster/types';
import { guarded } from '../store/failures';
import { has } from '../store/ranges';
import type { ChangeRecord } from '../store/records';
import type { Database } from '../store/schema';
import type { HistoryChange, HistoryFilter, HistoryItem, LogEntry } from '../types';
import { headingOf, type Book } from './book';

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
  while (items.length < count && next > 1) {
    const from = Math.max(1, next - (filter.row === null && filter.field === null ? count : BATCH));
    const records = await readRecords(database, book.workbook.id, from, next);
    for (const record of records.reverse()) {
      if (items.length === count) break;
      const item = itemOf(book, record, filter);
      if (item !== null) items.push(item);
    }
    next = from;
  }
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

function itemOf(book: Book, record: ChangeRecord, filter: HistoryFilter): HistoryItem | null {
  const changes: HistoryChange[] = [];
  let more = 0;
  const who = whoIn(book, record.change);
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

/** A person's name or number today; where there is none, and of a row whose addition was taken back, the one this change knew. */
export function whoIn(
  { table }: Pick<Book, 'table'>,
  change: RosterChange | null,
): (field: 'name' | 'idNumber', row: number) => string {
  const known = new Map<string, ReadonlyMap<number, string>>();
  return (field, row) => {
    const now = row < table.length ? table.getText(field, row) : '';
    if (now !== '') return now;
    let texts = known.get(field);
    // Looked up, not searched: whoever empties the whole roster has every row asked for.
    if (texts === undefined) known.set(field, (texts = textsOf(change?.cells.find((cells) => cells.field === field))));
    return texts.get(row) ?? '';
  };
}

function textsOf(cells: CellChange | undefined): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  if (cells === undefined) return texts;
  for (const [index, row] of cells.rows.entries()) texts.set(row, cells.to[index] || cells.from[index] || '');
  return texts;
}
