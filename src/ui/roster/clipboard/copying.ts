import { linedUp, lengthOf, type Lines } from '../../grid/blocks';
import { HTML_END, HTML_HEAD, htmlRow } from '../../grid/html';
import type { Block } from '../../grid/sheet';
import { writeLine } from '../../../base/tsv';
import type { RosterColumn } from '../columns';
import type { CellReader } from '../cells';

/** What a copy puts on the clipboard. */
export interface Copied {
  readonly text: string;
  readonly html: string;
  /** ID numbers of persons are in it, whole as they are. */
  readonly ids: boolean;
  /** Headings of groups that stood among the persons and were left out. */
  readonly omitted: number;
}

/** Cells that can be copied at once: more would not fit on a clipboard. */
export const MOST_COPIED = 1_000_000;

export interface CopySource {
  readonly columns: readonly RosterColumn[];
  readonly rowAt: (position: number) => number;
  readonly cells: Pick<CellReader, 'full'>;
  /** What a heading's cell shows. */
  readonly heading: (position: number, column: RosterColumn) => string;
}

/** How blocks line up, and how many cells they hold together; null where they cannot be copied together. */
export function copyable(blocks: readonly Block[]): { readonly lines: Lines; readonly cells: number } | null {
  const lines = linedUp(blocks);
  return lines === null ? null : { lines, cells: lengthOf(lines.rows) * lengthOf(lines.columns) };
}

/** Writes the cells row by row, with pauses. Headings of groups are left out, unless nothing else is selected: then the subtotals are wanted. */
export function* writeCopy({ rows, columns: places }: Lines, source: CopySource): Generator<undefined, Copied> {
  const columns = places.flatMap(([from, to]) => source.columns.slice(from, to + 1));
  const asText = columns.map(({ kind }) => kind === 'text' || kind === 'words');
  const lines: string[] = [];
  const html: string[] = [HTML_HEAD];
  const headings = !hasPerson(rows, source.rowAt);
  const idAt = columns.findIndex(({ id }) => id === 'idNumber');
  let ids = false;
  let omitted = 0;
  for (const [from, to] of rows) {
    for (let position = from; position <= to; position += 1) {
      const row = source.rowAt(position);
      if (row < 0 && !headings) {
        omitted += 1;
        continue;
      }
      const texts = columns.map((column) =>
        row < 0 ? source.heading(position, column) : source.cells.full(column.id, row),
      );
      ids ||= row >= 0 && idAt >= 0 && texts[idAt] !== '';
      lines.push(writeLine(texts));
      html.push(htmlRow(texts, asText));
      if (lines.length % 256 === 0) yield;
    }
  }
  html.push(HTML_END);
  return { text: lines.join('\r\n'), html: html.join(''), ids, omitted };
}

function hasPerson(rows: Lines['rows'], rowAt: (position: number) => number): boolean {
  return rows.some(([from, to]) => {
    let position = from;
    while (position <= to && rowAt(position) < 0) position += 1;
    return position <= to;
  });
}
