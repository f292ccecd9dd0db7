import { nameForm as slowNameForm } from '../../roster/cells/name';
import { idFacts, isSpreadsheetDamage, upgradeIdNumber } from '../../roster/idNumber';

/** The forms in which names, numbers and units of two lists are compared. What is kept stays as it came. */

/** What names are compared by; most are plain Han and need no looking into. */
export function nameForm(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return slowNameForm(text);
  }
  return text;
}

/**
 * The 18 signs that stand for a person: of an old number of 15 digits, of a disability certificate, with a capital X. ''
 * where there is nothing to go by: an empty cell, or what a spreadsheet left of a number.
 */
export function idForm(text: string): string {
  if (text.length === 18) {
    if (text.endsWith('000') && isSpreadsheetDamage(text)) return '';
    return text.endsWith('x') ? text.toUpperCase() : text;
  }
  if (text === '' || isSpreadsheetDamage(text)) return '';
  if (text.length === 15) return upgradeIdNumber(text);
  const upper = text.toUpperCase();
  return idFacts(upper)?.form === 'certificate' ? upper.slice(0, 18) : upper;
}

/** Whether signs of a number are covered: 430903********076X. */
export function isMasked(text: string): boolean {
  return /^[\dX*＊●•×]{15,20}$/iu.test(text) && /[*＊●•]/u.test(text);
}

const WHOLE = 18;
/** A number of which the cover is shorter than what it covers, as long as a number is: 430***0740. Any other text as it stands. */
export function coveredForm(text: string): string {
  const [, before, cover, behind] = /^(\d{0,14})([*＊●•×]{2,})([\dX]{0,14})$/iu.exec(text) ?? [];
  if (before === undefined || cover === undefined || behind === undefined || text.length >= 15) return text;
  return `${before}${'*'.repeat(WHOLE - before.length - behind.length)}${behind}`;
}

/** Signs that are to be seen at the end of a covered number: the first ones are those of a whole county. */
export const shownBehind = (text: string): number => /[\dX]*$/i.exec(text)?.[0].length ?? 0;

/** Whether a covered number may be this one: the signs that are to be seen are the same. */
export function masks(text: string, form: string): boolean {
  if (text.length !== form.length) return false;
  const upper = text.toUpperCase();
  return [...form].every((sign, at) => /[*＊●•×]/u.test(upper.charAt(at)) || upper.charAt(at) === sign);
}

/** Whether a number is one that a person may have: its form, its date and its check digit are right. */
export function isSoundId(form: string): boolean {
  const facts = idFacts(form);
  return facts !== undefined && facts.birth !== undefined && facts.checksumOk;
}

const ENDINGS = /(?:村民委员会|居民委员会|村委会|居委会|社区|村|居)$/;

/**
 * How a unit is compared: 新月 and 新月村 are one, 枫林社区 and 枫林社区居委会 too, unless the roster has two units of that stem
 * (新月村 and 新月社区): then only a further ending is passed over (新月社区居委会).
 */
export function unitForms(units: Iterable<string>): (text: string) => string {
  const stems = new Map<string, Set<string>>();
  const plains = new Set<string>();
  for (const unit of units) {
    const plain = plainUnit(unit);
    plains.add(plain);
    const stem = stemOf(plain);
    stems.set(stem, (stems.get(stem) ?? new Set()).add(plain));
  }
  const formOf = (text: string): string => {
    const plain = plainUnit(text);
    const stem = stemOf(plain);
    if ((stems.get(stem)?.size ?? 0) <= 1) return stem;
    const less = plain.replace(ENDINGS, '');
    return !plains.has(plain) && plains.has(less) ? less : plain;
  };
  const known = new Map<string, string>();
  return (text) => {
    let form = known.get(text);
    if (form === undefined) {
      form = formOf(text);
      if (known.size < 20_000) known.set(text, form);
    }
    return form;
  };
}

/** Without its endings; a name that is nothing but an ending stays. */
function stemOf(plain: string): string {
  const stem = plain.replace(ENDINGS, '');
  return stem === '' || stem === plain ? plain : stemOf(stem);
}

function plainUnit(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
}

const GROUP = /^第?([0-9]{1,4}|[零〇一二三四五六七八九十]{1,3})(?:村民)?(?:小组|组|生产队|队)?$/;

/** How a group is compared: 一组, 第一组, 1组, 01组 and 1 are one; what is no number is compared as it stands. */
export function groupForm(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
  const written = GROUP.exec(plain)?.[1];
  if (written === undefined) return plain;
  const number = /^[0-9]/.test(written) ? Number(written) : hanNumber(written);
  return number === undefined ? plain : String(number);
}

/** The number of a group with a word behind it: 4 of 四组(新屋), of 4组 as well; undefined of what has none. */
export function groupNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
  const form = groupForm(plain.replace(/(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】)$/u, ''));
  return /^\d+$/.test(form) ? form : undefined;
}

const HAN = '零一二三四五六七八九';

/** 一 to 九十九; undefined of anything else. */
function hanNumber(text: string): number | undefined {
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (parts === null) return undefined;
  const [, tens = '', ten = '', ones = ''] = parts;
  if (ten === '') return tens !== '' && ones === '' ? HAN.indexOf(tens) : undefined;
  return (tens === '' ? 1 : HAN.indexOf(tens)) * 10 + Math.max(0, HAN.indexOf(ones === '' ? '零' : ones));
}
