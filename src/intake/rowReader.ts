import { FIELDS } from '../roster/fields';
import { createRosterTable } from '../roster/table';
import type { RosterTable } from '../roster/types';
import { createCellWriter, type CellWriter } from './cellWriter';
import { readHeader, type HeaderColumn } from './headers';
import { createLineJudge, type IgnoreReason } from './lines';
import { textOf } from './rowText';

/** Ignored and overlong lines are told one by one up to so many; beyond, only counted. */
export const MOST_TOLD = 10_000;

/** The persons of a file, and what its header says. */
export interface ReadRows {
  readonly table: RosterTable;
  /** The file's line of each row of `table`. */
  readonly rowLines: Uint32Array;
  readonly columns: readonly HeaderColumn[];
  readonly headerLine: number;
  /** Rows with cells beyond the last header: what stands there. */
  readonly extra: readonly { readonly row: number; readonly text: string }[];
  readonly unknownColumns: readonly string[];
}

export interface RowReader {
  /** Appends a person's row, or tells why the record is none. */
  add(cells: readonly string[], line: number): IgnoreReason | undefined;
  done(): ReadRows;
}

/** Reads the records behind a header as rows. Throws where the header claims a field twice. */
export function createRowReader(header: readonly string[], headerLine: number): RowReader {
  const columns = readHeader(header, headerLine);
  const width = columns.length;
  const table = createRosterTable();
  const writers: (CellWriter | undefined)[] = columns.map(({ field }) =>
    field === null ? undefined : createCellWriter(table, field),
  );
  const filled = columns.map(() => false); // unknown columns in which anything stands
  const extra: { row: number; text: string }[] = [];
  const name = columns.findIndex(({ field }) => field === 'name');
  const idNumber = columns.findIndex(({ field }) => field === 'idNumber');
  const judge = createLineJudge({
    name,
    idNumber,
    nameHeader: header[name] ?? FIELDS.name.header,
    known: columns.map(({ field }) => field !== null),
  });
  let rowLines = new Uint32Array(1024);

  function keepLine(row: number, line: number): void {
    if (row === rowLines.length) {
      const grown = new Uint32Array(row * 2);
      grown.set(rowLines);
      rowLines = grown;
    }
    rowLines[row] = line;
  }

  return {
    add(cells, line) {
      const reason = judge(cells);
      if (reason !== undefined) return reason;
      const row = table.append(1);
      keepLine(row, line);
      for (let cell = 0; cell < cells.length && cell < width; cell += 1) {
        const text = cells[cell] ?? '';
        if (text === '') continue;
        const write = writers[cell];
        if (write === undefined) filled[cell] = true;
        else write(text, row);
      }
      if (cells.length > width && extra.length < MOST_TOLD) {
        const text = textOf(cells, width);
        if (text !== '') extra.push({ row, text });
      }
      return undefined;
    },
    done: () => ({
      table,
      rowLines: rowLines.slice(0, table.length),
      columns,
      headerLine,
      extra,
      unknownColumns: columns.flatMap(({ header: word, field }, column) => {
        if (field !== null || (word === '' && filled[column] === false)) return [];
        return [word === '' ? `#${column + 1}` : word];
      }),
    }),
  };
}
