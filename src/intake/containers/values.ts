const DAY = 86_400_000;
/** Day 0 of the 1900 system as it counts from March 1900 on (it has a 29 February 1900 that never was). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1462;
const MARCH_1900 = Date.UTC(1900, 2, 1);
const FIRST_DAY = Date.UTC(1900, 0, 1);
const LAST_SERIAL = 2_958_466; // the day behind 9999-12-31
/** Excel keeps and shows so many digits; those behind are the noise of binary fractions. */
const DIGITS = 15;

/** A number in its shortest decimal form, without an exponent: 280, 0.3, 430903198001010000. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const shown = Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(DIGITS));
  const text = String(shown);
  return text.includes('e') ? withoutExponent(text) : text;
}

function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

/** A digit text that a file holds as a number: all its digits, also those that a number of the machine would lose. */
export const EXACT_DIGITS = /^[1-9]\d{15,29}$/;

/** A number whose cell has a date format. What is no day (negative, beyond the year 9999) stays a number. */
export function serialText(serial: number, date1904: boolean): string {
  const days = date1904 ? serial + DAYS_1904 : serial;
  if (serial === 0 || !(serial > 0) || days >= LAST_SERIAL) return numberText(serial);
  // Before March 1900 that system is a day behind.
  const shifted = !date1904 && days >= 1 && days < 60 ? days + 1 : days;
  return stampText(EPOCH_1900 + Math.round(shifted * DAY), !date1904 || serial >= 1);
}

/** A moment as `YYYY-MM-DD`, with ` HH:MM:SS` where it has a time; only the time before the first day. */
export function stampText(moment: number, hasDay = true): string {
  const date = new Date(Math.round(moment / 1000) * 1000);
  const iso = date.toISOString();
  const time = iso.slice(11, 19);
  if (!hasDay || date.getTime() < FIRST_DAY) return time;
  const day = iso.slice(0, 10);
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** The serial number behind a moment that a reader made of it. */
export function serialOf(moment: number, date1904: boolean): number {
  const days = (moment - EPOCH_1900) / DAY;
  if (date1904) return days - DAYS_1904;
  return moment < MARCH_1900 ? days - 1 : days;
}
