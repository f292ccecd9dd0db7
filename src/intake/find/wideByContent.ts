import { cleanIdNumber } from '../../roster/cells/clean';
import type { Meaning, WideGroup } from '../found';
import { isIdNumber, looksLikeNames, mostly, type ColumnFacts } from './content';
import type { Label } from './headerRows';
import { headerForm } from './words';

/** A column of ID numbers, and the column of names that belongs to it. */
interface Pair {
  readonly id: number;
  /** -1: there is none. */
  readonly name: number;
  readonly owner: Owner;
  /** The head's own word stands over the number: 户主身份证号, not only 证号 behind 户主. */
  readonly explicit: boolean;
}
type Owner = 'head' | 'member' | 'kin' | 'other' | 'bare';

const HEAD = /户主|家庭代表|户代表|当家/;
const MEMBER = /成员|家属|家人|家里|同住|共同生活|人口|[\d一二三四五六七八九十]$/;
const KIN = /配偶|爱人|妻|丈夫|父|母|儿|子|女|孙|媳|婿|兄|弟|姐|妹/;
/** The words over both of a couple: neither is somebody else's relative. Those of a register of marriages are of two households. */
const HUSBAND = /^(?:丈夫|夫(?!妻)|男方)/;
const WIFE = /^(?:妻|女方)/;
const MARRYING = /^[男女]方/;
/** Somebody who does something for the person, or another number of the same person. */
const OTHER =
  /监护|代办|代缴|缴费人|联系|经办|银行|开户|账户|填表|填报|审核|负责|操作|收款|领取|法人|残疾|社保|社会保障|医保|参保号/;
/** What each member may have besides, where more than one has it. */
const BESIDES: ReadonlySet<Meaning> = new Set(['relation', 'sex', 'birth', 'phone']);
/** Lists of families: parents and children are on them alike. Where a child has died, not all of them live. */
const FAMILIES = /(?:计生|计划生育)(?:困难)?家庭|一女户|[双两]女户/;
const BEREFT = /死亡|伤亡|伤残|病残|失独/;
/** Nearly every head stands in one row only: rows are households. */
const DIFFERENT = 0.9;
const SAME = 0.5;

/**
 * Members of one household in columns of one row, told by several columns of ID numbers whose words nobody foresaw: the
 * first is the head's, or they are members'. Numbers beside a person's own (of a guardian, a parent, a payer) are nobody's here.
 */
export function findWideByContent(
  labels: readonly Label[],
  facts: readonly ColumnFacts[],
  data: readonly (readonly string[])[],
  title = '',
): WideGroup[] {
  const pairs = withoutRepeats(pairsOf(labels, facts), data).filter(({ owner }) => owner !== 'other');
  const [first] = pairs;
  if (first === undefined || pairs.length < 2) return [];
  if (!areFamily(pairs, labels, title) && !areMembers(pairs, first, labels, facts)) return [];
  const ends = [...pairs.slice(1).map(({ id, name }) => (name === -1 ? id : name)), labels.length];
  const begins = (at: number): number => (at === 0 ? Math.max(0, first.name) : (ends[at - 1] ?? 0));
  const besides = pairs.map((pair, at) =>
    labels.slice(begins(at), ends[at]).flatMap(({ claims, own }, offset) => {
      const column = begins(at) + offset;
      const [claim] = claims.length > 0 ? claims : [];
      const fits = claim !== undefined && BESIDES.has(claim.meaning) && !OTHER.test(own);
      return fits && column !== pair.id && column !== pair.name ? [{ column, meaning: claim.meaning }] : [];
    }),
  );
  const often = (meaning: Meaning): boolean =>
    besides.filter((own) => own.some((each) => each.meaning === meaning)).length > 1;
  const marrying = MARRYING.test(headerForm(labels[first.id]?.text ?? ''));
  const kin = !marrying && pairs.some(({ owner }) => owner !== 'bare') ? { kin: true } : {};
  return pairs.map(({ id, name, owner }, at) => {
    const own = (besides[at] ?? []).filter(
      ({ column, meaning }, index, all) =>
        (often(meaning) || isOfHead(labels[column], meaning)) &&
        all.findIndex((each) => each.meaning === meaning) === index,
    );
    const named = name === -1 ? [] : [{ column: name, meaning: 'name' as const }];
    const columns = [...named, { column: id, meaning: 'idNumber' as const }, ...own];
    return owner === 'head' ? { head: true, ...kin, columns } : { ...kin, columns };
  });
}

/** In a list of families whoever is named with a number is of the family. */
function areFamily(pairs: readonly Pair[], labels: readonly Label[], title: string): boolean {
  if (!FAMILIES.test(title) || BEREFT.test(title) || labels.some(({ text }) => BEREFT.test(text))) return false;
  return pairs.every(({ owner, name }) => owner !== 'bare' && name !== -1);
}

function areMembers(
  pairs: readonly Pair[],
  first: Pair,
  labels: readonly Label[],
  facts: readonly ColumnFacts[],
): boolean {
  if (first.owner === 'head') {
    const of = facts[first.id];
    if (of === undefined || of.different < of.seen * DIFFERENT) return false;
    // 户主姓名 户主身份证号 姓名 身份证号: a person a row, with the head of the household beside.
    const second = pairs[1];
    const person = second !== undefined && labels[second.name]?.claims[0]?.meaning === 'name';
    return pairs.length > 2 || !(first.explicit && person && second.owner === 'bare');
  }
  if (isCouple(pairs, labels)) return true;
  if (!pairs.every(({ owner }) => owner === 'bare' || owner === 'member')) return false;
  return pairs.length > 2 || pairs.every(({ owner }) => owner === 'member');
}

/** Two columns of names and numbers, one of a husband and one of a wife, and no others: each row is both of them. */
function isCouple(pairs: readonly Pair[], labels: readonly Label[]): boolean {
  const forms = pairs.map(({ id, name }) => [id, name].map((at) => headerForm(labels[at]?.text ?? '')));
  const isOf = (word: RegExp): boolean => forms.some((own) => own.every((form) => word.test(form)));
  return pairs.length === 2 && isOf(HUSBAND) && isOf(WIFE);
}

function pairsOf(labels: readonly Label[], facts: readonly ColumnFacts[]): Pair[] {
  const isOfIds = (of: ColumnFacts | undefined): boolean => of !== undefined && mostly(of.ids, of);
  const words = new Set(labels.flatMap((label, column) => (isOfIds(facts[column]) ? wordOf(label) : [])));
  let before = -1;
  return labels.flatMap((label, id): Pair[] => {
    const blank = facts[id]?.seen === 0;
    // The last of many members is in hardly any household: his columns may be blank as far as one looks.
    if (!isOfIds(facts[id]) && !(blank && wordOf(label).some((word) => words.has(word)))) return [];
    let name = blank && id - before === 2 ? id - 1 : -1;
    for (let column = id - 1; column > before && name === -1; column -= 1) {
      const own = facts[column];
      const meaning = labels[column]?.claims[0]?.meaning;
      if (meaning === 'name' || meaning === 'headName' || (own !== undefined && looksLikeNames(own))) name = column;
    }
    before = id;
    const own = ownerOf(label);
    const named = labels[name];
    const owner = own === 'bare' && named !== undefined ? ownerOf(named) : own;
    return [{ id, name, owner, explicit: own === 'head' }];
  });
}

/** The word over a column without its number; none: nothing. */
function wordOf({ own }: Label): string[] {
  const word = headerForm(own).replaceAll(/\d/g, '');
  return word === '' ? [] : [word];
}

/** The telephone of the head is nobody else's, whoever else has one. */
const isOfHead = (label: Label | undefined, meaning: Meaning): boolean =>
  meaning === 'phone' && label !== undefined && ownerOf(label) === 'head';

function ownerOf({ text }: Label): Owner {
  const form = headerForm(text);
  if (OTHER.test(form)) return 'other';
  if (HEAD.test(form)) return 'head';
  if (MEMBER.test(form)) return 'member';
  return KIN.test(form) ? 'kin' : 'bare';
}

/** Without columns that hold the number of a column before once more. */
function withoutRepeats(pairs: readonly Pair[], data: readonly (readonly string[])[]): Pair[] {
  return pairs.filter(({ id }, at) =>
    pairs.slice(0, at).every((before) => {
      let [both, same] = [0, 0];
      for (const row of data) {
        const [one, other] = [row[before.id] ?? '', row[id] ?? ''];
        if (!isIdNumber(one) || !isIdNumber(other)) continue;
        both += 1;
        if (cleanIdNumber(one).slice(0, 18) === cleanIdNumber(other).slice(0, 18)) same += 1;
      }
      return same === 0 || same < both * SAME;
    }),
  );
}
