import type { Merge, RawBook, RawSheet } from '../../../src/intake/book';
import { findTables, type FindSettings } from '../../../src/intake/find/findTables';
import { mappingOf } from '../../../src/intake/find/mapping';
import type { Found } from '../../../src/intake/found';
import { readOpened } from '../../../src/intake/readFile';
import type { IntakeResult } from '../../../src/intake/types';
import { checkDigit } from '../../../src/roster/idNumber';

export type Rows = readonly (readonly (string | number)[])[];

export interface SheetOptions {
  readonly merges?: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export function sheet(name: string, rows: Rows, options: SheetOptions = {}): RawSheet {
  return {
    name,
    hidden: options.hidden === true,
    rows: rows.map((row) => row.map(String)),
    lines: null,
    hiddenRows: new Set(options.hiddenRows ?? []),
    hiddenColumns: new Set(options.hiddenColumns ?? []),
    merges: (options.merges ?? []).map(([top, left, bottom, right]): Merge => ({ top, left, bottom, right })),
  };
}

export function book(sheets: readonly RawSheet[]): RawBook {
  return { container: 'xlsx', gzip: false, encoding: null, delimiter: null, sheets, notes: [] };
}

export interface FoundAndRead {
  readonly found: Found;
  readonly result: IntakeResult;
}

export function findAndRead(opened: RawBook, settings: FindSettings = {}): FoundAndRead {
  const found = findTables(opened, settings);
  const { knownUnits = [], fileName = '' } = settings;
  return { found, result: readOpened(opened, fileName, mappingOf(found), () => {}, false, knownUnits) };
}

/** A right ID number of a person born on a day (YYYYMMDD), by number. */
export function idOf(birth: string, order = 30): string {
  const digits = `430903${birth}${String(order).padStart(3, '0')}`;
  return digits + checkDigit(digits);
}
