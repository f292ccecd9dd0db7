import { dayOf, FIRST_DAY, LAST_DAY, parseIsoDay } from '../../base/day';
import { EMPTY, UNREADABLE } from '../types';

/** Serial numbers that spreadsheets show for 2000-01-01 to 2099-12-31; 1970-01-01 is 25569. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;
const SERIAL_OF_1970 = 25569;

/** A time of day after the date, as lists of the tax system and databases have it: the day is what counts. */
const HOUR = '(?:[01]?\\d|2[0-3])';
const TIME = new RegExp(
  [
    `(?<=\\d|日)(?:T|\\s+)(?:(?:上午|下午|AM|PM)\\s?)?${HOUR}:[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?$`,
    `(?:(?<=日)\\s*|(?<=\\d)\\s+)${HOUR}时(?:[0-5]?\\d分(?:[0-5]?\\d秒)?)?$`,
    `(?<=^\\d{8})\\s+(?:[01]\\d|2[0-3])(?:[0-5]\\d){2}$`,
    '(?:(?<=日)\\s*|(?<=\\d)\\s*)(?:上午|下午|早上|中午|晚上|AM|PM)$',
  ].join('|'),
);

/** The day of the week behind a date; another one than the date's makes it unreadable. */
const WEEKDAY = /(?<=\d|日)\s*\(?(?:星期|周|礼拜)([一二三四五六日天])\)?$/;
/** Day 0 was a Thursday. */
const WEEK = '四五六日一二三';
/** 二〇二〇年十二月三日. */
const IN_HAN = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;
const HAN_DIGITS = '〇一二三四五六七八九';

const FORMS = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})、(\d{1,2})、(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/,
  /^(\d{4})(\d{2})(\d{2})(?:[01]\d|2[0-3])(?:[0-5]\d){2}$/, // with the time, as order numbers and tax lists have it
];

/** A serial number of a day with a fraction of it; the fraction alone, as cells of a time hold it. */
const SERIAL_TIME = /^(?:\d{5}|0?)\.\d+$/;
const SECONDS = 86_400;

/** A fraction of a day as `HH:MM:SS`; '' for midnight. */
function clockOf(fraction: number): string {
  const seconds = Math.min(Math.round(fraction * SECONDS), SECONDS - 1);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return seconds === 0 ? '' : parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The time of the day that a date cell says besides, as it stands; '' where it says none, or midnight, which says none either. */
export function timeIn(text: string): string {
  const plain = text.normalize('NFKC').trim();
  if (SERIAL_TIME.test(plain)) return clockOf(Number(plain) % 1);
  const time = /^\d{14}$/.test(plain) ? plain.slice(8) : (TIME.exec(plain)?.[0].replace(/^T/, '').trim() ?? '');
  return /[1-9]/.test(time.replace(/^(?:上午|AM)\s?12(?=:00)/, '')) ? time : '';
}

/** Reads a date cell: a day number, EMPTY, or UNREADABLE. Only forms with one meaning are read. */
export function readDay(text: string): number {
  const iso = parseIsoDay(text);
  if (iso !== undefined) return iso;
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return EMPTY;
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) {
    const serial = Math.floor(Number(plain));
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial - SERIAL_OF_1970 : UNREADABLE;
  }
  const dated = plain.replace(TIME, '');
  const weekday = WEEKDAY.exec(dated)?.[1]?.replace('天', '日');
  const day = dayIn(inDigits(dated.replace(WEEKDAY, '')));
  const fits = weekday === undefined || WEEK.charAt(((day % 7) + 7) % 7) === weekday;
  return fits ? day : UNREADABLE;
}

function dayIn(date: string): number {
  for (const form of FORMS) {
    const match = form.exec(date);
    if (match === null) continue;
    return dayOf(Number(match[1]), Number(match[2]), Number(match[3])) ?? UNREADABLE;
  }
  return UNREADABLE;
}

/** A date in Chinese numerals with digits; any other text as it is. */
function inDigits(text: string): string {
  const [, year, month, day] = IN_HAN.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  const digits = [...year].map((sign) => Math.max(0, HAN_DIGITS.indexOf(sign))).join('');
  return `${digits}年${upToNinetyNine(month)}月${upToNinetyNine(day)}日`;
}

/** 三, 十二, 二十, 三十一; 0, which is no day, for what is none of these. */
function upToNinetyNine(text: string): number {
  const [, tens, ten, ones = ''] = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined || (ten === '' && tens !== '' && ones !== '')) return 0;
  if (ten === '') return HAN_DIGITS.indexOf(tens === '' ? ones : tens);
  return (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + Math.max(0, ones === '' ? 0 : HAN_DIGITS.indexOf(ones));
}

/** Whether a number can stand in a date column. */
export function isDayValue(value: number): boolean {
  return value >= FIRST_DAY && value <= LAST_DAY;
}
