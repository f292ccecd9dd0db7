import type { Layout } from './delimiter';
import type { IgnoreReason } from './lines';
import { readRecords } from './readRecords';
import { createRowReader, MOST_TOLD, type ReadRows, type RowReader } from './rowReader';
import { isBlank, textOf } from './rowText';

export interface ReadTable extends ReadRows {
  /** Lines of the file, the header included. */
  readonly lines: number;
  readonly ignored: readonly { readonly line: number; readonly text: string; readonly reason: IgnoreReason }[];
  readonly ignoredCount: number;
}

/** Reads a whole text, which comes in pieces, straight into columns. `tick` is called often. */
export function readTable(pieces: Iterable<string>, layout: Layout, tick: () => void): ReadTable {
  const ignored: { line: number; text: string; reason: IgnoreReason }[] = [];
  let ignoredCount = 0;
  let lines = 0;
  let record = 0;
  let rows: RowReader | undefined;

  function ignore(reason: IgnoreReason, line: number, cells: readonly string[]): void {
    ignoredCount += 1;
    if (ignored.length < MOST_TOLD) ignored.push({ line, text: textOf(cells, 0), reason });
  }

  function take(cells: readonly string[], line: number): void {
    if (rows !== undefined) {
      const reason = rows.add(cells, line);
      if (reason !== undefined) ignore(reason, line, cells);
    } else if (record === layout.header) rows = createRowReader(cells, line);
    else ignore(isBlank(cells) ? 'blank' : 'before-header', line, cells);
    record += 1;
  }

  for (const records of readRecords(pieces, layout)) {
    for (const [at, cells] of records.cells.entries()) {
      take(cells, records.lines[at] ?? 0);
      if ((at & 255) === 0) tick();
    }
    lines = records.nextLine - 1;
  }
  rows ??= createRowReader([], 1); // never: the layout was found in this text
  return { ...rows.done(), lines, ignored, ignoredCount };
}
