import { IDENTITIES } from '../../policy/vocabulary';
import { readIdentities } from '../identities';
import { disabilityWords, isDisabilityGrade } from './disability';
import { readFlag } from './flag';

/** Words of columns to be ticked that no policy knows as an identity: what is ticked stays as text, and is told. */
const UNKNOWN = new RegExp(
  '^(?:(?:防?返?贫?(?:动态)?监测|三类|(?:持证)?残疾人?|低边|低收入|低保边缘|(?:刚性)?支出型?困难|突发(?:严重)?困难|脱贫不稳定|困难|贫困)' +
    '(?:家庭|户|对象|人员|人口|群众|职工)?(?:成员)?|计生|双女|独女)$',
  'u',
);
const BEFORE = /^(?:是否(?:为|属于|属|享受)?|属于|享受)/;
const BEHIND = /(?:情况|标识|标志|身份|与否)$/;
const GROUP = /(?:户|对象|人员|家庭|人口|群众)$/;
/** 城市 and 农村 in the second line of a header below 低保. */
const UNDER_DIBAO = /^(?:最低生活保障|低保)(?:户|对象|人员)?(城市|城镇|农村)$/;
/** Said beside the tick, in its place: the year, the class of the allowance. */
const TICKED_WITH =
  /^(?:(?:19|20)\d{2}年?(?:度|\d{1,2}月)?(?:脱贫|纳入|识别|认定|新增|享受|评定|起)?|[ABCＡＢＣ一二三123]类)$/i;
const GRADED = /[级級]|重度|重残/;
const TAILS = ['', '人员', '对象', '户'];

/**
 * The identity that a column to be ticked is headed with (低保, 是否五保, 特困, 重度残疾), in a word that is read as it; a word
 * that no policy knows (监测户) as it stands. undefined: the header names no identity.
 */
export function flaggedIdentity(header: string): string | undefined {
  const form = header
    .normalize('NFKC')
    .replaceAll(/\([^()]*\)|[\s*::]/g, '')
    .replace(BEFORE, '')
    .replace(BEHIND, '');
  if (form === '' || form.length > 12) return undefined;
  const kind = UNDER_DIBAO.exec(form)?.[1];
  if (kind !== undefined) return kind === '农村' ? '农村低保' : '城镇低保';
  for (const stem of [form, form.replace(GROUP, '')]) {
    if (stem === '') continue;
    const word = TAILS.map((tail) => stem + tail).find(isKnown);
    if (word !== undefined) return word === '特困' ? '特困人员' : word;
  }
  return UNKNOWN.test(form) ? form : undefined;
}

/** Whether a cell names identities, or groups that no policy knows (低保边缘家庭, 突发严重困难户), and nothing else. */
export function namesGroups(text: string): boolean {
  const { bits, unknown } = readIdentities(text);
  return (bits !== 0 || unknown.length > 0) && unknown.every((word) => UNKNOWN.test(word));
}

/** Whether a word names a group that no policy knows and whom a list may well be of, or says more of a tick: it is kept as it stands. */
export function isNamedGroup(word: string): boolean {
  return UNKNOWN.test(word) || TICKED_WITH.test(word);
}

/** What a ticked cell says, as words: nothing, the header's identity, or what stands there instead of a tick. */
export function flagWords(identity: string, text: string): string[] {
  if (text.trim() === '') return [];
  const flag = readFlag(text);
  if (flag !== null) return flag ? [identity] : [];
  if (isKnown(text)) return [text.trim()];
  // 是否残疾: 二级. A bare number may be a tick of any kind.
  if (identity.includes('残疾') && GRADED.test(text) && isDisabilityGrade(text)) return disabilityWords(text);
  const note = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (TICKED_WITH.test(note)) return [identity, note];
  return [`${identity}(${text.trim().replaceAll(/[、,，;；/|\s]+/g, '·')})`];
}

/** Puts words together into the text of one cell; what it says already is not said again. */
export function joinIdentities(text: string, words: readonly string[]): string {
  const kept = text.trim() === '' ? [] : [text.trim()];
  let { bits } = readIdentities(text);
  // 残疾 is no more than the grade says, and 低保 no more than 城镇低保.
  const ordered = [...words].sort((a, b) => rank(a) - rank(b));
  for (const word of ordered) {
    const own = readIdentities(word);
    if (own.bits === 0 ? /^(?:持证)?残疾人?$/.test(word) && (bits & DISABLED) !== 0 : (own.bits & ~bits) === 0)
      continue;
    if (own.ambiguous.length > 0 && (bits & URBAN) !== 0) continue;
    kept.push(word);
    bits |= own.bits;
  }
  return kept.join('、');
}

/** Whether words say a grade of disability. */
export function saysGrade(text: string): boolean {
  return (readIdentities(text).bits & DISABLED) !== 0;
}

/** Whether words say a grade of disability, and another one than `grade` does; 重度 is grade 1 or 2. */
export function contradicts(text: string, grade: string): boolean {
  const [said, other] = [readIdentities(text).bits & DISABLED, readIdentities(grade).bits];
  if (said === 0 || other === 0 || (said & other) !== 0) return false;
  return !(said === SEVERE && (other & FIRST_TWO) !== 0);
}

const isKnown = (word: string): boolean => {
  const { bits, unknown } = readIdentities(word);
  return bits !== 0 && unknown.length === 0;
};
const bitsOf = (fits: (id: string) => boolean): number =>
  IDENTITIES.reduce((bits, id, index) => (fits(id) ? bits | (1 << index) : bits), 0);
const DISABLED = bitsOf((id) => id.startsWith('disability'));
const SEVERE = bitsOf((id) => id === 'disability-severe');
const FIRST_TWO = bitsOf((id) => id === 'disability-1' || id === 'disability-2');
const URBAN = bitsOf((id) => id === 'dibao-urban');
/** What is sure comes first. */
const rank = (word: string): number => {
  const { bits, ambiguous, unknown } = readIdentities(word);
  return bits === 0 || unknown.length > 0 ? 2 : ambiguous.length > 0 ? 1 : 0;
};
