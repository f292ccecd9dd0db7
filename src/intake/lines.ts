import { headerForm } from './headers';
import { isBlank } from './rowText';

/** Why a line is no person. `before-header`: titles; `numbers`: a row of column numbers under the header; `unknown-only`: nothing stands in any column that is known. */
export type IgnoreReason = 'before-header' | 'blank' | 'header' | 'total' | 'numbers' | 'unknown-only';

const TOTAL = /^(?:本[页组村户])?(?:合计|小计|总计|共计|累计)(?:人数|金额|数)?:?$/;
const LONGEST = 30; // characters of a name that may be such a word

export interface Columns {
  readonly name: number;
  readonly idNumber: number; // -1: none
  readonly nameHeader: string;
  /** Whether a column is one of the template's. */
  readonly known: readonly boolean[];
}

/** Tells the lines of a sheet that are no persons. Nearly every line is let through at a glance at its name. */
export function createLineJudge(columns: Columns): (record: readonly string[]) => IgnoreReason | undefined {
  const header = headerForm(columns.nameHeader);
  let persons = 0;

  return (record) => {
    const name = record[columns.name] ?? '';
    if (persons === 0 && name.length <= 3 && isNumbering(record)) return 'numbers';
    if (suspicious(name, columns.nameHeader)) {
      const word = headerForm(name);
      if (word !== '' && word === header) return 'header';
      if (word === '') {
        if (isBlank(record)) return 'blank';
        if (TOTAL.test(headerForm(firstText(record)))) return 'total';
        if (!record.some((cell, column) => columns.known[column] === true && cell.trim() !== '')) return 'unknown-only';
      }
      if (TOTAL.test(word) && (record[columns.idNumber] ?? '').trim() === '') return 'total';
    }
    persons += 1;
    return undefined;
  };
}

/** Whether a name may be none: empty, beginning with a blank or sign, or with a sign of a total or header in it. */
function suspicious(name: string, header: string): boolean {
  if (name.length > LONGEST) return false;
  const first = name.charCodeAt(0);
  if (!(first > 0x20) || (first >= 0x2000 && first <= 0x3fff) || first === 0xfeff) return true;
  return name.includes('计') || name.includes('姓') || name === header;
}

function firstText(record: readonly string[]): string {
  return record.find((cell) => cell.trim() !== '') ?? '';
}

/** 1, 2, 3 … in the places of columns 1, 2, 3 …: some forms number their columns. */
function isNumbering(record: readonly string[]): boolean {
  let numbers = 0;
  for (const [column, cell] of record.entries()) {
    const text = cell.trim();
    if (text === '') continue;
    if (text !== String(column + 1)) return false;
    numbers += 1;
  }
  return numbers > 1;
}
