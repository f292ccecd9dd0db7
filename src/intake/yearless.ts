import { dayOf, formatDay } from '../base/day';
import { FIELDS, type FieldId } from '../roster/fields';
import type { Meaning } from './found';
import type { GivenYear } from './givenYear';

const MONTH_AND_DAY = /^(\d{1,2})\s?(?:[.\-/、]|月)\s?(\d{1,2})\s?[日号]?$/;

/** Month and day of a date that says no year: 12.1, 12月1日; undefined of any other text. */
export function monthAndDay(text: string): readonly [month: number, day: number] | undefined {
  if (text.length > 12) return undefined;
  const [, month, day] = MONTH_AND_DAY.exec(text.normalize('NFKC').trim()) ?? [];
  // In a year that has every day.
  return dayOf(2000, Number(month), Number(day)) === undefined ? undefined : [Number(month), Number(day)];
}

/** Such a date with its year, where there is such a day in it; any other text as it is. */
export function withYear(text: string, { year, turn }: GivenYear): string {
  const [month, date] = monthAndDay(text) ?? [];
  if (month === undefined || date === undefined) return text;
  const day = dayOf(month < turn ? year + 1 : year, month, date);
  return day === undefined ? text : formatDay(day);
}

/** Columns to which a year may be given; nobody's birth is told by month and day. */
export function mayLackYear(meaning: Meaning): meaning is FieldId {
  return (
    meaning !== null &&
    meaning !== 'birth' &&
    Object.hasOwn(FIELDS, meaning) &&
    FIELDS[meaning as FieldId].kind === 'day'
  );
}
