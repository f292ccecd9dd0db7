import { decodeUtf8, sameBytes } from '../roster/utf8';
import { headerForm } from './headers';
import type { RecordReader } from './records';

/** Why a line is no person. `before-header`: titles; `numbers`: a row of column numbers under the header. */
export type IgnoreReason = 'before-header' | 'blank' | 'header' | 'total' | 'numbers';

const TOTAL = /^(?:本[页组村户])?(?:合计|小计|总计|共计|累计)(?:人数|金额|数)?:?$/;
const encoder = new TextEncoder();
const SIGN_OF_TOTAL = encoder.encode('计');
const SIGN_OF_HEADER = encoder.encode('姓');
const LONGEST = 60; // bytes of a name that may be such a word

export interface Columns {
  readonly name: number;
  readonly idNumber: number; // -1: none
  readonly nameHeader: string;
}

/** Tells the lines of a sheet that are no persons. Nearly every line is let through without decoding anything. */
export function createLineJudge(
  bytes: Uint8Array,
  reader: RecordReader,
  columns: Columns,
): () => IgnoreReason | undefined {
  const header = encoder.encode(columns.nameHeader);
  const { starts, ends } = reader;
  let persons = 0;

  const text = (cell: number): string =>
    cell >= 0 && cell < reader.count ? decodeUtf8(bytes, starts[cell] ?? 0, ends[cell] ?? 0) : '';

  function firstText(): string {
    for (let cell = 0; cell < reader.count; cell += 1) {
      const found = text(cell).trim();
      if (found !== '') return found;
    }
    return '';
  }

  /** 1, 2, 3 … in the places of columns 1, 2, 3 …: some forms number their columns. */
  function isNumbering(): boolean {
    let numbers = 0;
    for (let cell = 0; cell < reader.count; cell += 1) {
      const found = text(cell).trim();
      if (found === '') continue;
      if (found !== String(cell + 1)) return false;
      numbers += 1;
    }
    return numbers > 1;
  }

  return () => {
    const from = starts[columns.name] ?? 0;
    const to = columns.name < reader.count ? (ends[columns.name] ?? 0) : from;
    if (persons === 0 && to - from <= 3 && isNumbering()) return 'numbers';
    if (suspicious(bytes, from, to, header)) {
      const name = headerForm(text(columns.name));
      if (name !== '' && name === headerForm(columns.nameHeader)) return 'header';
      if (name === '') {
        if (isBlank(bytes, reader)) return 'blank';
        if (TOTAL.test(headerForm(firstText()))) return 'total';
      }
      if (TOTAL.test(name) && text(columns.idNumber).trim() === '') return 'total';
    }
    persons += 1;
    return undefined;
  };
}

function suspicious(bytes: Uint8Array, from: number, to: number, header: Uint8Array): boolean {
  if (to - from > LONGEST) return false;
  if (from >= to || (bytes[from] ?? 0) <= 0x20 || bytes[from] === 0xe3) return true; // empty or begins with a blank
  if (sameBytes(bytes, from, to, header, 0, header.length)) return true;
  return holds(bytes, from, to, SIGN_OF_TOTAL) || holds(bytes, from, to, SIGN_OF_HEADER);
}

function holds(bytes: Uint8Array, from: number, to: number, sign: Uint8Array): boolean {
  for (let at = from; at + sign.length <= to; at += 1) {
    if (bytes[at] === sign[0] && bytes[at + 1] === sign[1] && bytes[at + 2] === sign[2]) return true;
  }
  return false;
}

/** Whether all cells are empty or blank. */
function isBlank(bytes: Uint8Array, reader: RecordReader): boolean {
  for (let cell = 0; cell < reader.count; cell += 1) {
    const [from = 0, to = 0] = [reader.starts[cell], reader.ends[cell]];
    if (to > from && decodeUtf8(bytes, from, to).trim() !== '') return false;
  }
  return true;
}
