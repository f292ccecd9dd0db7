import { checkDigit } from './idNumber';
import { ANY_DIGIT, hasHanDigits, inHanDigits, plainDigits } from './hanDigits';

/** An ID number with its first 6 and last 4 signs; short ones keep the first sign only. */
export function maskId(text: string): string {
  const signs = [...text];
  if (signs.length > 10)
    return `${signs.slice(0, 6).join('')}${'*'.repeat(signs.length - 10)}${signs.slice(-4).join('')}`;
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(0, signs.length - 1))}`;
}

/** A text that may hold ID numbers besides other things, each of them written otherwise; as a rule masked. */
export function maskIdsIn(text: string, by: (id: string) => string = maskId): string {
  return text.replaceAll(
    /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15}|\d{6}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx][1-7][1-4]B?\d?)(?![\dA-Za-z])/g,
    (id) => by(id),
  );
}

/** Digits with blanks, marks nobody sees, and letters for noughts between them. */
const SPOILT = /(?<![A-Za-z\d])[\dOoＯ０-９](?:[\s\p{Cf}'’‘.-]{0,3}[\dOoXxＯＸ０-９]){13,21}/gu;
const LIKE_ID = /^\d{6}(?:(?:19|20)\d{2}\d{4,12}[\dx]?|\d{2}[01]\d[0-3]\d{4}[\dx]?)$/i;

/**
 * ID numbers in a text as a file has it, before anything in it was read: numbers with blanks, with letters for noughts, too short ones,
 * and whatever is written in Han digits (四三〇九…) and as long.
 */
export function maskRawIds(text: string, by: (id: string) => string = maskId): string {
  const plain = maskIdsIn(text, by).replaceAll(SPOILT, (run) => {
    const signs = run.normalize('NFKC').replaceAll(/[^\dOoXx]/g, '');
    return LIKE_ID.test(signs.replaceAll(/o/gi, '0')) ? by(signs) : run;
  });
  return maskProvenIds(inHanDigits(plain, 14, by), by);
}

/**
 * Whole ID numbers in a text, however they are written, with a month and a day that there are: what else is as long, a receipt or a
 * time, stays as it is. For texts on the screen.
 */
export function maskWholeIds(text: string, by: (id: string) => string = maskId): string {
  if (text.length < SHORTEST_ID) return text;
  const plain = text.replaceAll(LONG_RUN, (run) => {
    const signs = [...run.matchAll(SIGN)].map(({ 0: sign, index }) => ({ sign, at: index, digit: plainDigits(sign) }));
    // 第三430903…: a Han digit before others is a word of its own.
    const parted = (left: number, right: number): boolean => {
      const [one, other] = [signs[left], signs[right]];
      if (one === undefined || other === undefined || one.at + 1 < other.at) return true;
      return hasHanDigits(one.sign) !== hasHanDigits(other.sign);
    };
    let [made, done] = ['', 0];
    for (let from = 0; from <= signs.length - SHORTEST_ID; from += 1) {
      if (!parted(from - 1, from)) continue;
      const length = ID_LENGTHS.find((each) => from + each <= signs.length && parted(from + each - 1, from + each));
      if (length === undefined) continue;
      const id = signs.slice(from, from + length).map(({ digit }) => digit);
      if (!WHOLE_ID.test(id.join(''))) continue;
      made += run.slice(done, signs[from]?.at) + by(id.join(''));
      from += length - 1;
      done = (signs[from]?.at ?? 0) + 1;
    }
    return made + run.slice(done);
  });
  return maskProvenIds(plain, by);
}

/**
 * ID numbers of 18 signs of which the check digit is right, also right beside letters and other digits, or with strokes between: of
 * receipts, accounts and times hardly one in ten thousand looks so.
 */
export function maskProvenIds(text: string, by: (id: string) => string = maskId): string {
  if (text.length < PROVEN) return text;
  return text.replaceAll(LOOSE_RUN, (run) => {
    const signs = [...run.matchAll(LOOSE_SIGN)].map(({ 0: sign, index }) => ({
      sign: sign.normalize('NFKC'),
      at: index,
    }));
    let [made, done] = ['', 0];
    for (let from = 0; from + PROVEN <= signs.length; from += 1) {
      const id = signs.slice(from, from + PROVEN).reduce((joined, { sign }) => joined + sign, '');
      if (!WHOLE_ID.test(id) || checkDigit(id.slice(0, -1)) !== id.slice(-1).toUpperCase()) continue;
      made += run.slice(done, signs[from]?.at) + by(id);
      from += PROVEN - 1;
      done = (signs[from]?.at ?? 0) + 1;
    }
    return made + run.slice(done);
  });
}

/**
 * For columns of other numbers (receipts, phones): ID numbers beyond doubt, and what stands alone and is more probably a person's than a
 * receipt's, for one digit of it may be mistyped. Numbers of receipts that hold a day hold that of the payment: days since 2016, when
 * this insurance began, are taken for such.
 */
export function maskLikelyIds(text: string, by: (id: string) => string = maskId): string {
  if (text.length < PROVEN) return text;
  return maskProvenIds(text, by).replaceAll(ALONE, (run) => {
    const id = run.normalize('NFKC').replaceAll(/[^\dX]/gi, '');
    const year = id.slice(6, 10);
    return WHOLE_ID.test(id) && year > '1899' && year < '2016' ? by(id) : run;
  });
}

const ALONE = /(?<![\dA-Za-z０-９])(?:[\d０-９][\s\p{Cf}'’‘-]{0,3}){17}[\dXx０-９Ｘｘ](?![\dA-Za-z０-９])/gu;

const PROVEN = 18;
const LOOSE_RUN = /[\d０-９](?:[\s\p{Cf}\p{Pd}'’‘./_,，、|\\]{0,3}[\dXx０-９Ｘｘ]){17,}/gu;
const LOOSE_SIGN = /[\dXx０-９Ｘｘ]/g;

const SHORTEST_ID = 15;
/** With the kind and grade of a disability certificate, of a resident, and the old ones. */
const ID_LENGTHS = [22, 21, 20, 18, 15];
const LONG_RUN = new RegExp(
  `(?<![A-Za-z\\d])${ANY_DIGIT}(?:[\\s\\p{Cf}'’‘.-]{0,3}(?:${ANY_DIGIT}|[XxＸｘB])){14,}(?![A-Za-z])`,
  'gu',
);
const SIGN = new RegExp(`${ANY_DIGIT}|[XxＸｘB]`, 'gu');
const WHOLE_ID =
  /^[1-8]\d{5}(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?:[1-7][1-4]B?\d?)?|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})$/i;

/** A name of which only the first sign can be read: 张三丰 → 张**. Never more than three asterisks, so that length tells little. */
export function maskName(text: string): string {
  const [first = '', ...rest] = text.trim();
  return `${first}${'*'.repeat(Math.min(3, rest.length))}`;
}

/** A name for a public list, without what stands in the middle: 张三 → 张*, 张三丰 → 张*丰. */
export function starMiddle(text: string): string {
  const signs = [...text.trim()];
  const last = signs.length > 2 ? (signs.at(-1) ?? '') : '';
  return `${signs[0] ?? ''}${'*'.repeat(Math.max(0, signs.length - (last === '' ? 1 : 2)))}${last}`;
}
