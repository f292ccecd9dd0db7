import { formatDay, parseIsoDay, type Day } from '../../base/day';
import { arithmetic, type Series } from './arithmetic';

/** A date as months since the year 0 and the day of the month. */
interface Months {
  readonly months: number;
  readonly date: number;
  /** It is the last day of its month. */
  readonly ends: boolean;
}

/** Dates: by whole months where the day of the month stays, else by equal days; a single one goes on by days. */
export function daySeries(texts: readonly string[], back: boolean): Series | null {
  const days = texts.map((text) => parseIsoDay(text) ?? null);
  if (days.some((day) => day === null)) return null;
  return monthSeries(texts.map(monthsOf), back) ?? stepSeries(days as readonly Day[], back);
}

function stepSeries(days: readonly Day[], back: boolean): Series | null {
  const at = arithmetic(days, 1, back);
  return at === null ? null : (index) => formatDay(at(index) as Day);
}

function monthSeries(dates: readonly Months[], back: boolean): Series | null {
  if (dates.length < 2) return null;
  const at = arithmetic(
    dates.map(({ months }) => months),
    1,
    back,
  );
  const [first, second] = dates;
  if (at === null || first === undefined || second === undefined || first.months === second.months) return null;
  const wanted = Math.max(...dates.map(({ date }) => date));
  const ends = dates.every((each) => each.ends);
  // The 31st is the 30th in a shorter month, and the 31st again after it.
  const same = dates.every(({ months, date }) => date === Math.min(wanted, lengthOf(months)));
  if (!same && !ends) return null;
  return (index) => {
    const months = at(index);
    const date = ends ? lengthOf(months) : Math.min(wanted, lengthOf(months));
    return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-${pad(date, 2)}`;
  };
}

function monthsOf(text: string): Months {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  const months = year * 12 + month - 1;
  return { months, date, ends: date === lengthOf(months) };
}

/** Days in a month. */
function lengthOf(months: number): number {
  return new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
