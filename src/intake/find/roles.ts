import type { Meaning, Why } from '../found';
import type { ColumnFacts } from './content';
import { isOld, withoutSide } from './corrections';
import { isOfBirthCertificates } from '../birthCertificates';
import { namesNewborns } from '../newborns';
import { headerForm } from './words';

interface Meant {
  readonly meaning: Meaning;
  readonly why: Why;
}

const NUMBER = /(?:(?:公民|居民|二代|有效)?身份证(?:件)?(?:号码?)?|(?:有效)?证件号码?|身份号码|公民身份号码)$/;
const NAME = /(?:的?姓名|名字|名称)$/;

const isNumberHead = (header: string): boolean => NUMBER.test(headerForm(header));
/** Of whom a head tells: 新生儿 of 新生儿身份证号; '' = of the person. */
const roleOf = (header: string): string => withoutSide(headerForm(header).replace(NUMBER, '').replace(NAME, ''));

/**
 * A name and a number of two persons are nobody: where the name's own number stands in another column it is that one, and where
 * the number is of somebody else who is named it is not the person's.
 */
export function withOwnNumbers(
  meant: readonly (Meant | undefined)[],
  headers: readonly string[],
): readonly (Meant | undefined)[] {
  const [name, number] = (['name', 'idNumber'] as const).map((meaning) =>
    meant.findIndex((each) => each?.meaning === meaning),
  );
  if (name === undefined || number === undefined || name === -1 || number === -1) return meant;
  const [named, numbered] = [roleOf(headers[name] ?? ''), roleOf(headers[number] ?? '')];
  if (named === numbered || !isNumberHead(headers[number] ?? '')) return meant;
  const own = headers.findIndex(
    (each, at) => at !== number && !isOld(each) && isNumberHead(each) && roleOf(each) === named,
  );
  const other =
    numbered !== '' &&
    headers.some((each, at) => at !== name && at !== number && !isNumberHead(each) && roleOf(each) === numbered);
  if (own === -1 && !other) return meant;
  return meant.map((each, at) => {
    if (at === number) return undefined;
    return at === own ? { meaning: 'idNumber', why: 'synonym' } : each;
  });
}

/** Who stands beside a newborn. */
const PARENT = /产妇|孕妇|母|父|家长|监护|妈|爸/u;
const BIRTHS = /^(?:分娩|(?:新生儿|婴儿|宝宝)的?出生)(?:日期|时间|年月日?)$/u;
const SEXES = /^(?:新生儿|婴儿|宝宝)的?性别$/u;

/** Where a newborn is named beside a parent, the row is the newborn's, wherever the columns stand; nothing of the parent is read as the person's. */
export function withNewborns(
  meant: readonly (Meant | undefined)[],
  headers: readonly string[],
): readonly (Meant | undefined)[] {
  const at = headers.findIndex(namesNewborns);
  if (at === -1) return meant;
  const parents = new Set(headers.flatMap((each, column) => (PARENT.test(headerForm(each)) ? [column] : [])));
  const isFree = (column: number): boolean => (meant[column]?.meaning ?? null) === null;
  const name = meant.findIndex((each) => each?.meaning === 'name');
  if (name !== at && !(isFree(at) && (name === -1 || parents.has(name)))) return meant;
  const named = new Set(meant.flatMap((each) => (each === undefined ? [] : [each.meaning])));
  const own: (Meant | undefined)[] = meant.map((each, column) => {
    const meaning = each?.meaning ?? null;
    if (column === at) return { meaning: 'name', why: 'synonym' };
    // A plain number right behind the parent's name is the parent's.
    const isBehind = parents.has(column - 1) && column - 1 !== at && !isOfBirthCertificates(headers[column] ?? '');
    const isTheirs = parents.has(column) || (meaning === 'idNumber' && isBehind);
    return isTheirs && (meaning === 'name' || meaning === 'idNumber') ? undefined : each;
  });
  for (const [meaning, head] of [
    ['birth', BIRTHS],
    ['sex', SEXES],
  ] as const) {
    const column = headers.findIndex((each, index) => isFree(index) && head.test(headerForm(each)));
    if (column !== -1 && !named.has(meaning)) own[column] = { meaning, why: 'synonym' };
  }
  return own;
}

const MEMBERS = /^(?:家庭|户内|共同生活)?(?:成员|人员)(?:姓名|名单|情况)?$/;
const SEVERAL = /[、,，;；/\s]/;

/**
 * 家庭成员 behind the name and number of the head of household, several in a cell: the number is the head's, and so is the row. Without
 * any number the row is the head's where it says what they have paid together.
 */
export function withHeadsNumber(
  meant: readonly (Meant | undefined)[],
  headers: readonly string[],
  facts: readonly ColumnFacts[],
): readonly (Meant | undefined)[] {
  const [head, name, number] = (['headName', 'name', 'idNumber'] as const).map((meaning) =>
    meant.findIndex((each) => each?.meaning === meaning),
  );
  if (head === undefined || name === undefined || number === undefined || head === -1 || name === -1) return meant;
  if (!MEMBERS.test(headerForm(headers[name] ?? ''))) return meant;
  const together = number === -1 && meant.some((each) => each?.meaning === 'payAmount');
  if (!together && (number !== head + 1 || name < number)) return meant;
  if (!(facts[name]?.samples ?? []).some((text) => SEVERAL.test(text.trim()))) return meant;
  return meant.map((each, at) => {
    if (at === name) return undefined;
    return at === head ? { meaning: 'name', why: 'synonym' } : each;
  });
}
