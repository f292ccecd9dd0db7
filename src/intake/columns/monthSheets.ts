import type { BookNote, RawSheet } from '../book';

/** A sheet that is called by a month: 10月, 2020年11月份. */
const CALLED = /^(?:(20\d{2})年)?(1[0-2]|0?[1-9])月份?$/u;
/** Over the day of the month; alone 日 may stand beside columns of the year and the month. */
const DAYS = /^(?:日|日期|几[日号]|缴费日期?|收款日期?|交费日期?)$/u;
const MONTHS = /^[年月]$/u;
const DAY = /^(3[01]|[12]\d|0?[1-9])[日号]?$/u;
const HEADER_ROWS = 30;

export interface MonthSheet {
  readonly sheet: RawSheet;
  readonly note: BookNote;
}

/**
 * Of a sheet that is called by a month, and has the day of the month alone in a column: the days with their month. null: it is no
 * such sheet. What stands there besides days stays as it is.
 */
export function withMonth(sheet: RawSheet): MonthSheet | null {
  const [, year, month] = CALLED.exec(sheet.name.normalize('NFKC').replaceAll(/\s/g, '')) ?? [];
  if (month === undefined) return null;
  const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');
  const at = sheet.rows.slice(0, HEADER_ROWS).findIndex((row) => row.some((cell) => DAYS.test(plain(cell))));
  const heads = (sheet.rows[at] ?? []).map(plain);
  const column = heads.findIndex((head) => DAYS.test(head));
  if (column === -1 || heads.some((head) => MONTHS.test(head))) return null;
  let count = 0;
  let others = 0;
  const rows = sheet.rows.map((row, index): readonly string[] => {
    if (index < at) return row;
    const text = row[column] ?? '';
    const own = [...row];
    if (index === at) {
      own[column] = heads[column]?.endsWith('期') === true ? text : `日期（${text.trim()}）`;
      return own;
    }
    const [, day] = DAY.exec(plain(text)) ?? [];
    if (day === undefined) {
      if (text.trim() !== '') others += 1;
      return row;
    }
    count += 1;
    own[column] = year === undefined ? `${month}月${day}日` : `${year}年${month}月${day}日`;
    return own;
  });
  if (count === 0 || others > count) return null;
  return {
    sheet: { ...sheet, rows },
    note: { code: 'month-of-sheet', sheet: sheet.name, header: heads[column] ?? '', count },
  };
}
