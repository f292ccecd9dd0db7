import { withoutWidthRow } from '../../base/widthRow';

/** A table as other spreadsheets put it on the clipboard beside the plain text. */
export interface HtmlTable {
  /** Cells by row and column, line breaks kept; cells covered by a merged one are empty. */
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly Merged[];
}

/** A cell that stretches over others; one whose text merely runs over them is none. */
export interface Merged {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows parsed between two pauses. */
const STRIDE = 120;
/** A span beyond this is a slip, not a table. */
const MOST_SPAN = 100_000;

/**
 * Whether the page has to look into the markup: the plain text says everything but which cells are merged, and where a
 * program writes it without quotation marks, which line ends stand inside cells.
 */
export function needsHtml(html: string): boolean {
  return /<t[dh][^>]*\s(?:row|col)span=["']?\d/i.test(html) || /<br/i.test(html);
}

/**
 * Reads the first table of a markup without running or loading anything of it: DOMParser makes documents that are inert.
 * Row by row with pauses, as the markup is ten times the text. Null where there is no table.
 */
export function* readHtmlTable(markup: string): Generator<undefined, HtmlTable | null> {
  const html = withoutWidthRow(markup);
  const start = html.search(/<table/i);
  if (start < 0) return null;
  const parser = new DOMParser();
  const marks = [...html.slice(start).matchAll(/<tr[\s>]/gi)].map(({ index }) => start + index);
  const rows: string[][] = [];
  const merged: Merged[] = [];
  for (let first = 0; first < marks.length; first += STRIDE) {
    const part = bare(html.slice(marks[first], marks[first + STRIDE] ?? html.length));
    const made = parser.parseFromString(`<table><tbody>${part}</tbody></table>`, 'text/html');
    for (const row of made.querySelectorAll('tr')) addRow(row, rows, merged);
    yield;
  }
  return { rows: padded(rows, merged), merged };
}

/** Excel writes a text that runs over empty cells beside it as a wide cell, and says in its style that it is none. */
const RUNS_OVER = /\bmso-ignore\s*:\s*colspan\b/i;

/** Rows, cells and line breaks, and of their attributes only how far cells stretch: nothing else is looked at. */
function bare(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(
      /<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi,
      (_tag, end: string, name: string, rest: string) => {
        if (!/^(?:t[rdh]|br)$/i.test(name)) return '';
        const spans = end === '' ? [...rest.matchAll(/\b(?:row|col)span\s*=\s*["']?\d+["']?/gi)].join(' ') : '';
        const over = spans !== '' && RUNS_OVER.test(rest) ? ' data-over' : '';
        return `<${end}${name}${spans === '' ? '' : ` ${spans}`}${over}>`;
      },
    );
}

/** Cells of a row go into the places that no merged cell above covers; `rows` grows by one. */
function addRow(row: Element, rows: string[][], merged: Merged[]): void {
  const at = rows.length;
  const cells: string[] = [];
  let column = 0;
  const covered = () =>
    merged.find(
      (each) =>
        at > each.row && at < each.row + each.rows && column >= each.column && column < each.column + each.columns,
    );
  for (const cell of row.querySelectorAll('td, th')) {
    for (let over = covered(); over !== undefined; over = covered()) column = over.column + over.columns;
    const high = span(cell, 'rowspan');
    const wide = span(cell, 'colspan');
    cells[column] = textOf(cell);
    if ((high > 1 || wide > 1) && !cell.hasAttribute('data-over'))
      merged.push({ row: at, column, rows: high, columns: wide });
    column += wide;
  }
  rows.push(Array.from(cells, (text) => text ?? ''));
}

/** All rows as wide as the widest. */
function padded(rows: readonly string[][], merged: readonly Merged[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length), ...merged.map(({ column, columns }) => column + columns));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return value >= 1 && value <= MOST_SPAN ? value : 1;
}

/** Stands for a line break while blanks are joined; a private sign that no text holds. */
const BREAK = '\uE000';

/** The text of a cell: line breaks are line ends, the markup's own ends of lines are blanks. */
function textOf(cell: Element): string {
  for (const mark of cell.querySelectorAll('br')) mark.replaceWith(BREAK);
  return (cell.textContent ?? '')
    .replaceAll(/[\t\r\n ]+/g, ' ')
    .replaceAll(/ ?\uE000 ?/g, '\n')
    .replaceAll('\u00A0', ' ')
    .trim();
}
