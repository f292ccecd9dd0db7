/**
 * Tab-separated text as spreadsheets put it on the clipboard. A quotation mark opens a quoted field only where the field,
 * once closed, holds a tab or a line end: everywhere else it is a letter like any other (facts.md 5).
 */
export function readTsv(text: string): string[][] {
  const reading = readTsvSlowly(text);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/** How many cells are read between two pauses. */
const STRIDE = 4096;

/** The same, with pauses: a large block takes longer than the page may be held up. */
export function* readTsvSlowly(text: string): Generator<undefined, string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let cells = 0;
  const end = text.length;
  while (at <= end) {
    const quoted = text.charCodeAt(at) === QUOTE ? readQuoted(text, at) : null;
    const stop = quoted === null ? plainEnd(text, at) : quoted.end;
    row.push(quoted === null ? text.slice(at, stop) : quoted.text);
    cells += 1;
    if (cells % STRIDE === 0) yield;
    const mark = text.charCodeAt(stop);
    at = stop + 1;
    if (mark === TAB) continue;
    rows.push(row);
    row = [];
    if (mark === RETURN && text.charCodeAt(at) === LINE) at += 1;
    if (at >= end) break; // the last line end closes a row and opens none
  }
  return rows;
}

/** The clipboard's form of a block of cells, lines ended as Excel ends them. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map(writeLine).join('\r\n');
}

export function writeLine(cells: readonly string[]): string {
  return cells.map(writeField).join('\t');
}

const TAB = 9;
const LINE = 10;
const RETURN = 13;
const QUOTE = 34;

function writeField(text: string): string {
  return /[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plainEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === TAB || code === LINE || code === RETURN) return at;
  }
  return text.length;
}

/** The field that opens at `from`, or null where it is not closed or holds nothing that needs quoting. */
function readQuoted(text: string, from: number): { readonly text: string; readonly end: number } | null {
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return null;
    if (text.charCodeAt(close + 1) === QUOTE) {
      at = close + 2;
      continue;
    }
    const next = text.charCodeAt(close + 1);
    const closed = close + 1 === text.length || next === TAB || next === LINE || next === RETURN;
    const inner = text.slice(from + 1, close);
    if (!closed || !/[\t\r\n]/.test(inner)) return null;
    return { text: inner.replaceAll('""', '"'), end: close + 1 };
  }
}
