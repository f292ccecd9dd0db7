import type { RawBook } from '../book';
import { IntakeError } from '../errors';
import type { Progress } from '../progress';
import type { Source } from '../source';
import { asIntakeError, createGathered, readOtherBook, type Gathered } from './excelBook';
import { createHucreReader, type ReadCells } from './hucreSheets';
import { scanSheet } from './sheetScan';
import { readWorkbookParts, type ListedSheet } from './workbookParts';
import { readZipDirectory, refuseBomb, type ZipEntry } from './zipDirectory';
import { zipKind } from './zipKind';
import { partPieces } from './zipPart';

/** Share of a sheet's work that is looking it over, before its cells are read. */
const SCAN = 0.2;

/**
 * Reads an .xlsx: hucre reads the cells, the rest is looked up beside it; sheets that hucre cannot read are read by
 * SheetJS, and that is told. Before anything is unpacked the zip's directory is checked.
 */
export async function readXlsxBook(source: Source, progress: Progress): Promise<RawBook> {
  const { bytes } = source;
  const entries = readZipDirectory(bytes);
  refuseBomb(entries, bytes.length);
  if ((await zipKind(bytes, entries)) === 'xlsb')
    return readOtherBook(await checked(source, entries), 'xlsx', progress);
  const parts = await readWorkbookParts(bytes, entries);
  if (parts === null || parts.sheets.length === 0) {
    return readOtherBook(await checked(source, entries), 'xlsx', progress);
  }
  progress.enter(0.1); // its strings are read before the first row comes
  const cells = parts.sheets.map((sheet) => !sheet.chart && sheet.entry !== undefined);
  const readCells = await createHucreReader({ bytes, ...parts, cells });
  const gathered = createGathered();
  const total = parts.sheets.reduce((sum, { entry }) => sum + (entry?.unpacked ?? 0), 0);
  let done = 0;
  for (const [index, sheet] of parts.sheets.entries()) {
    done += sheet.entry?.unpacked ?? 0;
    if (sheet.chart) gathered.note({ code: 'sheet-is-chart', sheet: sheet.name });
    else if (sheet.entry === undefined) gathered.unreadable(sheet.name, new IntakeError('zip-damaged'));
    else {
      const part = { sheet, entry: sheet.entry, index, readCells };
      // oxlint-disable-next-line no-await-in-loop -- one sheet after another, so that one is held at a time
      await readSheet(source, part, gathered, createSteps(progress, 0.1 + (0.9 * done) / Math.max(1, total)));
    }
  }
  return gathered.done('xlsx', source.gzip);

  /** SheetJS unpacks whatever comes: before it does, each part is held to the size that was declared. */
  async function checked(file: Source, all: readonly ZipEntry[]): Promise<Source> {
    for (const entry of all) {
      // oxlint-disable-next-line no-await-in-loop -- one part after another
      for await (const piece of partPieces(file.bytes, entry)) if (piece.length > 0) progress.step(0);
    }
    return file;
  }

  async function readSheet(file: Source, part: SheetPart, into: Gathered, steps: Steps): Promise<void> {
    const { sheet, entry, index } = part;
    const { name, hidden } = sheet;
    try {
      const scan = await scanSheet(partPieces(file.bytes, entry), (length) =>
        steps.tell((SCAN * length) / entry.unpacked),
      );
      const rows = await part.readCells(index, scan, (row) => {
        steps.tell(SCAN + ((1 - SCAN) * row) / Math.max(1, scan.lastRow));
      });
      into.add({ name, hidden, rows, ...scan }, scan.formulasWithoutValue);
    } catch (error) {
      if (error instanceof IntakeError) {
        if (error.code === 'too-large') throw error;
        into.unreadable(name, error);
      } else await readOtherwise(file, part, into, error);
    }
    steps.tell(1);
  }

  async function readOtherwise(
    file: Source,
    { sheet, index }: SheetPart,
    into: Gathered,
    error: unknown,
  ): Promise<void> {
    try {
      const { readWithSheetJs } = await import('./sheetJs');
      const [other] = await readWithSheetJs((await checked(file, entries)).bytes, index);
      if (other === undefined) throw asIntakeError(error);
      into.add({ ...other, name: sheet.name, hidden: sheet.hidden }, other.formulasWithoutValue);
      into.note({
        code: 'other-reader',
        message: `${sheet.name}: ${error instanceof Error ? error.message : String(error)}`,
      });
    } catch (second) {
      into.unreadable(sheet.name, second);
    }
  }
}

interface SheetPart {
  readonly sheet: ListedSheet;
  readonly entry: ZipEntry;
  readonly index: number;
  readonly readCells: ReadCells;
}

interface Steps {
  tell(share: number): void;
}

function createSteps(progress: Progress, until: number): Steps {
  progress.enter(until);
  return { tell: (share) => progress.step(share) };
}
