import { idFacts } from '../../roster/idNumber';
import { isIdNumber } from '../find/content';
import { headerForm } from '../find/words';

/**
 * Columns that hold two things, or half of one: a name and its ID number in one cell, an ID number over two cells. They are told
 * by what stands in them, whatever stands over them.
 */
export type Part =
  | { readonly how: 'name-and-id'; readonly column: number }
  /** The number goes on in the column behind it. */
  | { readonly how: 'id-halves'; readonly column: number };

const NAME = '\\p{Script=Han}[\\p{Script=Han}·•‧．.]{1,14}';
const BETWEEN = '[\\s,，、:：;；/|+＋\\-—_]*';
const NUMBER = '[\\d０-９](?:[\\s-]?[\\d０-９xXｘＸ]){7,24}';
const NAME_FIRST = new RegExp(`^\\s*(${NAME})${BETWEEN}[(（【[]?\\s*(${NUMBER})\\s*[)）】\\]]?\\s*$`, 'u');
const ID_FIRST = new RegExp(`^\\s*(${NUMBER})${BETWEEN}[(（【[]?\\s*(${NAME})\\s*[)）】\\]]?\\s*$`, 'u');

/** Name and number of a cell that holds both, whatever the number is worth; undefined of any other. */
export function nameAndId(text: string): readonly [name: string, id: string] | undefined {
  const [, name, id] = NAME_FIRST.exec(text) ?? [];
  if (name !== undefined && id !== undefined) return [name, id];
  const [, id2, name2] = ID_FIRST.exec(text) ?? [];
  return name2 === undefined || id2 === undefined ? undefined : [name2, id2];
}

const HALF = /^\d{2,16}[\dXx]$/;
const LENGTH = 18;

/** The number of which the first half stands in one cell and the rest in the next; undefined: they are no such halves. */
export function joinedId(first: string, rest: string): string | undefined {
  const [one, other] = [first, rest].map((text) => text.normalize('NFKC').replaceAll(/[\s-]/g, ''));
  if (one === undefined || other === undefined || !/^\d{3,17}$/.test(one) || !HALF.test(`00${other}`)) return undefined;
  const plain = (one + other).toUpperCase();
  if (plain.length > LENGTH) return undefined;
  // A spreadsheet takes the noughts before a half that it keeps as a number.
  const padded = one + other.toUpperCase().padStart(LENGTH - one.length, '0');
  return plain.length < LENGTH && idFacts(plain)?.checksumOk !== true && idFacts(padded)?.checksumOk === true
    ? padded
    : plain;
}

const MOST = 0.6;
const SEEN = 600;
const WIDEST = 200;

/** The columns of a sheet's first rows that are so, from left to right. */
export function partsOf(rows: readonly (readonly string[])[]): Part[] {
  const width = Math.min(
    WIDEST,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  );
  const parts: Part[] = [];
  for (let column = 0; column < width; column += 1) {
    if (isOften(rows, (row) => both(row[column] ?? ''))) parts.push({ how: 'name-and-id', column });
    else if (isOften(rows, (row) => halves(row[column] ?? '', row[column + 1] ?? ''))) {
      parts.push({ how: 'id-halves', column });
      column += 1;
    }
  }
  return parts;
}

/** What a cell says of its column: nothing (blank), against it, for it, or with a right ID number in it. */
type Sign = undefined | 'not' | 'like' | 'sure';

/** Nearly all of the filled cells, but for the head and what stands above it; a single one is enough where there is only one. */
function isOften(rows: readonly (readonly string[])[], of: (row: readonly string[]) => Sign): boolean {
  let [filled, fitting, sure] = [0, 0, 0];
  for (const row of rows) {
    const sign = of(row);
    if (sign === undefined) continue;
    filled += 1;
    if (sign !== 'not') fitting += 1;
    if (sign === 'sure') sure += 1;
    if (filled === SEEN) break;
  }
  return sure * 2 > fitting && (fitting >= filled * MOST || fitting === filled - 1);
}

const LEAST = 15; // digits of an ID number

function both(text: string): Sign {
  if (text.trim() === '') return undefined;
  const [, id = ''] = text.length < LEAST ? [] : (nameAndId(text) ?? []);
  return id.length < LEAST ? 'not' : isIdNumber(id) ? 'sure' : 'like';
}

/** A province, by which numbers of persons begin: a day beside the number of its receipt, 20201201 and 0822001, is none. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

function halves(first: string, rest: string): Sign {
  if (first.trim() === '') return undefined;
  if (rest.trim() === '' || isIdNumber(first) || isIdNumber(rest)) return 'not';
  const id = joinedId(first, rest) ?? '';
  return id.length < LEAST || !PROVINCE.test(id) ? 'not' : isIdNumber(id) ? 'sure' : 'like';
}

const OF_NAME = /姓名|名字|人员|对象|name/i;
const OF_ID = /身份证|身份号|证件|公民身份|证号|id/i;

/** What may be written below these is whose payment it is. */
const REMARK = /^(?:备注(?:信息)?|附言|摘要|用途|留言|买家留言|付款备注|交易备注)$/u;

/** 医保 430903…, 退居民医保费 430903…: what is paid for, and no name. */
const MATTER =
  /^(?:[代补退][缴交]?|[缴交]纳?)?(?:\d{4}年?)?(?:城乡|城镇|农村)?(?:居民)?(?:基本)?(?:医保|医疗保险|医疗|新农合|合作医疗|社保|参保|保险)(?:[缴交]?[费款]|缴费|退费)?$/u;

/** Whether what stands before most of the numbers of a column is no name. */
export function isOfMatter(names: readonly string[]): boolean {
  return names.filter((name) => MATTER.test(name)).length * 2 > names.length;
}

/**
 * What stands over the two columns that are made of one: a head that names both is told apart, any other stays the name's.
 * `matter`: no names stand before the numbers.
 */
export function headsOf(text: string, matter = false): readonly [string, string] {
  const form = headerForm(text);
  const whole = text.normalize('NFKC');
  if (REMARK.test(form)) return [matter ? text : `姓名（${form}）`, `身份证号（${form}）`];
  return OF_NAME.test(whole) && OF_ID.test(whole) && form !== '' ? ['姓名', '身份证号'] : [text, ''];
}
