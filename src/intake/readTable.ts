import { FIELDS } from '../roster/fields';
import { createRosterTable } from '../roster/table';
import type { RosterTable } from '../roster/types';
import { decodeUtf8 } from '../roster/utf8';
import { createCellWriter, type CellWriter } from './cellWriter';
import type { Layout } from './delimiter';
import { readHeader, type HeaderColumn } from './headers';
import { createLineJudge, type IgnoreReason } from './lines';
import type { Progress } from './progress';
import { createRecordReader, type RecordReader } from './records';

/** Ignored and overlong lines are told one by one up to so many; beyond, only counted. */
const MOST_TOLD = 10_000;
const LONGEST_TOLD = 200; // characters of a line that is told

export interface ReadTable {
  readonly table: RosterTable;
  readonly rowLines: Uint32Array;
  readonly columns: readonly HeaderColumn[];
  readonly headerLine: number;
  readonly lines: number;
  readonly ignored: readonly { readonly line: number; readonly text: string; readonly reason: IgnoreReason }[];
  readonly ignoredCount: number;
  /** Rows with cells beyond the last header: what stands there. */
  readonly extra: readonly { readonly row: number; readonly text: string }[];
  readonly unknownColumns: readonly string[];
}

/** Reads the whole text, straight into columns. `bytes` are used up. */
export function readTable(bytes: Uint8Array, { delimiter, header }: Layout, progress: Progress): ReadTable {
  const reader = createRecordReader(bytes, delimiter);
  const { starts, ends } = reader;
  const ignored: { line: number; text: string; reason: IgnoreReason }[] = [];
  let ignoredCount = 0;

  function ignore(reason: IgnoreReason): void {
    ignoredCount += 1;
    if (ignored.length < MOST_TOLD) ignored.push({ line: reader.line, text: recordText(bytes, reader, 0), reason });
  }

  for (let record = 0; record < header && reader.next(); record += 1) {
    const text = recordText(bytes, reader, 0);
    ignore(text.trim() === '' ? 'blank' : 'before-header');
  }
  reader.next();
  const headerLine = reader.line;
  const cells = Array.from({ length: reader.count }, (_, cell) =>
    decodeUtf8(bytes, starts[cell] ?? 0, ends[cell] ?? 0),
  );
  const columns = readHeader(cells, headerLine);
  const width = columns.length;

  const table = createRosterTable();
  const writers: (CellWriter | undefined)[] = columns.map(({ field }) =>
    field === null ? undefined : createCellWriter(table, field),
  );
  const filled = columns.map(() => false); // unknown columns in which anything stands
  const extra: { row: number; text: string }[] = [];
  const nameColumn = columns.findIndex(({ field }) => field === 'name');
  const judge = createLineJudge(bytes, reader, {
    name: nameColumn,
    idNumber: columns.findIndex(({ field }) => field === 'idNumber'),
    nameHeader: cells[nameColumn] ?? FIELDS.name.header,
  });

  let lines = new Uint32Array(1024);
  while (reader.next()) {
    const reason = judge();
    if (reason !== undefined) {
      ignore(reason);
      continue;
    }
    const row = table.append(1);
    if (row === lines.length) lines = grown(lines);
    lines[row] = reader.line;
    const { count } = reader;
    for (let cell = 0; cell < count && cell < width; cell += 1) {
      const from = starts[cell] ?? 0;
      const to = ends[cell] ?? 0;
      if (from === to) continue;
      const write = writers[cell];
      if (write === undefined) filled[cell] = true;
      else write(bytes, from, to, row);
    }
    if (count > width) {
      const text = recordText(bytes, reader, width);
      if (text.trim() !== '' && extra.length < MOST_TOLD) extra.push({ row, text });
    }
    if ((row & 255) === 0) progress.step(reader.at / bytes.length);
  }

  return {
    table,
    rowLines: lines.slice(0, table.length),
    columns,
    headerLine,
    lines: reader.lines,
    ignored,
    ignoredCount,
    extra,
    unknownColumns: columns.flatMap(({ header: word, field }, column) => {
      if (field !== null || (word === '' && filled[column] === false)) return [];
      return [word === '' ? `#${column + 1}` : word];
    }),
  };
}

/** The record's cells from `first` on, to be shown: separated by blanks, cut short. */
function recordText(bytes: Uint8Array, reader: RecordReader, first: number): string {
  const texts: string[] = [];
  let length = 0;
  for (let cell = first; cell < reader.count && length < LONGEST_TOLD; cell += 1) {
    const from = reader.starts[cell] ?? 0;
    const to = Math.min(reader.ends[cell] ?? 0, wholeCharacters(bytes, from, from + LONGEST_TOLD * 3));
    const text = decodeUtf8(bytes, from, Math.max(from, to));
    if (text.trim() === '') continue;
    texts.push(text);
    length += text.length;
  }
  return texts.join(' ').slice(0, LONGEST_TOLD);
}

/** The last character border at or before `to`. */
function wholeCharacters(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  while (at > from && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

function grown(lines: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(lines.length * 2);
  more.set(lines);
  return more;
}
