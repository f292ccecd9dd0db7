import type { BookNote, RawBook, RawSheet } from '../book';
import { IntakeError } from '../errors';
import type { Progress } from '../progress';
import type { Source } from '../source';
import { createCellLimits, MOST_ROWS, type CellLimits } from './cellLimits';
import { finishSheet, type ReadSheet } from './sheetRows';

/** What of a workbook is gathered while its sheets are read, and told at the end. */
export interface Gathered {
  readonly limits: CellLimits;
  /** Takes a sheet in; one that cannot be held to the limits is told as unreadable. */
  add(sheet: ReadSheet, formulasWithoutValue: number): void;
  note(note: BookNote): void;
  unreadable(sheet: string, error: unknown): void;
  done(container: 'xlsx' | 'xls', gzip: boolean): RawBook;
}

export function createGathered(): Gathered {
  const limits = createCellLimits();
  const sheets: RawSheet[] = [];
  const notes: BookNote[] = [];
  let rows = 0;
  let failure: unknown;

  function unreadable(sheet: string, error: unknown): void {
    failure ??= error;
    notes.push({ code: 'sheet-unreadable', sheet, message: error instanceof Error ? error.message : String(error) });
  }

  return {
    limits,
    unreadable,
    note(note) {
      notes.push(note);
    },
    add(sheet, formulasWithoutValue) {
      let finished: RawSheet;
      try {
        finished = finishSheet(sheet, limits);
      } catch (error) {
        unreadable(sheet.name, error);
        return;
      }
      rows += finished.rows.length;
      if (rows > MOST_ROWS) throw new IntakeError('too-large', { rows: MOST_ROWS });
      if (formulasWithoutValue > 0) {
        notes.push({ code: 'formula-without-value', sheet: sheet.name, count: formulasWithoutValue });
      }
      sheets.push(finished);
    },
    done(container, gzip) {
      if (sheets.every((sheet) => sheet.rows.length === 0)) {
        if (failure !== undefined) throw asIntakeError(failure);
        throw new IntakeError(sheets.length === 0 ? 'no-sheet' : 'empty');
      }
      return { container, gzip, encoding: null, delimiter: null, sheets, notes: [...notes, ...limits.notes()] };
    },
  };
}

/** What a reader of workbooks threw, as a refusal of the file. */
export function asIntakeError(error: unknown): IntakeError {
  if (error instanceof IntakeError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return /password|encrypt/i.test(message) ? new IntakeError('password') : new IntakeError('zip-damaged', { message });
}

/** A workbook that only SheetJS reads: .xls of all ages, XML of Excel 2003, binary workbooks. */
export async function readOtherBook(
  { bytes, gzip }: Source,
  container: 'xlsx' | 'xls',
  progress: Progress,
): Promise<RawBook> {
  const { readWithSheetJs } = await import('./sheetJs');
  progress.enter(0.8);
  const read = await readWithSheetJs(bytes).catch((error: unknown) => {
    throw asIntakeError(error);
  });
  progress.enter(1);
  const gathered = createGathered();
  for (const [at, sheet] of read.entries()) {
    if (sheet.chart) gathered.note({ code: 'sheet-is-chart', sheet: sheet.name });
    else gathered.add(sheet, sheet.formulasWithoutValue);
    progress.step((at + 1) / read.length);
  }
  return gathered.done(container, gzip);
}
