import Papa from 'papaparse';
import { blankLine, type BlankLayout } from './blanks';
import { IntakeError } from './errors';

/** More columns than any roster has. */
export const MOST_COLUMNS = 1000;

/** How a text is separated. Papa takes CR LF as LF behind a blank, which `parseRecords` takes off. */
export interface Format {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** How the cells of a line stand apart, where no sign separates them. */
  readonly blanks?: BlankLayout;
}

/** The records of a stretch of text, cell by cell. */
export interface Records {
  readonly cells: readonly (readonly string[])[];
  /** Line of each record's first character. */
  readonly lines: Uint32Array;
  /** Line behind the last of these records. */
  readonly nextLine: number;
  /** Characters of the text that these records are. What is left is a record whose quote is not closed in this text. */
  readonly length: number;
  /** What that record is refused with if nothing more comes. */
  readonly open: IntakeError | undefined;
  /** What the record behind the last one is refused with, whatever comes. */
  readonly fault: IntakeError | undefined;
}

/** The line end of a text that begins so: CR only where there is no LF, but for those inside quotes. */
export function newlineOf(head: string): Format['newline'] {
  if (!head.includes('\r')) return '\n';
  if (!head.includes('\n')) return '\r';
  const bare = head.replaceAll(/"(?:[^"]|"")*"/g, '');
  return !bare.includes('\n') && bare.includes('\r') ? '\r' : '\n';
}

/**
 * Reads a text that begins with a record and ends with a line end; `first` is the line it begins with. `most`: reads no
 * more records than so many.
 */
export function parseRecords(text: string, format: Format, first: number, most = 0): Records {
  if (format.blanks !== undefined) return parseLines(text, format, format.blanks, first, most);
  const { data, errors, meta } = Papa.parse<string[]>(withMark(text), {
    ...format,
    quoteChar: '"',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    worker: false,
    preview: most,
  });
  if (!meta.truncated) data.pop(); // the nothing behind the last line end, or the record left open
  const [error] = errors;
  let count = Math.min(data.length, error?.row ?? data.length);
  const unquoted =
    error === undefined ? undefined : new IntakeError('unbalanced-quote', { line: lineAt(text, format, first, error) });
  const isOpen = error?.code === 'MissingQuotes';
  let fault = isOpen ? undefined : unquoted;

  const several = severalLines(text, format, data.length);
  const lines = new Uint32Array(count);
  let line = first;
  for (let at = 0; at < count; at += 1) {
    const record = data[at] ?? [];
    if (record.length > MOST_COLUMNS) {
      fault = new IntakeError('too-many-columns', { line, limit: MOST_COLUMNS });
      count = at;
      break;
    }
    lines[at] = line;
    line += 1;
    if (several) for (const cell of record) line += countOf(cell, format.newline);
    takeReturnOff(record, format);
  }
  return {
    cells: data.length === count ? data : data.slice(0, count),
    lines: lines.subarray(0, count),
    nextLine: line,
    length: isOpen ? afterLines(text, format, line - first) : text.length,
    open: isOpen ? unquoted : undefined,
    fault,
  };
}

/** Lines of which each is a record: nothing is quoted. */
function parseLines(text: string, { newline }: Format, layout: BlankLayout, first: number, most: number): Records {
  const all = text.split(newline);
  all.pop(); // behind the last line end
  const kept = most > 0 ? all.slice(0, most) : all;
  const cells: string[][] = [];
  let fault: IntakeError | undefined;
  for (const [at, line] of kept.entries()) {
    const record = blankLine(line.endsWith('\r') ? line.slice(0, -1) : line, layout, first + at);
    if (record instanceof IntakeError) {
      fault = record;
      break;
    }
    cells.push(record);
  }
  const lines = Uint32Array.from(cells, (_, at) => first + at);
  return { cells, lines, nextLine: first + cells.length, length: text.length, open: undefined, fault };
}

/** Papa takes a byte order mark off what it is given. In the midst of a file there is none to take off. */
function withMark(text: string): string {
  return text.startsWith('\ufeff') ? `\ufeff${text}` : text;
}

function takeReturnOff(record: string[], { newline }: Format): void {
  const last = record[record.length - 1];
  if (newline === '\n' && last?.endsWith('\r') === true) record[record.length - 1] = last.slice(0, -1);
}

/** Whether some record has a line end inside its quotes. */
function severalLines(text: string, { newline }: Format, records: number): boolean {
  return text.includes('"') && countOf(text, newline) !== records;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** The line of the quote that a fault begins with. */
function lineAt(text: string, { newline }: Format, first: number, { index }: Papa.ParseError): number {
  return first + countOf(text.slice(0, index), newline);
}

/** Where the text goes on behind so many lines. */
function afterLines(text: string, { newline }: Format, count: number): number {
  let at = 0;
  for (let line = 0; line < count; line += 1) at = text.indexOf(newline, at) + 1;
  return at;
}
