/** Names that somebody gave a scenario or a category of it: what of them may travel. */

const LONGEST_NAME = 40;

/** One line without signs that cannot be seen, at most 40 characters. */
export function cleanName(name: string): string {
  const line = name
    .replaceAll(/[\s\p{Z}]/gu, ' ')
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/ {2,}/g, ' ');
  return [...line.trim()].slice(0, LONGEST_NAME).join('').trim();
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
/** ID numbers of 18 or 15 signs, mobile numbers; 16 digits and more may be an account. */
const PERSONAL = /(?<!\d)(?:\d{17}x|\d{15}|1[3-9]\d{9})(?![\dx])|\d{16}/i;

/** So many digits among letters and signs may be an ID number in disguise. */
const HIDDEN = 15;
/** 320.00: an amount by itself, which is no part of a number. */
const AMOUNT = /(?<![\d.])\d{1,5}\.\d{1,2}(?![\d.])/g;

/** Whether a stretch between Chinese characters holds that many digits, whatever letters and signs stand between them. */
function hidesNumber(text: string): boolean {
  return text
    .replaceAll(AMOUNT, ' ')
    .split(/\p{Script=Han}+/u)
    .some((stretch) => stretch.replaceAll(/\D/g, '').length >= HIDDEN);
}

/** Whether a text holds what may be an ID number, a phone number or an account, grouped or not, or with letters put between. */
export function looksPersonal(text: string): boolean {
  const digits = text
    .normalize('NFKC')
    .replaceAll('零', '〇')
    .replaceAll(/[〇一二三四五六七八九]/g, (sign) => String(CHINESE_DIGITS.indexOf(sign)));
  return PERSONAL.test(digits) || PERSONAL.test(digits.replaceAll(/[\s\p{Pd}\p{C}]+/gu, '')) || hidesNumber(digits);
}
