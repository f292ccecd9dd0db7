import type { Ledger } from '../../ledger/ledger';
import type { TaskControl } from '../../ledger/queue';
import { has } from '../../ledger/store/ranges';
import type { ChangeRecord } from '../../ledger/store/records';
import type { LogEntry } from '../../ledger/types';
import { todayOf } from '../../ledger/workbook/asOf';
import { headingOf, type Book } from '../../ledger/workbook/book';
import { cellsIn, changesIn, readRecords } from '../../ledger/workbook/history';
import { createNamesThen, whoIn, type NamesThen } from '../../ledger/workbook/namesThen';
import { createCsvBuffer, type RowOut } from '../../reports/csv/buffer';
import { CHANGE_WORDS, HISTORY_COLUMNS, writeHistoryRow } from '../../reports/history';
import { reportName } from '../../reports/names';
import { gatherRows } from '../../reports/xlsx/gathered';
import { heldUnder } from '../../reports/xlsx/held';
import type { PlainColumn } from '../../reports/xlsx/plain';
import type { SheetTable } from '../../reports/xlsx/table';
import type { ExportedFile } from './exportedFile';

/** Cells in memory at once, of however many records; one record may have more. */
const MOST_CELLS = 200_000;
/** Persons added by one record up to whom each has a line; an import's stand in the file that was imported. */
const MOST_ADDED = 2000;
/** Lines of one record between two looks at whether it has been called off. */
const STRIDE = 4096;

/** Of its first columns: the number and the time of a step. */
const KINDS = ['number', 'time'] as const;

type Words = Readonly<Record<string, string>>;

/** The whole log as CSV, oldest first: a line a cell or person that changed, a line a record that changed none. */
export async function exportHistory(ledger: Ledger, control: TaskControl, words: Words): Promise<ExportedFile> {
  const book = ledger.book();
  const out = createCsvBuffer();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  out.mark();
  for (const title of HISTORY_COLUMNS) out.text(title);
  out.endRow();
  const rows = await writeRecords(ledger, control, out, words, () => parts.push(out.take()));
  parts.push(out.take());
  const today = todayOf(ledger.desk.ports.clock.now());
  const name = reportName('history', book.policy, today, book.workbook.name);
  return { name, blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }), rows };
}

/** The same as a table. */
export async function historyTable(
  ledger: Ledger,
  control: TaskControl,
  head: Omit<SheetTable, 'columns' | 'rows' | 'totals'>,
  words: Words,
): Promise<SheetTable> {
  const out = gatherRows(
    HISTORY_COLUMNS.map((header, at): PlainColumn => ({ header, kind: KINDS[at] ?? 'text', ...heldUnder(header) })),
  );
  await writeRecords(ledger, control, out, words);
  return out.table({ ...head, totals: 0 });
}

async function writeRecords(
  ledger: Ledger,
  control: TaskControl,
  out: RowOut,
  words: Words,
  taken: () => void = () => undefined,
): Promise<number> {
  const book = ledger.book();
  let rows = 0;
  const { nextSeq } = book.head;
  const names = createNamesThen(book);
  for (let from = 1; from < nextSeq;) {
    await control.step(0, nextSeq);
    const records = await readRecords(ledger.desk.database, book.workbook.id, from, nextSeq, MOST_CELLS);
    if (records.length === 0) break;
    from = (records.at(-1)?.seq ?? nextSeq) + 1;
    for (const record of records) names.begin(record);
  }
  for (let from = 1; from < nextSeq;) {
    // Of records not read yet nothing is known but that each has a line at least.
    await control.step(rows, rows + nextSeq - from);
    const records = await readRecords(ledger.desk.database, book.workbook.id, from, nextSeq, MOST_CELLS);
    if (records.length === 0) break;
    from = (records.at(-1)?.seq ?? nextSeq) + 1;
    let left = nextSeq - from + records.reduce((sum, { change }) => sum + Math.max(1, cellsIn(change)), 0);
    for (const record of records) {
      const before = rows;
      const pause = async (written: number) => {
        taken();
        await control.step(before + written, Math.max(before + left, before + written + 1));
      };
      rows += await writeRecord(out, book, record, names, (code) => words[code] ?? CHANGE_WORDS[code], pause);
      names.on(record);
      left -= Math.max(1, cellsIn(record.change));
      taken();
    }
  }
  return rows;
}

async function writeRecord(
  out: RowOut,
  book: Book,
  record: ChangeRecord,
  names: NamesThen,
  word: (code: keyof typeof CHANGE_WORDS) => string,
  /** One record may hold a million cells: whoever calls it off need not wait for its end. */
  pause: (written: number) => Promise<void>,
): Promise<number> {
  const entry: LogEntry = { ...headingOf(record), state: has(book.head.undone, record.seq) ? 'undone' : 'done' };
  const { change } = record;
  const many = (change?.appended?.count ?? 0) > MOST_ADDED;
  const who = whoIn(book, change, names);
  let rows = 0;
  if (many) {
    writeHistoryRow(out, entry, null, word);
    rows += 1;
  }
  for (const found of changesIn(change, { row: null, field: null })) {
    if (many && found.what === 'added') continue;
    const { row } = found;
    writeHistoryRow(out, entry, { ...found, person: who('name', row), idNumber: who('idNumber', row) }, word);
    rows += 1;
    if (rows % STRIDE === 0) await pause(rows);
  }
  if (rows > 0) return rows;
  writeHistoryRow(out, entry, null, word);
  return 1;
}
