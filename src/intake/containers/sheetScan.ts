import type { Merge } from '../book';
import { IntakeError } from '../errors';
import { refuseDeclarations } from './declarations';
import { attributesOf } from './entities';
import { createSharedCellFinder, type SharedCells } from './sharedCells';
import { EXACT_DIGITS } from './values';

/** What a sheet's XML says besides its cells' values. */
export interface SheetScan {
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Formulas that were never calculated: there is nothing to read. */
  readonly formulasWithoutValue: number;
  /** Numbers with more digits than a number keeps, by `row:column`: as the file has them. */
  readonly exact: ReadonlyMap<string, string>;
  /** Cells that point to a shared text beyond the last one, and the first of them. */
  readonly missing: { readonly count: number; readonly cell: string };
  /** Cells that point to shared texts, where they are asked for; null: not all can be told. */
  readonly shared: SharedCells | null;
  /** Highest row that is told of, for progress. */
  readonly lastRow: number;
}

const MOST_MERGES = 1_000_000;
const MOST_COLUMN = 16_384;
/** A stretch of text without the end of a row is looked at when it is so long. */
const LONG = 1 << 22;

const ROW = /<(?:\w+:)?row\s[^>]*>/g;
const COLUMN = /<(?:\w+:)?col\s[^>]*>/g;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*>/g;
const EMPTY_FORMULA =
  /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v><\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g;
const LONG_NUMBER =
  /<(?:\w+:)?c\s([^>]*)>\s*(?:<(?:\w+:)?f[^>]*>[^<]*<\/(?:\w+:)?f>\s*)?<(?:\w+:)?v>(\d{16,})<\/(?:\w+:)?v>/g;

const END = /<(?:\/(?:\w+:)?worksheet|(?:\w+:)?worksheet\s[^>]*\/)>\s*(?:<!--[^>]*-->\s*)*$/;

/** Reads over a sheet's XML for merged cells, hidden rows and columns, and what the reader of cells does not tell. */
export async function scanSheet(
  pieces: AsyncIterable<string>,
  tell: (length: number) => void,
  /** How many texts the sheets share; null: nobody knows. */
  strings: number | null = null,
  /** Whether the cells that point to them are to be found. */
  findShared = false,
): Promise<SheetScan> {
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const exact = new Map<string, string>();
  let formulasWithoutValue = 0;
  const missing = { count: 0, cell: '' };
  const beyond = strings === null ? null : sharedFrom(strings);
  const sharedCells = findShared ? createSharedCellFinder() : null;
  let lastRow = 0;
  let rest = '';

  function look(text: string): void {
    if (text.includes('hidden')) {
      for (const [tag] of text.matchAll(ROW)) if (tag.includes('hidden') && isHidden(tag)) hideRow(tag);
      for (const [tag] of text.matchAll(COLUMN)) if (tag.includes('hidden') && isHidden(tag)) hideColumns(tag);
    }
    if (text.includes('mergeCell ')) for (const [tag] of text.matchAll(MERGE)) addMerge(tag);
    if (text.includes('<f') || text.includes(':f')) {
      formulasWithoutValue += text.match(EMPTY_FORMULA)?.length ?? 0;
    }
    if (/v>\d{16}/.test(text))
      for (const [, attributes = '', digits = ''] of text.matchAll(LONG_NUMBER)) keep(attributes, digits);
    if (beyond !== null)
      for (const { 1: digits, index } of text.matchAll(beyond))
        if (Number(digits) >= (strings ?? 0)) lacks(text, index);
    sharedCells?.look(text);
    const last = text.lastIndexOf('row ');
    const told = last === -1 ? null : /^row\s[^>]*?\br="(\d+)"/.exec(text.slice(last, last + 200));
    lastRow = Math.max(lastRow, Number(told?.[1] ?? 0));
  }

  function lacks(text: string, at: number): void {
    const tag = text.slice(text.lastIndexOf('<', at), text.indexOf('>', at));
    if (missing.count === 0) missing.cell = attributesOf(tag).get('r') ?? '';
    missing.count += 1;
  }

  function hideRow(tag: string): void {
    const row = Number(attributesOf(tag).get('r'));
    if (row >= 1) hiddenRows.add(row - 1);
  }

  function hideColumns(tag: string): void {
    const told = attributesOf(tag);
    const last = Math.min(Number(told.get('max')), MOST_COLUMN);
    for (let column = Number(told.get('min')); column <= last; column += 1) hiddenColumns.add(column - 1);
  }

  function addMerge(tag: string): void {
    const [from, to = from] = (attributesOf(tag).get('ref') ?? '').split(':').map(placeOf);
    if (from === undefined || to === undefined) return;
    if (merges.length === MOST_MERGES) throw new IntakeError('too-large', { merges: MOST_MERGES });
    merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }

  function keep(attributes: string, digits: string): void {
    const told = attributesOf(attributes);
    const place = placeOf(told.get('r') ?? '');
    if ((told.get('t') ?? 'n') === 'n' && place !== undefined && EXACT_DIGITS.test(digits)) {
      exact.set(`${place.row}:${place.column}`, digits);
    }
  }

  let length = 0;
  for await (const piece of pieces) {
    if (length === 0) refuseDeclarations(piece);
    rest += piece;
    length += piece.length;
    tell(length);
    let cut = rest.lastIndexOf('</row>') + '</row>'.length;
    if (cut < '</row>'.length) cut = rest.length > LONG ? rest.lastIndexOf('<') : 0;
    if (cut <= 0) continue;
    look(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  look(rest);
  // Readers take what ends in the midst for the whole.
  if (!END.test(rest)) throw new IntakeError('zip-damaged', { message: 'the sheet ends in the midst' });
  return {
    merges,
    hiddenRows,
    hiddenColumns,
    formulasWithoutValue,
    exact,
    lastRow,
    missing,
    shared: sharedCells?.found() ?? null,
  };
}

/** Shared texts whose number has as many digits as the first that there is not: of a sound file a few. */
const sharedFrom = (strings: number): RegExp =>
  new RegExp(`t="s"[^>]*>\\s*<(?:\\w+:)?v>(\\d{${String(strings).length},})<`, 'g');

function isHidden(tag: string): boolean {
  return /\shidden\s*=\s*["'](?:1|true)["']/.test(tag);
}

/** `B12` as row 11, column 1. */
function placeOf(ref: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
