import { civilOf, type Day } from '../../base/day';
import { readDay } from '../../roster/cells/day';
import { birthInIdBytes } from '../../roster/idNumber';
import { EMPTY, UNREADABLE } from '../../roster/types';
import { decodeUtf8 } from '../../roster/utf8';
import { textCells } from './plain';
import type { SheetCells, SheetTable } from './table';

/**
 * Between the first 6 and the last 4 signs of an ID number stands the date of birth: beside a masked number the whole date gives
 * the number away. Where numbers do not go out in full, of days of birth only the year does, wherever they stand.
 */

const GONE = '***';
const FEWEST = 6; // digits of 1980-7-8
const DAY_TEXT = String.raw`(?:18|19|20)\d{2}\s?[-./、年]?\s?\d{1,2}\s?[-./、月]?\s?\d{1,2}(?:\s?日)?`;
const AFTER = new RegExp(
  `((?:出生|生日|生于|[Bb]irth)[^\\d\\n]{0,12})(${DAY_TEXT})(?:(\\s*→\\s*)(${DAY_TEXT}))?`,
  'gu',
);
const BEFORE = new RegExp(`(?<!\\d)(${DAY_TEXT})(?=\\s?(?:出生|生(?!效|成)))`, 'gu');
const ANY_DAY = new RegExp(`(?<!\\d)${DAY_TEXT}(?!\\d)`, 'gu');

/** A day of birth as it goes out; what cannot be read loses its digits. */
export function yearIn(text: string): string {
  const day = readDay(text);
  if (day !== EMPTY && day !== UNREADABLE) return String(civilOf(day as Day).year);
  return /^\D*((?:18|19|20)\d{2})(?!\d*[Xx]?$)/.exec(text)?.[1] ?? text.replaceAll(/\d[\d\s./年月日-]*/g, GONE);
}

/** A text in which days that are said to be somebody's birth are years. */
export function withoutNamedBirths(text: string): string {
  const year = (found: string | undefined): string => (found === undefined ? '' : yearIn(found.trim()));
  return text
    .replaceAll(
      AFTER,
      (_all, lead: string, from: string, arrow = '', to?: string) => lead + year(from) + arrow + year(to),
    )
    .replaceAll(BEFORE, (found) => year(found));
}

/** A column of days of birth as one of years. */
export function yearsOf(cells: SheetCells): SheetCells {
  if (cells.type === 'texts') {
    const { bytes, ends } = cells.pool;
    const years = Array.from(ends, (end, code) =>
      code === 0 ? '' : yearIn(decodeUtf8(bytes, ends[code - 1] ?? 0, end)),
    );
    return textCells(Array.from(cells.codes, (code) => years[code] ?? ''));
  }
  const raw = new Map(cells.raw);
  return textCells(
    Array.from(cells.values, (value, row) => {
      const text = raw.get(row);
      if (text !== undefined) return yearIn(text);
      return dayIn(value) === null ? null : String(civilOf(Math.floor(value) as Day).year);
    }),
  );
}

/** On which days the person of a row was born, by his ID number and by what is said of it; they need not be the same. */
export type BirthsAt = (row: number) => readonly number[];

export function birthsIn({ columns }: SheetTable): BirthsAt {
  const found = columns.flatMap(({ holds, cells }): ((row: number) => number | null)[] => {
    if (holds === 'birth' && cells.type === 'numbers') return [(row) => dayIn(cells.values[row] ?? EMPTY)];
    if (cells.type !== 'texts' || (holds !== 'id' && holds !== 'birth')) return [];
    const { bytes, ends } = cells.pool;
    const days = Array.from(ends, (end, code): number | null => {
      const from = code === 0 ? 0 : (ends[code - 1] ?? 0);
      return holds === 'id' ? (birthInIdBytes(bytes, from, end) ?? null) : dayIn(readDay(decodeUtf8(bytes, from, end)));
    });
    return [(row) => days[cells.codes[row] ?? 0] ?? null];
  });
  return (row) => found.flatMap((at) => at(row) ?? []);
}

/** Cells of another column without the day on which the person of their row was born: benefits of the newborn begin on it. */
export function withoutBirths(
  cells: SheetCells,
  birthsAt: BirthsAt,
): { readonly cells: SheetCells; readonly changed: ReadonlySet<number> } {
  return cells.type === 'numbers' ? daysWithout(cells, birthsAt) : textsWithout(cells, birthsAt);
}

function daysWithout(
  cells: Extract<SheetCells, { type: 'numbers' }>,
  birthsAt: BirthsAt,
): ReturnType<typeof withoutBirths> {
  const changed = new Set<number>();
  const raw = new Map(cells.raw);
  const values = cells.values.slice();
  for (let row = 0; row < values.length; row += 1) {
    const day = dayIn(values[row] ?? EMPTY);
    if (day === null || raw.has(row) || !birthsAt(row).includes(day)) continue;
    changed.add(row);
    values[row] = UNREADABLE;
    raw.set(row, String(civilOf(day as Day).year));
  }
  if (changed.size === 0) return { cells, changed };
  return { cells: { ...cells, values, raw: [...raw].sort(([one], [other]) => one - other) }, changed };
}

function textsWithout(
  cells: Extract<SheetCells, { type: 'texts' }>,
  birthsAt: BirthsAt,
): ReturnType<typeof withoutBirths> {
  const { codes, pool } = cells;
  const changed = new Set<number>();
  const perhaps = new Map<number, string>();
  for (let code = 1; code < pool.ends.length; code += 1) {
    const [from, to] = [pool.ends[code - 1] ?? 0, pool.ends[code] ?? 0];
    if (to - from < FEWEST) continue;
    const text = decodeUtf8(pool.bytes, from, to);
    if (text.search(ANY_DAY) >= 0) perhaps.set(code, text);
  }
  if (perhaps.size === 0) return { cells, changed };
  const texts = Array.from(codes, (code, row) => {
    const text = perhaps.get(code);
    if (text === undefined) return null;
    const births = birthsAt(row);
    const next = text.replaceAll(ANY_DAY, (found) =>
      births.includes(readDay(found.trim())) ? yearIn(found.trim()) : found,
    );
    if (next !== text) changed.add(row);
    return next;
  });
  if (changed.size === 0) return { cells, changed };
  const all = Array.from(codes, (code, row) => {
    const text = texts[row];
    if (text !== null && text !== undefined) return text;
    return code === 0 ? null : decodeUtf8(pool.bytes, pool.ends[code - 1] ?? 0, pool.ends[code] ?? 0);
  });
  return { cells: textCells(all), changed };
}

function dayIn(value: number): number | null {
  return Number.isNaN(value) || value === EMPTY || value === UNREADABLE ? null : Math.floor(value);
}
