import { inHanDigits } from './hanDigits';

/** Blanks and strokes may stand between the digits. */
const BETWEEN = '[\\s\\p{Cf}\\p{Pd}]{0,2}';
const DIGIT = '[\\d０-９]';
const ALONE = '(?<![\\dA-Za-z０-９])';
const COUNTRY = `(?:(?:[+＋]|[0０]{2})?[8８][6６]${BETWEEN})?`;
const END = '(?![\\dA-Za-z０-９])';
const MOBILE = new RegExp(`${ALONE}${COUNTRY}[1１][3-9３-９](?:${BETWEEN}${DIGIT}){9}${END}`, 'gu');
/** 0736-2345678, (0736)2345678, 010 65432100: what they all have is the code of a place before seven or eight digits. */
const AREA = '[0０](?:[1１][0０]|[2２][\\d０-９]|[3-9３-９][\\d０-９]{2})';
const LANDLINE = new RegExp(
  `${ALONE}[（(【\\[]?${AREA}[)）】\\]]?[\\s\\p{Cf}\\p{Pd}]{0,3}[2-9２-９](?:${BETWEEN}${DIGIT}){6,7}${END}`,
  'gu',
);
/** Without the code of the place only the word before it says what it is. */
const NAMED = new RegExp(
  `((?:电话|座机|固话|家电|宅电|手机|联系方式|[Tt][Ee][Ll])(?:号码?)?[\\s:：为是.]{0,3})(${DIGIT}(?:${BETWEEN}${DIGIT}){6,10})${END}`,
  'gu',
);
const LIKE_PHONE = /^(?:1[3-9]\d{9}|0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7})$/;

/** A text without any phone number, mobile or landline, in figures or in Han digits. */
export function hidePhones(text: string, hidden: string): string {
  const plain = text.replaceAll(MOBILE, hidden).replaceAll(LANDLINE, hidden).replaceAll(NAMED, `$1${hidden}`);
  return inHanDigits(plain, 11, (digits) => (LIKE_PHONE.test(digits) ? hidden : null));
}
