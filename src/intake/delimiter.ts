import { fitting, layoutOf } from './blanks';
import { BLANKS } from './book';
import type { IntakeError } from './errors';
import { isNameHeader } from './find/words';
import { newlineOf, parseRecords, type Format } from './records';

/** Tried in this order. */
const DELIMITERS: readonly string[] = [',', '\t', ';', '|'];

/** The header stands among the first so many lines. */
export const HEADER_LINES = 30;
/** Characters and records at the beginning of a file that tell its layout. */
export const HEAD = 1 << 18;
const HEAD_RECORDS = 300;
const LONGEST_NAME_HEADER = 30;
/** Below this the cells of lines are so many and so many: another separator may fit them better. */
const UNEVEN = 0.5;

interface Candidate {
  readonly delimiter: string;
  /** 0-based record of the header; -1 when this delimiter shows none. */
  readonly header: number;
  /** Records with as many cells as the header, among those behind it. */
  readonly agreement: number;
  readonly columns: number;
  readonly fault: IntakeError | undefined;
}

/**
 * The separator under which a line shows a column 姓名 and the lines behind it have as many cells as that line; where no
 * line has one, under which most lines have equally many. Counting commas alone is misled by addresses. A comma where
 * nothing separates. Throws where that way of reading meets a fault: a quote that is not closed, too many columns.
 */
export function chooseFormat(head: string, whole: boolean, wanted?: string): Format {
  const newline = newlineOf(head);
  if (wanted !== undefined && wanted !== BLANKS) return { delimiter: wanted, newline };
  const lines = linesOf(head, whole, newline);
  const blanks = standingApart(lines);
  if (wanted === BLANKS) {
    const layout = blanks ?? layoutOf(lines, -1);
    return layout === null ? { delimiter: '\t', newline } : { delimiter: BLANKS, newline, blanks: layout };
  }
  const candidates = DELIMITERS.map((delimiter) => tryDelimiter(head, whole, { delimiter, newline }));
  const named = bestOf(candidates.filter(({ header }) => header !== -1));
  const shown = named !== undefined && named.columns > 1 && named.agreement >= UNEVEN;
  if (
    !shown &&
    blanks !== null &&
    (named === undefined || named.columns === 1 || fitting(lines, blanks) > named.agreement)
  )
    return { delimiter: BLANKS, newline, blanks };
  if (named !== undefined) return { delimiter: named.delimiter, newline };
  const best = bestOf(candidates.filter(({ fault }) => fault === undefined));
  // What is one column only because another separator meets a fault is no list of one column.
  const fault = candidates.find((each) => each.fault !== undefined)?.fault;
  if (fault !== undefined && (best === undefined || best.columns === 1)) throw fault;
  return { delimiter: best?.delimiter ?? ',', newline };
}

/** Lines at the beginning, as far as they are whole. */
function linesOf(head: string, whole: boolean, newline: string): readonly string[] {
  const lines = head.split(newline, HEAD_RECORDS + 1).map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  return whole && lines.length <= HEAD_RECORDS ? lines : lines.slice(0, -1);
}

/** The layout of a text whose header, a column 姓名 in it, stands apart by blanks; null: it has none. */
function standingApart(lines: readonly string[]) {
  const at = lines.slice(0, HEADER_LINES).findIndex((line) => {
    const cells = line.trim().split(/[ \t\u00a0\u3000]+/);
    return cells.length > 1 && !/[,;|，；]/.test(line) && cells.some(showsName);
  });
  return at === -1 ? null : layoutOf(lines, at);
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (best === undefined || score(candidate) > score(best)) best = candidate;
  }
  return best;
}

/** Equal counts first; then more columns, which tell the true separator of a sheet from none at all. */
function score({ agreement, columns }: Candidate): number {
  return (columns > 1 ? 10 : 0) + agreement * 10 + Math.min(columns, 100) / 100;
}

function tryDelimiter(head: string, whole: boolean, format: Format): Candidate {
  const { delimiter, newline } = format;
  const text = whole ? head + newline : head.slice(0, head.lastIndexOf(newline) + 1) || head + newline;
  const { cells, lines, open, fault } = parseRecords(text, format, 1, HEAD_RECORDS);
  const header = cells.findIndex((record, at) => (lines[at] ?? 0) <= HEADER_LINES && record.some(showsName));
  const columns = cells[header]?.length ?? commonest(cells.map(({ length }) => length));
  const behind =
    header === -1
      ? cells.filter((record) => record.some((cell) => cell !== ''))
      : cells.slice(header + 1).filter(({ length }) => length > 1 || columns === 1);
  const equal = behind.filter(({ length }) => length === columns).length;
  return {
    delimiter,
    header,
    columns,
    agreement: behind.length === 0 ? 0.5 : equal / behind.length,
    fault: fault ?? (whole ? open : undefined),
  };
}

/** The commonest number of cells above one; 1 where there is none. */
function commonest(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 1;
  for (const [length, count] of counts) if (count > (counts.get(best) ?? 0)) best = length;
  return best;
}

function showsName(cell: string): boolean {
  return cell.length < LONGEST_NAME_HEADER && isNameHeader(cell);
}
