import type { RawBook } from '../book';
import { IntakeError } from '../errors';
import type { Progress } from '../progress';
import type { Source } from '../source';
import { commentsOf } from './comments';
import { createGathered, readOtherBook, type Gathered } from './excelBook';
import { createHucreReader, isStreamed, type ReadCells } from './hucreSheets';
import { fillShared } from './sharedCells';
import { sharedTexts, type SharedTexts } from './sharedTexts';
import { scanSheet, type SheetScan } from './sheetScan';
import { readTexts } from './textTable';
import { withoutTexts } from './withoutTexts';
import { readWorkbookParts, type ListedSheet, type WorkbookParts } from './workbookParts';
import { readZipDirectory, refuseBomb, type ZipEntry } from './zipDirectory';
import { zipKind } from './zipKind';
import { partPieces } from './zipPart';

/** Shares of the work, as measured: looking all sheets over; hucre's reading, which tells nothing of itself. */
const SCANNED = 0.35;
const READ = 0.85;

/** What the steps of reading one file share. */
interface Reading {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** Cells through hucre. */
  readonly hucre: ReadCells;
  /** The texts that the sheets share, where hucre does not read them. */
  readonly table: readonly string[] | null;
  readonly gathered: Gathered;
  readonly progress: Progress;
}

/** A sheet that has cells, and its place in the workbook's list. */
interface Part {
  readonly sheet: ListedSheet;
  readonly index: number;
  readonly scan: SheetScan;
}

type Rows = readonly (readonly string[] | undefined)[];

/**
 * Reads an .xlsx: hucre reads the cells, the rest is looked up beside it; sheets that hucre cannot read are read by
 * SheetJS, and that is told. Before anything is unpacked the zip's directory is checked.
 */
export async function readXlsxBook(source: Source, progress: Progress): Promise<RawBook> {
  const { bytes, gzip } = source;
  const entries = readZipDirectory(bytes);
  refuseBomb(entries, bytes.length);
  const parts = (await zipKind(bytes, entries)) === 'xlsx' ? await readWorkbookParts(bytes, entries) : null;
  if (parts === null || parts.sheets.length === 0) {
    await checkSizes(bytes, entries);
    return readOtherBook(source, 'xlsx', progress);
  }
  progress.enter(SCANNED);
  const cells = parts.sheets.map((sheet) => !sheet.chart && sheet.entry !== undefined);
  const gathered = createGathered();
  const comments = await commentsOf(bytes, entries).catch(() => null); // a damaged one takes nothing from the cells
  if (comments !== null) gathered.note(comments);
  const { scanned, table } = await scanAll({ bytes, gathered, progress }, parts);
  const read = table === null || parts.strings === undefined ? bytes : withoutTexts(bytes, parts.strings);
  const hucre = await createHucreReader({ bytes: read, ...parts, cells });
  const reading = { bytes, entries, hucre, table, gathered, progress };
  const streamed = isStreamed(cells);
  progress.enter(streamed ? 1 : READ);
  progress.step(0);
  const rows = scanned.reduce((sum, { scan }) => sum + scan.lastRow, 1);
  let done = 0;
  let converting = streamed;
  const rowsBefore = scanned.map((_, at) => scanned.slice(0, at).reduce((sum, { scan }) => sum + scan.lastRow, 0));
  for (const part of scanned) {
    // oxlint-disable-next-line no-await-in-loop -- one sheet after another, so that one is held at a time
    await readSheet(
      reading,
      part,
      (row) => {
        if (!converting) progress.enter(1); // hucre has answered
        converting = true;
        progress.step((done + row) / rows);
      },
      (begun) => progress.step((rowsBefore[begun - 1] ?? 0) / rows),
    );
    done += part.scan.lastRow;
  }
  return reading.gathered.done('xlsx', gzip);
}

/** Looks all sheets over. Those without cells, and those that are damaged, are told. */
async function scanAll(
  { bytes, gathered, progress }: Pick<Reading, 'bytes' | 'gathered' | 'progress'>,
  { sheets, strings }: WorkbookParts,
): Promise<{ readonly scanned: readonly Part[]; readonly table: Reading['table'] }> {
  const scanned: Part[] = [];
  const total = sheets.reduce((sum, { entry }) => sum + (entry?.unpacked ?? 0), (strings?.unpacked ?? 0) + 1);
  let done = 0;
  const tell = (length: number): void => progress.step((done + length) / total);
  const table = await readTexts(bytes, strings, tell);
  const texts = sharedTexts(bytes, strings, table);
  done = strings?.unpacked ?? 0;
  for (const [index, sheet] of sheets.entries()) {
    const { name, chart, entry } = sheet;
    if (chart) gathered.note({ code: 'sheet-is-chart', sheet: name });
    else if (entry === undefined) gathered.unreadable(name, new IntakeError('zip-damaged'));
    else {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one sheet after another
        const scan = await scanOne(bytes, entry, texts, tell);
        if (scan.missing.count > 0) gathered.note({ code: 'string-missing', sheet: name, ...scan.missing });
        scanned.push({ sheet, index, scan });
      } catch (error) {
        if (error instanceof IntakeError && error.code === 'too-large') throw error;
        gathered.unreadable(name, error);
      }
      done += entry.unpacked;
    }
  }
  // Where it is not told of every cell which text it points to, hucre has to see the texts.
  return { scanned, table: scanned.some(({ scan }) => scan.shared === null) ? null : table };
}

async function scanOne(
  bytes: Uint8Array,
  entry: ZipEntry,
  texts: SharedTexts,
  tell: (length: number) => void,
): Promise<SheetScan> {
  const said = await texts.said();
  const scan = await scanSheet(partPieces(bytes, entry), tell, said, texts.read);
  if (scan.missing.count === 0) return scan;
  const count = await texts.counted();
  return count === said ? scan : scanSheet(partPieces(bytes, entry), tell, count, texts.read);
}

async function readSheet(
  reading: Reading,
  part: Part,
  tell: (row: number) => void,
  begun: (sheets: number) => void,
): Promise<void> {
  const { sheet, scan } = part;
  try {
    const rows = withExact(await readCells(reading, part, tell, begun), scan);
    reading.gathered.add({ name: sheet.name, hidden: sheet.hidden, rows, ...scan }, scan.formulasWithoutValue);
  } catch (error) {
    if (error instanceof IntakeError && error.code === 'too-large') throw error;
    reading.gathered.unreadable(sheet.name, error);
  }
}

async function readCells(
  reading: Reading,
  part: Part,
  tell: (row: number) => void,
  begun: (sheets: number) => void,
): Promise<Rows> {
  try {
    const rows = await reading.hucre(part.index, tell, begun);
    if (reading.table !== null && part.scan.shared !== null) fillShared(rows, part.scan.shared, reading.table);
    return rows;
  } catch (error) {
    await checkSizes(reading.bytes, reading.entries);
    const { readWithSheetJs } = await import('./sheetJs');
    const [other] = await readWithSheetJs(reading.bytes, part.index);
    if (other === undefined) throw error;
    const message = `${part.sheet.name}: ${error instanceof Error ? error.message : String(error)}`;
    reading.gathered.note({ code: 'other-reader', message });
    return other.rows;
  }
}

/** SheetJS unpacks whatever comes: before it does, each part is held to the size that was declared. */
async function checkSizes(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<void> {
  let length = 0;
  for (const entry of entries) {
    // oxlint-disable-next-line no-await-in-loop -- one part after another
    for await (const piece of partPieces(bytes, entry)) length += piece.length;
  }
  if (length === 0) throw new IntakeError('zip-damaged');
}

/** Numbers of more digits than a number keeps come as the file has them, whatever a reader made of them. */
function withExact(rows: Rows, { exact }: SheetScan): Rows {
  if (exact.size === 0) return rows;
  return Array.from(rows, (cells, row) =>
    cells?.map((cell, column) => (cell === '' ? cell : (exact.get(`${row}:${column}`) ?? cell))),
  );
}
