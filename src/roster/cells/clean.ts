import { withoutUnseen } from '../../base/unseen';

/**
 * Export puts an apostrophe before a cell that a spreadsheet would take for a formula; reading takes it off again,
 * so that a file that went out comes back the same.
 */
const GUARDED = /^'+(?=[=+\-@\t\r])/;

export function takeGuardOff(text: string): string {
  return text.startsWith("'") ? text.replace(GUARDED, '') : text;
}

/**
 * The text of an ordinary cell: as it came, without outer blanks, without export's apostrophe, and without signs that nobody sees and
 * that would hide or turn round the rest of a name on every list.
 */
export function cleanText(text: string): string {
  let plain = withoutUnseen(text);
  for (;;) {
    const next = takeGuardOff(plain.trim());
    if (next === plain) return plain;
    plain = next;
  }
}

/** The text of a cell of dates or amounts as it is read: a number that was kept as text by an apostrophe is that number. */
export function takeMarkOff(text: string): string {
  return takeGuardOff(withoutUnseen(text)).replace(/^'+(?=\d)/, '');
}

/** The text of a cell of numbers: tills put an apostrophe before long numbers, so that a spreadsheet keeps their digits. */
export function cleanDigits(text: string): string {
  return cleanText(text).replace(/^'+(?=\d)/, '');
}

/** Invisible characters that copying leaves in numbers: zero-width, direction and other format marks, controls. */
const INVISIBLE = /\p{Cf}|\p{Cc}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]|\u034f/gu;
const PLAIN_ID = /^[0-9A-WY-Z]*X?$/;

/** The check digit X as hands write it: a small one, a sign of multiplication, letters of other scripts that look like it. */
const LIKE_X = /^(\d{17})[x×✕✖хХχΧ]/;

/** What a number of any country's is made of. */
const NUMBER_SIGNS = /^[\x20-\x7e\s]*$/;

/**
 * An ID number as it is kept and matched: width normalised, invisible characters and a leading apostrophe gone,
 * the check digit x in upper case. Everything else stays for ever, leading zeros above all; what holds words beside the
 * number is no number, and stays as it came.
 */
export function cleanIdNumber(text: string): string {
  if (PLAIN_ID.test(text)) return text;
  const number = numberForm(text);
  return NUMBER_SIGNS.test(number) ? number : cleanText(text);
}

/** The same of any text, for finding a number in it. */
export function numberForm(text: string): string {
  let plain = text;
  for (;;) {
    const next = cleanText(plain.normalize('NFKC').replace(INVISIBLE, '')).replace(/^'+/, '').replace(LIKE_X, '$1X');
    if (next === plain) return withoutBlanks(plain);
    plain = next;
  }
}

/** Blanks between the groups of a number say nothing; elsewhere they stay. */
function withoutBlanks(text: string): string {
  const joined = text.replaceAll(/\s/g, '').toUpperCase();
  return /^(?:\d{15}|\d{17}[\dX])$/.test(joined) ? joined : text;
}
