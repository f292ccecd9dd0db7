import { dayOf, type Day } from '../base/day';

/**
 * Resident identity numbers (GB 11643): 6 digits of place, 8 of birth, 3 of order (odd: male), 1 check digit
 * (ISO 7064 MOD 11-2). Numbers of Hong Kong, Macao and Taiwan residents (first digit 8) and of foreign permanent
 * residents (9) have the same form; the old 15-digit ones lack the century and the check digit.
 */
export interface IdFacts {
  /** `certificate`: a disability certificate, an ID number followed by type and grade. */
  readonly form: '18' | '15' | 'certificate';
  readonly birth: Day | undefined; // undefined: its date part is no date
  readonly sex: '男' | '女';
  readonly checksumOk: boolean; // true where the form has no check digit
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The check digit that belongs to 17 digits. */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) sum += weight * Number(digits[index]);
  return CHECK_DIGITS.charAt(sum % 11);
}

/** What an ID number says; undefined when it has none of the known forms. Expects the cleaned text of the cell. */
export function idFacts(text: string): IdFacts | undefined {
  if (/^\d{15}$/.test(text)) {
    const birth = dayOf(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
    return { form: '15', birth, sex: sexOf(text.charAt(14)), checksumOk: true };
  }
  const match = /^(\d{17}[\dX])([1-7][1-4]B?\d?)?$/.exec(text);
  const number = match?.[1];
  if (number === undefined) return undefined;
  return {
    form: match?.[2] === undefined ? '18' : 'certificate',
    birth: dayOf(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14))),
    sex: sexOf(number.charAt(16)),
    checksumOk: checkDigit(number) === number.charAt(17),
  };
}

/** A disability certificate as what it is made of: the person's ID number and the grade; undefined: it is none, or a wrong one. */
export function certificateParts(text: string): { readonly id: string; readonly grade: number } | undefined {
  const facts = idFacts(text);
  if (facts?.form !== 'certificate' || !facts.checksumOk || facts.birth === undefined) return undefined;
  return { id: text.slice(0, 18), grade: Number(text.charAt(19)) };
}

/** The 18-digit number of an old 15-digit one (people born in the 1900s); other texts stay. */
export function upgradeIdNumber(text: string): string {
  if (!/^\d{15}$/.test(text)) return text;
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`;
  return digits + checkDigit(digits);
}

/** A number that a spreadsheet spoilt: 4.30903E+17, or 18 digits that end in 000 with a wrong check digit. */
export function isSpreadsheetDamage(text: string): boolean {
  if (/^\d(?:\.\d+)?E\+?\d{1,3}$/i.test(text)) return true;
  return /^\d{15}000$/.test(text) && checkDigit(text) !== '0';
}

/**
 * The birth date in `bytes[from, to)` where these are 18 or 15 characters of an ID number; undefined when they are not,
 * or when their date part is no date. The check digit is not looked at: that is a check of its own.
 */
export function birthInIdBytes(bytes: Uint8Array, from: number, to: number): Day | undefined {
  const long = to - from === 18;
  if (!long && to - from !== 15) return undefined;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    const isX = long && at === to - 1 && (byte === 0x58 || byte === 0x78);
    if (!isX && (byte < 0x30 || byte > 0x39)) return undefined;
  }
  const two = (at: number): number => ((bytes[at] ?? 0) - 0x30) * 10 + ((bytes[at + 1] ?? 0) - 0x30);
  const rest = from + (long ? 10 : 8);
  const year = long ? two(from + 6) * 100 + two(from + 8) : 1900 + two(from + 6);
  return dayOf(year, two(rest), two(rest + 2));
}

function sexOf(digit: string): '男' | '女' {
  return Number(digit) % 2 === 1 ? '男' : '女';
}
