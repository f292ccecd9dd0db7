import { civilOf, formatDay, type Day } from '../../base/day';
import { formatMoney, type Fen } from '../../base/money';
import type { Overlay, Parameter, ParameterValue, Policy } from '../../policy/types';
import { either } from '../i18n';
import { d } from '../i18n/demo';
import { grouped } from '../i18n/fill';
import { language } from '../i18n/language';

/** How figures are written for a room: short, and exact all the same. */

/** 12月20日; the year is on the screen anyway. */
export function shortDay(day: Day): string {
  if (language() === 'en') return formatDay(day).replaceAll('-', '\u2011'); // no line ends inside a date
  const { month, date } = civilOf(day);
  return `${month}月${date}日`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The same where there is hardly room: Jan 1. */
export function dayOfYear(day: Day): string {
  const { month, date } = civilOf(day);
  return language() === 'en' ? `${MONTHS[month - 1] ?? ''} ${String(date)}` : shortDay(day);
}

/** 830 or 458.50, without the word yuan. */
export function plainMoney(amount: number): string {
  return formatMoney(amount as Fen).replace(/\.00$/, '');
}

export function plainShare(basisPoints: number): string {
  return `${String(basisPoints / 100)}%`;
}

function written({ unit }: Parameter, value: ParameterValue): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (unit === 'yuan') return plainMoney(value);
  if (unit === 'percent') return plainShare(value);
  if (unit === 'date') return shortDay(value as Day);
  return grouped(value);
}

/** The place and its year, for the head of every frame: 2021 滕州市, Tengzhou City 2021. */
export function placeName({ shortTitle, titleEn }: Policy): string {
  return either(shortTitle, titleEn.replace(/, [^,]*(?= \d{4}$)/, ''));
}

/** 村 of 村（社区）: on a wall the word alone will do; where the table has more kinds than one besides, they are units. */
export function unitWord({ quota: { word, wordEn } }: Policy): string {
  if (/（.*、.*）/.test(word)) return d('unitOfKinds');
  return either(word.replace(/（.*）/, ''), wordEn?.replace(/ (?:or|,) .*/, ''));
}

const DIGITS: Readonly<Record<string, string>> = { '1': 'One', '2': 'Two' };

/** `window-closes` → windowCloses, `premium-1` → premiumOne: the names of values in sentences have letters only. */
export function valueName(id: string, prefix = ''): string {
  const parts = id.split('-').map((part) => DIGITS[part] ?? part);
  const joined = parts
    .map((part, at) => (at === 0 && prefix === '' ? part : `${part.charAt(0).toUpperCase()}${part.slice(1)}`))
    .join('');
  return prefix + joined;
}

/** Every figure of a policy under an overlay, by the name it has in sentences. What the document leaves open is left out. */
export function figuresOf(policy: Policy, overlay: Overlay, prefix = ''): Record<string, string> {
  const values: Record<string, string> = {};
  for (const parameter of policy.parameters) {
    const own = Object.hasOwn(overlay, parameter.id) ? overlay[parameter.id] : parameter.value;
    const text = own === undefined ? undefined : written(parameter, own);
    if (text !== undefined) values[valueName(parameter.id, prefix)] = text;
  }
  return values;
}
