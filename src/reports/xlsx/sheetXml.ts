import { formatDay, type Day } from '../../base/day';
import { formatYuan, type Fen } from '../../base/money';
import { EMPTY, UNREADABLE } from '../../roster/types';

import { HEAD } from './parts';
import { createXmlBytes, encode, type XmlBytes } from './sheetBytes';
import type { SharedTexts } from './sharedTexts';
import { STYLES, TOTAL } from './styles';
import type { CellKind, SheetColumn, SheetTable } from './table';
import { headerHeight } from './widths';
import { cellText, escapeXml, textElement } from './xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Pieces are handed on when they have about so many bytes. */
const PIECE = 1 << 18;
/** Excel counts days from 1899-12-30, and rightly only from 1900-03-01 on. */
const DAY_ZERO = 25_569;
const FIRST_SERIAL = 61;
/** A footer has 255 characters in all. */
const LONGEST_FOOT = 100;
const LONGEST_HEAD = 110;

/** The rows of a table that one sheet holds. */
export interface SheetSpan {
  readonly from: number;
  readonly to: number;
}

/** The row of the header, from 1: below the title and the notes where there are any. */
export function headerRow({ notes }: SheetTable): number {
  return notes.length === 0 ? 1 : notes.length + 2;
}

/** The XML of a sheet, piece by piece. `tell` hears how many rows are done. */
export async function* sheetXml(
  table: SheetTable,
  span: SheetSpan,
  widths: readonly number[],
  shared: SharedTexts,
  tell: (rows: number) => Promise<void> | void,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const out = createXmlBytes();
  out.text(beginning(table, widths));
  const top = headerRow(table);
  if (top > 1) {
    out.text(`<row r="1">${inline('A1', STYLES.title, table.title)}</row>`);
    for (const [at, note] of table.notes.entries()) {
      out.text(`<row r="${at + 2}">${inline(`A${at + 2}`, STYLES.note, note)}</row>`);
    }
  }
  const heads = table.columns.map(({ header }, at) => inline(`${columnLetters(at)}${top}`, STYLES.header, header));
  const height = headerHeight(table.columns, widths);
  out.text(`<row r="${top}" ht="${height}" customHeight="1">${heads.join('')}</row>`);
  const last = table.rows - table.totals;
  const isTotal = (row: number): boolean => row >= last || table.outline?.headings[row] === 1;
  const writers = table.columns.map((column, at) => cellWriter(out, column, at, shared, isTotal));
  const begun = Array.from({ length: (table.outline?.deepest ?? 0) + 1 }, (_, depth) =>
    depth === 0 ? ROW_BEGUN : encode(`" outlineLevel="${depth}">`),
  );
  for (let row = span.from; row < span.to; row += 1) {
    const number = top + 1 + row - span.from;
    out.raw(ROW);
    out.integer(number);
    out.raw(begun[table.outline?.depth[row] ?? 0] ?? ROW_BEGUN);
    for (const write of writers) write(row, number);
    out.raw(ROW_END);
    if (out.length < PIECE) continue;
    yield out.take();
    await tell(row + 1);
  }
  if (span.to === table.rows) out.text(footRows(table.foot ?? [], top + 2 + span.to - span.from));
  out.text(ending(table));
  yield out.take();
}

const ROW = encode('<row r="');
const ROW_BEGUN = encode('">');
const ROW_END = encode('</row>');
const NUMBER_END = encode('</v></c>');
const INLINE_END = encode('</is></c>');

type CellWriter = (row: number, number: number) => void;

/** Writes the cells of a column; blank ones are left out. */
function cellWriter(
  out: XmlBytes,
  column: SheetColumn,
  index: number,
  shared: SharedTexts,
  isTotal: (row: number) => boolean,
): CellWriter {
  const { cells, kind } = column;
  const begin = encode(`<c r="${columnLetters(index)}`);
  const behind = (style: number) => ({
    inlined: encode(`" s="${style}" t="inlineStr"><is>`),
    shared: encode(`" s="${style}" t="s"><v>`),
    number: encode(`" s="${style}"><v>`),
  });
  const usual = { own: behind(STYLES[kind]), text: behind(STYLES.text) };
  const summed = { own: behind(STYLES[kind] + TOTAL), text: behind(STYLES.text + TOTAL) };
  const open = (number: number, rest: Uint8Array): void => {
    out.raw(begin);
    out.integer(number);
    out.raw(rest);
  };
  if (cells.type === 'texts') {
    const { codes, pool } = cells;
    const numbers = cells.shared ? shared.column(pool) : null;
    return (row, number) => {
      const code = codes[row] ?? 0;
      if (code === 0) return;
      const { own } = isTotal(row) ? summed : usual;
      if (numbers === null) {
        open(number, own.inlined);
        out.textOf(pool.bytes, pool.ends[code - 1] ?? 0, pool.ends[code] ?? 0);
        out.raw(INLINE_END);
        return;
      }
      open(number, own.shared);
      out.integer(numbers(code));
      out.raw(NUMBER_END);
    };
  }
  const { values } = cells;
  const raw = new Map(cells.raw);
  const texts = new Map<number, string | null>();
  return (row, number) => {
    const value = values[row] ?? EMPTY;
    const style = isTotal(row) ? summed : usual;
    const kept = value === UNREADABLE || value === EMPTY ? raw.get(row) : undefined;
    if (kept !== undefined) {
      open(number, style.text.inlined);
      out.text(textElement(kept));
      out.raw(INLINE_END);
      return;
    }
    if (value === EMPTY || value === UNREADABLE || Number.isNaN(value)) return;
    let text = texts.get(value);
    if (text === undefined) texts.set(value, (text = numberText(kind, value)));
    if (text === null) {
      open(number, style.text.inlined);
      out.text(textElement(formatDay(Math.floor(value) as Day)));
      out.raw(INLINE_END);
      return;
    }
    open(number, style.own.number);
    out.text(text);
    out.raw(NUMBER_END);
  };
}

/** A value as the file keeps it; null for a day before those that a spreadsheet counts rightly: it is written as a text. */
function numberText(kind: CellKind, value: number): string | null {
  if (kind === 'money') return formatYuan(value as Fen);
  if (kind !== 'day' && kind !== 'time') return String(value);
  const serial = value + DAY_ZERO;
  return serial < FIRST_SERIAL ? null : String(serial);
}

function inline(ref: string, style: number, text: string): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is>${textElement(text)}</is></c>`;
}

/** Everything before the rows: one page wide when printed, panes, widths; a column's own style is that of cells still to be typed. */
function beginning(table: SheetTable, widths: readonly number[]): string {
  const top = headerRow(table);
  const { frozen, outline } = table;
  const corner = `${columnLetters(frozen)}${top + 1}`;
  const pane = frozen === 0 ? 'bottomLeft' : 'bottomRight';
  const across = frozen === 0 ? '' : ` xSplit="${frozen}"`;
  const columns = table.columns.map(
    ({ kind }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${widths[at] ?? 10}" style="${STYLES[kind]}" customWidth="1"/>`,
  );
  return [
    HEAD,
    `<worksheet xmlns="${MAIN}"><sheetPr>${outline === undefined ? '' : '<outlinePr summaryBelow="0"/>'}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane${across} ySplit="${top}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"${outline === undefined ? '' : ` outlineLevelRow="${outline.deepest}"`}/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

/** Lines below the table, from a row on; a blank one stays so. */
function footRows(lines: readonly string[], from: number): string {
  const rows = lines.map((line, at) =>
    line === '' ? '' : `<row r="${from + at}">${inline(`A${from + at}`, STYLES.note, line)}</row>`,
  );
  return rows.join('');
}

/** Everything behind the rows: A4 across or upright, as wide as one page, lines between cells, page n of N. */
function ending({ title, portrait, mark = '' }: SheetTable): string {
  const head = mark === '' ? '' : `<oddHeader>&amp;C&amp;9&amp;K808080${pageText(mark, LONGEST_HEAD)}</oddHeader>`;
  const foot = pageText(title, LONGEST_FOOT);
  return [
    '</sheetData><printOptions gridLines="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${portrait === true ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter>${head}<oddFooter>&amp;L${foot}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  ].join('');
}

/** A text for the head or foot of a page, where & begins a code. A digit or letter behind a code would belong to it. */
function pageText(text: string, most: number): string {
  return escapeXml(
    cellText(text)
      .replaceAll(/\s+/g, ' ')
      .slice(0, most)
      .replace(/[\ud800-\udbff]$/, '')
      .replaceAll('&', '&&'),
  );
}

/** A, B … Z, AA … of a column counted from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
