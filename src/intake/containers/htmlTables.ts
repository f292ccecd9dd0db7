import { withoutWidthRow } from '../../base/widthRow';
import type { Merge } from '../book';
import { attributesOf, decodeEntities } from './entities';

/** A table of a web page, cells by row and column. */
export interface HtmlTable {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A tag, a comment, or a piece of text. Attributes may hold `>` in quotes. */
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<[!?][^>]*>|[^<]+|</gi;
/** What stands between these tags is no text of a cell. */
const SKIPPED = new Set(['script', 'style', 'head', 'title', 'xml', 'template', 'noscript']);
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center', 'hr']);
const MOST_SPAN = 100_000;
/** So much of what stands over a table is taken for its titles. */
const MOST_LINES = 10;

/** Texts outside of tables, line by line. */
function createLines() {
  let lines: string[] = [];
  let text = '';
  const end = (): void => {
    const line = cellText(text);
    if (line !== '') lines.push(line);
    text = '';
  };
  return {
    add(token: string): void {
      text += token;
    },
    end,
    /** What stood there since the last table. */
    take(): string[] {
      end();
      const taken = lines.slice(-MOST_LINES);
      lines = [];
      return taken;
    },
  };
}

/**
 * The tables of a markup, read without running or loading anything of it. Tolerant, as programs write it: end tags of rows
 * and cells may be missing, tables may stand in cells of others (each is a table of its own), tags may be unknown.
 * `titled`: lines of text over a table are its first rows, as a spreadsheet shows them.
 */
export function readHtmlTables(html: string, titled = false): HtmlTable[] {
  const done: TableReader[] = [];
  const open: TableReader[] = [];
  const outside = createLines();
  let skipping: string | undefined;
  for (const [token, slash = '', tag = '', rest = ''] of withoutWidthRow(html).matchAll(TOKEN)) {
    const name = tag.toLowerCase();
    if (skipping !== undefined) {
      if (slash === '/' && name === skipping) skipping = undefined;
      continue;
    }
    const table = open[open.length - 1];
    if (name === '') {
      if (!token.startsWith('<') || token === '<') (table ?? outside).add(token);
    } else if (slash === '/') {
      if (name === 'table') open.pop()?.end();
      else if (table !== undefined) table.close(name);
      else if (BLOCKS.has(name)) outside.end();
    } else if (SKIPPED.has(name)) {
      if (!rest.endsWith('/')) skipping = name;
    } else if (name === 'table') {
      const inner = createTable(titled && table === undefined ? outside.take() : []);
      done.push(inner);
      open.push(inner);
    } else if (table !== undefined) table.open(name, rest);
    else if (name === 'br' || BLOCKS.has(name)) outside.end();
  }
  for (const table of open) table.end();
  return done.filter(({ rows, titles }) => rows.length > titles);
}

interface TableReader extends HtmlTable {
  open(name: string, rest: string): void;
  close(name: string): void;
  add(token: string): void;
  end(): void;
  /** So many of its first rows stood over it. */
  readonly titles: number;
}

function createTable(titles: readonly string[]): TableReader {
  const rows: string[][] = titles.map((title) => [title]);
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  /** By column: the last row that a cell above stretches to. */
  const covered: number[] = [];
  let columns = 0; // told by <col>
  let column = 0;
  let cell: { column: number; text: string } | undefined;

  function endCell(): void {
    if (cell !== undefined) (rows[rows.length - 1] ?? [])[cell.column] = cellText(cell.text);
    cell = undefined;
  }

  function startRow(rest: string): void {
    endCell();
    rows.push([]);
    column = 0;
    if (isHidden(rest)) hiddenRows.add(rows.length - 1);
  }

  function startCell(rest: string): void {
    if (rows.length === titles.length) startRow('');
    endCell();
    const row = rows.length - 1;
    while ((covered[column] ?? -1) >= row) column += 1;
    const attributes = rest.includes('=') ? attributesOf(rest) : new Map<string, string>();
    const high = span(attributes.get('rowspan'));
    const wide = span(attributes.get('colspan'));
    const own = rows[row] ?? [];
    while (own.length <= column) own.push('');
    cell = { column, text: '' };
    if ((high > 1 || wide > 1) && !RUNS_OVER.test(attributes.get('style') ?? '')) {
      merges.push({ top: row, left: column, bottom: row + high - 1, right: column + wide - 1 });
      if (high > 1) for (let at = column; at < column + wide; at += 1) covered[at] = row + high - 1;
    }
    column += wide;
  }

  function tellColumns(rest: string): void {
    const attributes = attributesOf(rest);
    const count = Math.min(span(attributes.get('span')), 1000);
    for (let at = columns; at < columns + count; at += 1) if (isHidden(rest)) hiddenColumns.add(at);
    columns += count;
  }

  return {
    rows,
    merges,
    hiddenRows,
    hiddenColumns,
    titles: titles.length,
    open(name, rest) {
      if (name === 'td' || name === 'th') startCell(rest);
      else if (name === 'tr') startRow(rest);
      else if (name === 'col') tellColumns(rest);
      else if (cell !== undefined && (name === 'br' || (BLOCKS.has(name) && cell.text.trim() !== '')))
        cell.text += BREAK;
    },
    close(name) {
      if (name === 'td' || name === 'th' || name === 'tr') endCell();
    },
    add(token) {
      if (cell !== undefined) cell.text += token;
    },
    end: endCell,
  };
}

function span(text: string | undefined): number {
  const value = Number.parseInt(text ?? '1', 10);
  return value >= 1 && value <= MOST_SPAN ? value : 1;
}

/** Excel writes a text that runs over empty cells beside it as a wide cell, and says in its style that it is none. */
const RUNS_OVER = /\bmso-ignore\s*:\s*colspan\b/i;

function isHidden(rest: string): boolean {
  return /display\s*:\s*none/i.test(rest) || /\shidden(?:\s|=|$)/i.test(rest);
}

/** Stands for a line break while blanks are joined; a private sign that no text holds. */
const BREAK = '\uE000';

/** Line breaks are line ends, the markup's own ends of lines are blanks; hard blanks are blanks. */
function cellText(markup: string): string {
  return decodeEntities(markup.replaceAll(/[\t\r\n ]+/g, ' '))
    .replaceAll('\u00a0', ' ')
    .replaceAll(/ *\uE000 */g, '\n')
    .trim();
}
