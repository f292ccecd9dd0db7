import { IntakeError } from './errors';

/** More columns than any roster has. */
export const MOST_COLUMNS = 1000;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const TAB = 0x09;

/**
 * Reads records of separated values one by one from UTF-8 bytes (RFC 4180, as PapaParse reads them; a property test
 * holds the two equal). Cell `i` of the current record is `bytes[starts[i], ends[i])`.
 * A doubled quote is made single in place, so the bytes are for reading once.
 */
export interface RecordReader {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Cells of the current record; an empty line has one empty cell. */
  readonly count: number;
  /** Line of the current record's first character, 1-based. */
  readonly line: number;
  /** Where the current record begins and the next one will. */
  readonly from: number;
  readonly at: number;
  /** Lines begun so far. */
  readonly lines: number;
  /** Goes to the next record; false at the end. */
  next(): boolean;
}

export function createRecordReader(bytes: Uint8Array, delimiter: string, part = false): RecordReader {
  const split = delimiter.charCodeAt(0);
  const size = bytes.length;
  const newline = bytes.includes(LF) ? LF : CR; // a file without any LF may break its lines with CR
  const starts = new Uint32Array(MOST_COLUMNS);
  const ends = new Uint32Array(MOST_COLUMNS);
  let count = 0;
  let line = 0;
  let nextLine = 1;
  let from = 0;
  let at = 0;

  function add(start: number, end: number): void {
    if (count === MOST_COLUMNS) throw new IntakeError('too-many-columns', { line, limit: MOST_COLUMNS });
    starts[count] = start;
    ends[count] = end;
    count += 1;
  }

  /** Reads a cell that begins with a quote at `open`; returns where its separator stands. */
  function quoted(open: number): number {
    const openLine = nextLine;
    const start = open + 1;
    let write = start;
    let read = start;
    for (;;) {
      const quote = bytes.indexOf(QUOTE, read);
      const stop = quote === -1 ? size : quote;
      for (let i = read; i < stop; i += 1) if (bytes[i] === newline) nextLine += 1;
      if (write !== read && stop > read) bytes.copyWithin(write, read, stop);
      write += stop - read;
      if (quote === -1) {
        if (!part) throw new IntakeError('unbalanced-quote', { line: openLine });
        add(start, write);
        return size;
      }
      if (bytes[quote + 1] === QUOTE) {
        bytes[write++] = QUOTE;
        read = quote + 2;
        continue;
      }
      const after = separatorAfter(quote + 1);
      if (after === -1) throw new IntakeError('unbalanced-quote', { line: nextLine });
      add(start, write);
      return after;
    }
  }

  const isBlank = (byte: number | undefined): boolean => byte === BLANK || (byte === TAB && split !== TAB);

  /** The place of the separator, line end or file end after a closing quote and blanks; -1 when other text stands there. */
  function separatorAfter(place: number): number {
    let i = place;
    while (i < size && isBlank(bytes[i])) i += 1;
    const byte = bytes[i];
    if (i >= size || byte === split || byte === newline) return i;
    return byte === CR && bytes[i + 1] === newline ? i : -1;
  }

  return {
    starts,
    ends,
    get count() {
      return count;
    },
    get line() {
      return line;
    },
    get from() {
      return from;
    },
    get at() {
      return at;
    },
    get lines() {
      return nextLine - 1;
    },
    next() {
      if (at >= size) return false;
      count = 0;
      from = at;
      line = nextLine;
      for (;;) {
        let i = at;
        if (bytes[i] === QUOTE) {
          i = quoted(i);
        } else {
          let byte = bytes[i];
          while (i < size && byte !== split && byte !== newline) byte = bytes[++i];
          add(at, i > at && i < size && byte === LF && bytes[i - 1] === CR ? i - 1 : i);
        }
        if (bytes[i] === split && i < size) {
          at = i + 1;
          if (at < size) continue;
          add(size, size); // the file ends with a separator
        } else {
          at = bytes[i] === CR && newline === LF ? i + 2 : i + 1;
        }
        nextLine += 1;
        return true;
      }
    },
  };
}
