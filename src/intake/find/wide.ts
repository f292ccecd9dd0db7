import { RELATIONS } from '../../roster/fields';
import type { WideGroup } from '../found';
import { memberClaims, type Label } from './headerRows';
import { headerForm, type KnownMeaning } from './words';

interface Part {
  readonly column: number;
  readonly meaning: KnownMeaning;
  /** The word without its number. */
  readonly form: string;
  /** Of a numbered member: 成员1, 姓名2; '' where there is none. */
  readonly number: string;
  readonly head: boolean;
}

const NUMBER = /(?:成员|人员|^)([一二三四五六七八九十\d]{1,2})|([一二三四五六七八九十\d]{1,2})$/;

/**
 * Members of one household in columns of one row: 户主姓名 身份证号 成员1姓名 身份证号 … Two names in a row are not enough (a
 * list may name the head or the payer beside the person): the members are numbered, or the same words come again.
 */
export function findWide(labels: readonly Label[]): WideGroup[] {
  const parts = labels.flatMap((label, column) => memberAt(labels, column) ?? partOf(label, column) ?? []);
  const names = parts.filter(({ meaning }) => meaning === 'name');
  const numbers = parts.filter(({ meaning }) => meaning === 'idNumber');
  if (names.length < 2 || numbers.length < 2) return [];
  const numbered = isNumbered(names);
  const groups = numbered ? byNumber(parts) : isRepeated(names, numbers) ? byWord(parts) : [];
  const whole = groups.filter(({ columns }) => columns.some(({ meaning }) => meaning === 'name'));
  if (whole.filter(({ columns }) => columns.some(({ meaning }) => meaning === 'idNumber')).length < 2) return [];
  return numbered || whole.some(({ head }) => head === true) ? whole.map((each) => ({ ...each, kin: true })) : whole;
}

/** 家庭成员1, 成员(二): nothing but a number, of somebody. */
const MEMBER = /^(?:家庭)?成员\(?([一二三四五六七八九十\d]{1,2})\)?$/;
const memberNumber = ({ own }: Label): string | undefined =>
  MEMBER.exec(own.normalize('NFKC').replaceAll(/[\s*]/g, ''))?.[1];

/** A numbered member without another word is a name where a number of a person stands before the next one. */
function memberAt(labels: readonly Label[], column: number): Part | undefined {
  const label = labels[column];
  const number = label === undefined ? undefined : memberNumber(label);
  if (number === undefined) return undefined;
  const behind = labels.slice(column + 1);
  const next = behind.findIndex((each) => memberNumber(each) !== undefined);
  const own = next === -1 ? behind : behind.slice(0, next);
  const held = own.some((each) => partOf(each, 0)?.meaning === 'idNumber');
  return held ? { column, meaning: 'name', form: '姓名', number, head: false } : undefined;
}

function partOf({ text, own, group, claims }: Label, column: number): Part | undefined {
  const [claim] = claims.length > 0 ? claims : memberClaims(own);
  if (claim === undefined) {
    // Of a group that is headed 户主 only the words below it tell what a column is.
    const [below] = /^(?:户主|家庭代表)/.test(headerForm(group)) ? memberClaims(own) : [];
    return below === undefined
      ? undefined
      : { column, meaning: below.meaning, form: headerForm(own), number: '', head: true };
  }
  const match = NUMBER.exec(headerForm(group)) ?? NUMBER.exec(headerForm(own)) ?? NUMBER.exec(headerForm(text));
  // The telephone of the head is nobody else's.
  const ofHead = claim.meaning === 'phone' && /^(?:户主|家庭代表)/.test(headerForm(text));
  const head = claim.meaning === 'headName' || claim.meaning === 'headId' || ofHead;
  const meaning = claim.meaning === 'headName' ? 'name' : claim.meaning === 'headId' ? 'idNumber' : claim.meaning;
  const number = match?.[1] ?? match?.[2] ?? '';
  const word = headerForm(own).replace(/^(?:户主|家庭代表|(?:家庭)?成员)/, '');
  return { column, meaning, form: word === '' && meaning === 'name' ? '姓名' : word, number, head };
}

function isNumbered(names: readonly Part[]): boolean {
  const numbers = new Set(names.map(({ number }) => number).filter((number) => number !== ''));
  return numbers.size > 1 || (numbers.size === 1 && names.some(({ head }) => head));
}

/** The same words for names and for numbers; names may also be 户主姓名 and (家庭)成员姓名. */
function isRepeated(names: readonly Part[], numbers: readonly Part[]): boolean {
  const same = (parts: readonly Part[]): boolean => new Set(parts.map(({ form }) => form)).size === 1;
  return same(names) && same(numbers.filter(({ head }) => !head)) && numbers.filter(({ head }) => !head).length > 1;
}

/** Numbered members; what stands before them beside a name without a number belongs to that one. */
function byNumber(parts: readonly Part[]): WideGroup[] {
  const first = parts.find(({ number }) => number !== '')?.column ?? 0;
  const numbered = parts.filter(({ number }) => number !== '').map(({ meaning }) => meaning);
  // What comes again behind the first member, 关系 behind each number, is each one's own.
  const behind = parts.filter(({ number, column }) => number === '' && column > first).map(({ meaning }) => meaning);
  const again = behind.filter((meaning, at) => behind.indexOf(meaning) !== at);
  const repeated = new Set<KnownMeaning>([...numbered, ...again, 'idNumber']);
  const groups = new Map<string, Part[]>();
  let current = '';
  let named = false;
  for (const part of parts) {
    if (part.number !== '') current = part.number;
    const plain = part.number === '' && part.column < first;
    if (plain && part.meaning === 'name') named = true;
    if (plain && !(named && repeated.has(part.meaning)) && !part.head) continue;
    if (!plain && part.number === '' && !repeated.has(part.meaning)) continue;
    const key = plain ? '' : current;
    const group = groups.get(key) ?? [];
    if (!group.some(({ meaning }) => meaning === part.meaning)) groups.set(key, [...group, part]);
  }
  return [...groups.values()].map(groupOf);
}

/** Members told by the return of the word for the name, or of whatever stands first. */
function byWord(parts: readonly Part[]): WideGroup[] {
  const count = (meaning: KnownMeaning): number => parts.filter((part) => part.meaning === meaning).length;
  const own = parts.filter(({ meaning, head }) => count(meaning) > 1 || (head && meaning === 'phone'));
  const names = new Set(own.filter(({ meaning }) => meaning === 'name').map(({ column }) => column));
  const relations = own.filter(({ meaning }) => meaning === 'relation');
  const leads = relations.length > 0 && relations.every(({ column }) => names.has(column + 1));
  const start = own[0]?.meaning === 'idNumber' ? 'idNumber' : 'name';
  const groups: Part[][] = [];
  for (const part of own) {
    const opens = leads && part.meaning === 'relation';
    const current = groups[groups.length - 1];
    const begun = current?.some(({ meaning }) => meaning === start) === true;
    if (current === undefined || opens || (part.meaning === start && begun)) groups.push([part]);
    else if (!current.some(({ meaning }) => meaning === part.meaning)) current.push(part);
  }
  return groups.map(groupOf);
}

const OF_PERSON = /(?:的?(?:姓名|名字|公民身份号码|(?:居民|公民)?身份证(?:件)?(?:号码?)?|证件号码?))$/u;
const KIN: ReadonlySet<string> = new Set([
  ...RELATIONS.filter((word) => word !== '户主' && word !== '成员'),
  ...'妻 夫 妻子 丈夫 儿子 女儿 长子 次子 三子 长女 次女 三女 父亲 母亲 儿媳 女婿 孙子 孙女'.split(' '),
]);

/** What each of a row's members is to its head, where the words over his columns say it, and the row has a head: 配偶姓名. 子女 may be either. */
export function withRelations(groups: readonly WideGroup[], labels: readonly Label[]): readonly WideGroup[] {
  if (!groups.some(({ head }) => head === true)) return groups;
  return groups.map((group) => {
    if (group.head === true) return group;
    const said = new Set(
      group.columns.flatMap(({ column, meaning }) => {
        if (meaning !== 'name' && meaning !== 'idNumber') return [];
        const form = headerForm(labels[column]?.text ?? '').replace(OF_PERSON, '');
        return [KIN.has(form) ? form : ''];
      }),
    );
    const [only = ''] = said;
    return said.size === 1 && only !== '' ? { ...group, relation: only } : group;
  });
}

function groupOf(parts: readonly Part[]): WideGroup {
  const columns = parts.map(({ column, meaning }) => ({ column, meaning }));
  return parts.some(({ head, meaning }) => head && meaning === 'name') ? { head: true, columns } : { columns };
}
