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
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);
const MOST_SPAN = 100_000;

/**
 * The tables of a markup, read without running or loading anything of it. Tolerant, as programs write it: end tags of rows
 * and cells may be missing, tables may stand in cells of others (each is a table of its own), tags may be unknown.
 */
export function readHtmlTables(html: string): HtmlTable[] {
  const done: TableReader[] = [];
  const open: TableReader[] = [];
  let skipping: string | undefined;
  for (const [token, slash = '', tag = '', rest = ''] of html.matchAll(TOKEN)) {
    const name = tag.toLowerCase();
    if (skipping !== undefined) {
      if (slash === '/' && name === skipping) skipping = undefined;
      continue;
    }
    const table = open[open.length - 1];
    if (name === '') {
      if (!token.startsWith('<') || token === '<') table?.text(token);
    } else if (slash === '/') {
      if (name === 'table') open.pop()?.end();
      else table?.close(name);
    } else if (SKIPPED.has(name)) {
      if (!rest.endsWith('/')) skipping = name;
    } else if (name === 'table') {
      const inner = createTable();
      done.push(inner);
      open.push(inner);
    } else table?.open(name, rest);
  }
  for (const table of open) table.end();
  return done.filter(({ rows }) => rows.length > 0);
}

interface TableReader extends HtmlTable {
  open(name: string, rest: string): void;
  close(name: string): void;
  text(token: string): void;
  end(): void;
}

function createTable(): TableReader {
  const rows: string[][] = [];
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
    if (rows.length === 0) startRow('');
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
    text(token) {
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
