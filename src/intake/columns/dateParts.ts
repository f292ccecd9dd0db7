import type { BookNote, RawSheet } from '../book';
import { claimsOf } from '../find/words';

const HEADER_ROWS = 30;
const PARTS = [/^(.{0,8}?)年份?$/u, /^(.{0,8}?)月份?$/u, /^(.{0,8}?)[日号]$/u] as const;
const NUMBERS = [/^(?:19|20)\d{2}$/, /^(?:1[0-2]|0?[1-9])$/, /^(?:3[01]|[12]\d|0?[1-9])$/] as const;
const UNITS = ['年', '月', '日'] as const;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Three columns beside each other that hold the year, the month and the day of one date. */
interface DateColumns {
  /** The row of their heads. */
  readonly at: number;
  readonly column: number;
  /** What then stands over the first of them. */
  readonly head: string;
}

/** Where 年, 月 and 日 stand over three columns (出生年, 月, 日; the three below 缴费日期), among a sheet's first rows. */
function dateColumnsOf(rows: readonly (readonly string[])[]): DateColumns[] {
  const found: DateColumns[] = [];
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    for (let column = 0; column + 2 < row.length; column += 1) {
      const said = PARTS.map((part, index) => part.exec(plain(row[column + index] ?? ''))?.[1]);
      const [of, ...others] = said;
      if (of === undefined || others.some((each) => each !== '' && each !== of)) continue;
      if (found.some((each) => each.column === column) || !holdsDates(rows.slice(at + 1), column)) continue;
      found.push({ at, column, head: headOf(of, rows[at - 1] ?? [], column) });
    }
  }
  return found;
}

/** Some row has all three. */
function holdsDates(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.some((row) => NUMBERS.every((number, index) => number.test(bare(row[column + index] ?? '', index))));
}

/** 2020年 as 2020, as it stands below 年. */
function bare(text: string, index: number): string {
  const word = plain(text);
  return word.endsWith(UNITS[index] ?? '') ? word.slice(0, -1) : word;
}

function headOf(of: string, above: readonly string[], column: number): string {
  const group = plain(above[column] ?? '');
  const [own, over] = [of === '' ? '日期' : `${of}日期`, group === '' ? '' : `${group}日期`];
  if (of !== '' || group === '') return own;
  return claimsOf(group).length > 0 ? group : claimsOf(over).length > 0 ? over : own;
}

export interface DateMender {
  /** A row with each date in the first of its three columns. What makes no date stays as it came, with what it is of. */
  row(cells: readonly string[], at: number): readonly string[];
  notes(sheet: string): BookNote[];
}

/** Joins such columns row by row, and counts; null: a sheet that begins so has none. */
export function createDateMender(first: readonly (readonly string[])[]): DateMender | null {
  const dates = dateColumnsOf(first);
  if (dates.length === 0) return null;
  let count = 0;
  return {
    row(cells, at) {
      const own = [...cells];
      for (const { at: head, column, head: text } of dates) {
        if (at < head || column >= own.length) continue;
        const parts = UNITS.map((unit, index) => {
          const part = bare(own[column + index] ?? '', index);
          return part === '' ? '' : `${part}${unit}`;
        });
        own[column] = at === head ? text : parts.join('');
        for (const each of [column + 1, column + 2]) if (each < own.length) own[each] = '';
        if (at > head && parts.every((part) => part !== '')) count += 1;
      }
      return own;
    },
    notes: (sheet) => [{ code: 'date-parts', sheet, header: dates.map(({ head }) => head).join('、'), count }],
  };
}

/** Such a sheet with its dates joined; a head that was merged over the three stands over the first. null: it is none. */
export function withDates(sheet: RawSheet): { readonly sheet: RawSheet; readonly notes: readonly BookNote[] } | null {
  const mender = createDateMender(sheet.rows);
  if (mender === null) return null;
  const columns = dateColumnsOf(sheet.rows);
  const rows = sheet.rows.map((row, at) => mender.row(row, at));
  const merges = sheet.merges.map((merge) => {
    const over = columns.some(
      ({ at, column }) => merge.bottom < at && merge.left === column && merge.right === column + 2,
    );
    return over ? { ...merge, right: merge.left } : merge;
  });
  return { sheet: { ...sheet, rows, merges }, notes: mender.notes(sheet.name) };
}
