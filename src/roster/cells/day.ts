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
  ].join('|'),
);

const FORMS = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/,
  /^(\d{4})(\d{2})(\d{2})(?:[01]\d|2[0-3])(?:[0-5]\d){2}$/, // with the time, as order numbers and tax lists have it
];

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
  const date = plain.replace(TIME, '');
  for (const form of FORMS) {
    const match = form.exec(date);
    if (match === null) continue;
    return dayOf(Number(match[1]), Number(match[2]), Number(match[3])) ?? UNREADABLE;
  }
  return UNREADABLE;
}

/** Whether a number can stand in a date column. */
export function isDayValue(value: number): boolean {
  return value >= FIRST_DAY && value <= LAST_DAY;
}
