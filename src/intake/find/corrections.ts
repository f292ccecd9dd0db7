import type { Why } from '../found';
import type { Label } from './headerRows';
import { claimsOf, headerForm, type Claim, type KnownMeaning } from './words';

/** What stood there before, and what is to stand there: 更正前, 原, 错误; 更正后, 现, 正确. */
const OLD = '原(?:来的?|(?!因))|旧|(?:[更改]正|[变调][更整]|修[改正])前的?|错误的?|有误的?';
const NEW = '现(?:在的?)?|新(?!生)|(?:[更改]正|[变调][更整]|修[改正])后的?|正确的?';
const BEHIND = '(?:的?(?:信息|内容|情况|登记|资料|数据|身份信息|基本信息))?';
const [BEFORE, AFTER] = [new RegExp(`^(?:${OLD})`), new RegExp(`^(?:${NEW})`)];
const [OVER_BEFORE, OVER_AFTER] = [new RegExp(`^(?:${OLD})${BEHIND}$`), new RegExp(`^(?:${NEW})${BEHIND}$`)];
const [NOTED_BEFORE, NOTED_AFTER] = [new RegExp(`\\((?:${OLD})\\)$`), new RegExp(`\\((?:${NEW})\\)$`)];

/** What is corrected so; of all the others a head that begins so says something else: 原残疾等级, 新农合. */
export const CORRECTED: ReadonlySet<KnownMeaning> = new Set<KnownMeaning>([
  'name',
  'idNumber',
  'idKind',
  'sex',
  'birth',
  'phone',
  'address',
  'unit',
  'group',
  'household',
  'relation',
]);
const [NAME_NOW, NAME_ONCE] = ['现用名', '曾用名'];
/** Weaker words are made of what a head ends with: 新生儿姓名 is no new name. */
const WEAKEST = 5;
const FORMER: Readonly<Partial<Record<KnownMeaning, KnownMeaning>>> = { name: 'formerName', idNumber: 'formerId' };

interface Part {
  readonly side: 'before' | 'after' | 'plain';
  /** The head's word without that: 姓名 of 更正后姓名. */
  readonly base: string;
  readonly claims: readonly Claim[];
}

export interface Corrected {
  readonly labels: readonly Label[];
  /** Columns of what stood there before, which nothing is found by. */
  readonly left: ReadonlyMap<number, Why & 'before'>;
}

/**
 * In a list of corrections the columns of the old and of the new values are told apart: the new ones are read as what they are of,
 * by an old name or number the person is found, and no other old value is read.
 */
export function withCorrections(labels: readonly Label[]): Corrected {
  const left = new Map<number, 'before'>();
  // Beside 姓名 it is what somebody was called long ago, and corrects nothing.
  const renames = labels.some(({ own }) => headerForm(own) === NAME_NOW);
  const parts = labels.map((label) => (renames || headerForm(label.own) !== NAME_ONCE ? partOf(label) : undefined));
  const has = (meaning: KnownMeaning, side: Part['side']): boolean =>
    parts.some((part) => part !== undefined && part.side === side && part.claims[0]?.meaning === meaning);
  const next = labels.map((label, column): Label => {
    const part = parts[column];
    const meaning = part?.claims[0]?.meaning;
    if (part === undefined || meaning === undefined) return label;
    const [before, after] = [has(meaning, 'before'), has(meaning, 'after')];
    // 姓名 beside 更正后姓名 is the old one; a place of residence beside 新住址 may be another one.
    const named = FORMER[meaning] !== undefined;
    if (part.side === 'plain') {
      if (!after || (!before && !named)) return label;
      return before ? { ...label, claims: [] } : old(label, meaning);
    }
    if (part.side === 'after') {
      const paired = before || (named && has(meaning, 'plain'));
      return paired ? { ...label, claims: part.claims, group: '', own: part.base } : label;
    }
    if (after || has(meaning, 'plain')) {
      const former = old(label, meaning);
      if (former.claims.length === 0) left.set(column, 'before');
      return former;
    }
    left.set(column, 'before');
    return { ...label, claims: [] };
  });
  return { labels: next, left };
}

/** A head without the word for the old or the new value. */
export const withoutSide = (form: string): string => form.replace(BEFORE, '').replace(AFTER, '');
/** Whether a head is of what stood there before. */
export const isOld = (header: string): boolean => BEFORE.test(headerForm(header));

/** Whether a head is of all that stood before, or is to stand: 更正前, 更正后的内容. */
export const sideOf = (header: string): 'before' | 'after' | undefined => {
  const form = headerForm(header);
  return OVER_BEFORE.test(form) ? 'before' : OVER_AFTER.test(form) ? 'after' : undefined;
};

/** Whether a list says what stood there before, and so corrects it. */
export const corrects = (labels: readonly Label[]): boolean =>
  labels.some(({ claims }) => claims.some(({ meaning }) => meaning === 'formerId' || meaning === 'formerName'));

function old(label: Label, meaning: KnownMeaning): Label {
  const former = FORMER[meaning];
  return { ...label, claims: former === undefined ? [] : [{ meaning: former, rank: 1 }] };
}

function partOf({ own, group, claims }: Label): Part | undefined {
  const text = own.normalize('NFKC').replaceAll(/[\s*]/g, '');
  const [word, over] = [headerForm(own), headerForm(group)];
  const read = (side: Part['side'], base: string): Part | undefined => {
    const found = claimsOf(base).filter(({ rank }) => rank < WEAKEST);
    return found[0] !== undefined && CORRECTED.has(found[0].meaning) ? { side, base, claims: found } : undefined;
  };
  if (word === NAME_NOW) return read('after', '姓名');
  if (word === NAME_ONCE) return read('before', '姓名');
  if (NOTED_BEFORE.test(text)) return read('before', word);
  if (NOTED_AFTER.test(text)) return read('after', word);
  if (BEFORE.test(word)) return read('before', word.replace(BEFORE, ''));
  // 现住址 is a word of its own for where somebody lives.
  if (AFTER.test(word)) {
    const after = read('after', word.replace(AFTER, ''));
    if (after !== undefined) return after;
  }
  if (OVER_BEFORE.test(over)) return read('before', word);
  if (OVER_AFTER.test(over)) return read('after', word);
  const [first] = claims;
  return first !== undefined && first.rank < WEAKEST && CORRECTED.has(first.meaning)
    ? { side: 'plain', base: word, claims }
    : undefined;
}
