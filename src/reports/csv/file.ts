import { createCsvBuffer, type CsvBuffer } from './buffer';

/** A piece of a file, and how many rows of data it holds. */
export interface FilePart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
}

/** A file to be written piece by piece, so that the caller can show progress and stop between two pieces. */
export interface ReportFile {
  readonly name: string;
  readonly mime: string;
  /** Rows of data; the header does not count. */
  readonly rows: number;
  parts(): Generator<FilePart, void>;
}

const ROWS_A_PART = 8192;

/** A CSV file in UTF-8 with byte order mark and CRLF. `writeRow` writes the cells of one row of `rows`. */
export function csvFile(
  name: string,
  header: readonly string[],
  rows: Uint32Array,
  writeRow: (out: CsvBuffer, row: number) => void,
): ReportFile {
  return {
    name,
    mime: 'text/csv;charset=utf-8',
    rows: rows.length,
    *parts() {
      const out = createCsvBuffer();
      let given = 0;
      out.mark();
      for (const title of header) out.text(title);
      out.endRow();
      for (let index = 0; index < rows.length; index += 1) {
        writeRow(out, rows[index] ?? 0);
        out.endRow();
        if ((index + 1) % ROWS_A_PART !== 0) continue;
        yield { bytes: out.take(), rows: index + 1 - given };
        given = index + 1;
      }
      yield { bytes: out.take(), rows: rows.length - given };
    },
  };
}

/** The whole file at once: for small ones, and for tests. */
export function wholeFile(file: ReportFile): Uint8Array<ArrayBuffer> {
  const parts = [...file.parts()];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  let at = 0;
  for (const { bytes } of parts) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}
