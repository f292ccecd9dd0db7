import { formatMoney, type Fen } from '../../base/money';
import { formatDay, formatDayChinese, type Day } from '../../base/day';
import { grouped, language } from '../i18n';
import { hundredthsOf } from './judged';

/** Nothing is shown as a dash, so that it differs from 0. */
export const NOTHING = '—';

export function money(amount: Fen | null): string {
  return amount === null ? NOTHING : formatMoney(amount);
}

export function count(persons: number | null): string {
  return persons === null ? NOTHING : grouped(persons);
}

/**
 * A fraction as a percentage with two decimals, rounded half up, yet never up to a share that decides and is not reached (judged.ts).
 * Null where the base is missing or 0.
 * @param also shares that decide besides those of the policy.
 */
export function percent(part: number | null, base: number | null, also: readonly number[] = []): string | null {
  if (part === null || base === null || base === 0) return null;
  const hundredths = hundredthsOf(part, base, also);
  return `${grouped(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}%`;
}

/** A date in running text: 2020年12月20日, or 2020-12-20 in English. */
export function dateInText(day: Day): string {
  return language() === 'zh' ? formatDayChinese(day) : formatDay(day);
}

/** Time of day as on a clock: 14:32. */
export function clock(ms: number): string {
  const at = new Date(ms);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** `14:32` today, else `11-22 14:32`, with the year where it is another one. */
export function moment(ms: number, now: number): string {
  const [at, today] = [new Date(ms), new Date(now)];
  const date = `${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
  if (at.toDateString() === today.toDateString()) return clock(ms);
  if (at.getFullYear() === today.getFullYear()) return `${date} ${clock(ms)}`;
  return `${at.getFullYear()}-${date} ${clock(ms)}`;
}
