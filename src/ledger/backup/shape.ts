import { FIELDS, type FieldId } from '../../roster/fields';
import { LedgerError } from '../errors';
import type { Range } from '../store/records';

/** Readers of single values of a file that somebody may have written by hand: each throws `backup-damaged` with the part that is wrong. */

/** Longest text that is taken in; a cell of a page has two thousand signs, one of an .xlsx 32,767. */
const LONGEST = 1_000_000;
/** Rows that a workbook may have; a city has 1.5 million. */
export const MOST_ROWS = 4_000_000;

export type Told = Readonly<Record<string, unknown>>;

export function objectOf(told: unknown, part: string): Told {
  if (typeof told !== 'object' || told === null || Array.isArray(told) || ArrayBuffer.isView(told)) throw damaged(part);
  return told as Told;
}
export function listOf(told: unknown, part: string): readonly unknown[] {
  if (!Array.isArray(told)) throw damaged(part);
  return told;
}
export function textOf(told: unknown, part: string): string {
  if (typeof told !== 'string' || told.length > LONGEST) throw damaged(part);
  return told;
}
export function numberOf(told: unknown, part: string): number {
  if (typeof told !== 'number' || !Number.isFinite(told)) throw damaged(part);
  return told;
}
/** A moment, in milliseconds, that a calendar has. */
export function momentOf(told: unknown, part: string): number {
  return wholeOf(told, part, 0, 8_640_000_000_000_000);
}
/** A whole number from `least` to `most`. */
export function wholeOf(told: unknown, part: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof told !== 'number' || !Number.isSafeInteger(told) || told < least || told > most) throw damaged(part);
  return told;
}
export function fieldOf(told: unknown, part: string): FieldId {
  if (typeof told !== 'string' || !Object.hasOwn(FIELDS, told)) throw damaged(part);
  return told as FieldId;
}
/** Row numbers below `length`. */
export function rowsOf(told: unknown, part: string, length: number): Uint32Array {
  if (!(told instanceof Uint32Array)) throw damaged(part);
  for (const row of told) if (row >= length) throw damaged(part);
  return told;
}
/** Runs that rise and do not touch one another, all within both ends. */
export function rangesOf(told: unknown, part: string, least: number, most: number): readonly Range[] {
  let before = least - 1;
  return listOf(told, part).map((each): Range => {
    const ends = listOf(each, part);
    if (ends.length !== 2) throw damaged(part);
    const from = wholeOf(ends[0], part, before + 1, most);
    const to = wholeOf(ends[1], part, from, most);
    before = to;
    return [from, to];
  });
}
/** Plain values by names. */
export function valuesOf(told: unknown, part: string): void {
  for (const value of Object.values(objectOf(told, part)))
    if (value !== null && typeof value === 'object') throw damaged(part);
}
/** Absent, or what `check` takes. */
export function maybe(told: unknown, check: (told: unknown) => unknown): void {
  if (told !== undefined) check(told);
}
/** Absent, null, or what `check` takes. */
export function orNull(told: unknown, check: (told: unknown) => unknown): void {
  if (told !== undefined && told !== null) check(told);
}

/** Of what was written as JSON: no key that would be taken for an object's own making. For `JSON.parse`. */
export function refuseProto(key: string): void {
  if (key === '__proto__') throw damaged('keys');
}

export function damaged(part: string): LedgerError {
  return new LedgerError('backup-damaged', { part });
}
