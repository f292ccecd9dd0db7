/** A date is a whole number of days since 1970-01-01 (proleptic Gregorian calendar). */
declare const dayBrand: unique symbol;
export type Day = number & { readonly [dayBrand]: true };

/** The first and last day the program accepts: 1850-01-01 and 2199-12-31. */
export const FIRST_DAY = -43829 as Day;
export const LAST_DAY = 84005 as Day;

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly date: number;
}

/** Day number of a civil date; undefined when there is no such date (2021-02-29). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  const day = daysFromCivil(year, month, date);
  return day >= FIRST_DAY && day <= LAST_DAY ? (day as Day) : undefined;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Civil date of a day number (Howard Hinnant's era arithmetic, integers only). */
export function civilOf(day: Day): CivilDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** Reads `YYYY-MM-DD` and nothing else; undefined when it is not a date. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `YYYY-MM-DD`, the form of cells and files. */
export function formatDay(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** `2026年11月22日`, the form of documents. */
export function formatDayChinese(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${year}年${month}月${date}日`;
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The first day of the month after `day` (policies.md 1, "first of next month"). */
export function firstOfNextMonth(day: Day): Day {
  const { year, month } = civilOf(day);
  return daysFromCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) as Day;
}

/**
 * Full years on a date; 0 for somebody born after it (policies.md 1, "age").
 * Born on 29 February: a year is full on 1 March where there is no 29 February.
 */
export function ageOn(birth: Day, on: Day): number {
  if (birth > on) return 0;
  const b = civilOf(birth);
  const o = civilOf(on);
  const before = o.month < b.month || (o.month === b.month && o.date < b.date);
  return o.year - b.year - (before ? 1 : 0);
}

function daysFromCivil(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
