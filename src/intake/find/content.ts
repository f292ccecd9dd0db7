import { cleanChoice } from '../../roster/cells/choice';
import { KIND_WORDS, RELATIONS } from '../../roster/fields';
import { cleanIdNumber } from '../../roster/cells/clean';
import { isDisabilityGrade } from '../../roster/cells/disability';
import { readFlag } from '../../roster/cells/flag';
import { namesGroups } from '../../roster/cells/identityFlag';
import { readDay } from '../../roster/cells/day';
import { saysExcluded, saysHere } from '../../roster/exclusionWords';
import { idFacts } from '../../roster/idNumber';
import { EMPTY, UNREADABLE } from '../../roster/types';
import { byText } from '../lists/byText';
import { saysState } from '../lists/paymentStates';
import { monthAndDay } from '../yearless';

/** What stands in a column, counted over its filled cells (the first ones, up to MOST). */
export interface ColumnFacts {
  /** Cells looked at. */
  readonly seen: number;
  readonly ids: number;
  /** Long enough for an ID number, right or wrong. */
  readonly long: number;
  readonly phones: number;
  readonly days: number;
  /** Dates that say no year. */
  readonly yearless: number;
  /** Years between the earliest and the latest day. */
  readonly years: number;
  readonly names: number;
  readonly sexes: number;
  readonly relations: number;
  readonly identities: number;
  readonly kinds: number;
  /** Grades of disability; ticks. */
  readonly grades: number;
  readonly flags: number;
  /** Insured elsewhere, gone or dead; `gone`: without those who are only students. */
  readonly excluded: number;
  readonly gone: number;
  /** The residents' insurance itself. */
  readonly here: number;
  /** States of a payment: done, or not. */
  readonly states: number;
  /** Names of insurances; years of our time. */
  readonly insurances: number;
  readonly calendarYears: number;
  /** Times of the day. */
  readonly times: number;
  /** Amounts of more than one digit, or none. */
  readonly amounts: number;
  readonly different: number;
  /** Up to three different texts. */
  readonly samples: readonly string[];
}

const MOST = 600;
const SAMPLES = 3;
const LONGEST_SAMPLE = 100;

const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝计',
);
const NAME = /^[\p{Script=Han}·•‧．.]{2,6}$/u;
const RELATION_WORDS = new Set<string>([
  ...RELATIONS,
  ...'本人 妻 夫 妻子 丈夫 儿子 女儿 长子 次子 三子 长女 次女 三女 父亲 母亲 儿媳 女婿 孙子 孙女 外孙 外孙女 祖父 祖母 兄 弟 姐 妹 之子 之女 之妻 之夫 其他'.split(
    ' ',
  ),
]);

const INSURANCE = /(?:医疗|医保|养老|工伤|失业|生育|大病|居民|职工|意外).{0,6}(?:保险|险)|医保|新农合|合作医疗|社保/u;
const TIME = /^(?:[01]?\d|2[0-3])(?::[0-5]\d){1,2}(?:\.\d+)?$|^(?:[01]?\d|2[0-3])[0-5]\d[0-5]\d$|^0?\.\d+$/;
const AMOUNT = /^(?:[¥￥]?\d{2,7}(?:\.\d{1,2})?元?|0(?:\.0+)?)$/;
const YEAR = /^20[12]\d年?(?:度)?$/u;

/** Whether a text is an ID number that passes its check. */
export function isIdNumber(text: string): boolean {
  if (text.length < 15 || text.length > 40) return false;
  const facts = idFacts(cleanIdNumber(text));
  return facts !== undefined && facts.checksumOk && facts.birth !== undefined;
}

/** Whether a text may have been meant as an ID number: many digits, or what a spreadsheet made of them. */
export function isLongNumber(text: string): boolean {
  return text.length >= 8 && (/(?:\d\s?){14}/.test(text.normalize('NFKC')) || /\dE\+?0?1\d$/i.test(text.trim()));
}

type Counted = Exclude<keyof ColumnFacts, 'seen' | 'years' | 'different' | 'samples'>;

/** What a text says, whatever column it stands in. */
interface Told {
  readonly of: readonly Counted[];
  readonly day: number;
}

const OF_ID: Told = { of: ['ids', 'long'], day: EMPTY };
const OF_PHONE: Told = { of: ['phones'], day: EMPTY };
const PHONE = /^1[3-9]\d{9}$/;

/** A column repeats few words hundreds of times, and many a file those of another one of its columns. */
const toldBy = byText((text: string): Told => {
  const plain = text.normalize('NFKC').replaceAll(/[\s-]/g, '');
  const day = readDay(text);
  const isDay = day !== EMPTY && day !== UNREADABLE;
  const is: readonly (readonly [Counted, boolean])[] = [
    ['long', isLongNumber(text)],
    ['phones', /^(?:\+?86)?1[3-9]\d{9}$/.test(plain)],
    ['days', isDay],
    ['yearless', monthAndDay(text) !== undefined],
    ['names', NAME.test(plain) && SURNAMES.has(plain.charAt(0))],
    ['sexes', plain === '男' || plain === '女'],
    ['relations', RELATION_WORDS.has(plain)],
    ['kinds', KIND_WORDS.some((word) => word === cleanChoice('kind', plain))],
    ['grades', isDisabilityGrade(text)],
    ['flags', readFlag(text) !== null],
    ['excluded', saysExcluded(text)],
    ['gone', saysExcluded(text, true)],
    ['here', saysHere(text)],
    ['states', saysState(text)],
    ['insurances', INSURANCE.test(plain)],
    ['calendarYears', YEAR.test(plain)],
    ['times', TIME.test(plain)],
    ['amounts', AMOUNT.test(plain)],
    ['identities', namesGroups(text)],
  ];
  return { of: is.flatMap(([fact, holds]) => (holds ? [fact] : [])), day: isDay ? day : EMPTY };
});

/** Numbers of persons and phones all differ, and are nothing else. */
function toldOf(text: string): Told {
  if (isIdNumber(text)) return isLongNumber(text) ? OF_ID : { of: ['ids'], day: EMPTY };
  return PHONE.test(text) ? OF_PHONE : toldBy(text);
}

/** Looks at the cells of a column. */
export function factsOf(cells: Iterable<string>): ColumnFacts {
  const counts: Record<Counted, number> = {
    ids: 0,
    long: 0,
    phones: 0,
    days: 0,
    yearless: 0,
    names: 0,
    sexes: 0,
    relations: 0,
    identities: 0,
    kinds: 0,
    grades: 0,
    flags: 0,
    excluded: 0,
    gone: 0,
    here: 0,
    states: 0,
    insurances: 0,
    calendarYears: 0,
    times: 0,
    amounts: 0,
  };
  const different = new Set<string>();
  const samples: string[] = [];
  let seen = 0;
  let [first, last] = [Infinity, -Infinity];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    if (seen === MOST) break;
    seen += 1;
    if (samples.length < SAMPLES && !different.has(text)) samples.push(text.slice(0, LONGEST_SAMPLE));
    different.add(text);
    const { of, day } = toldOf(text);
    for (const fact of of) counts[fact] += 1;
    if (day === EMPTY) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { ...counts, seen, years: last > first ? (last - first) / 365.25 : 0, different: different.size, samples };
}

/** Up to three different texts of a column, of its first cells. */
export function samplesOf(cells: Iterable<string>): string[] {
  const samples = new Set<string>();
  let seen = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    samples.add(text);
    seen += 1;
    if (samples.size === SAMPLES || seen === MOST) break;
  }
  return [...samples].map((text) => text.slice(0, LONGEST_SAMPLE));
}

/** More than 60 % of the cells that are looked at. */
export function mostly(count: number, { seen }: ColumnFacts): boolean {
  return seen > 0 && count > seen * 0.6;
}

/** Texts that look like names, and nearly each another one: not the names of villages. */
export function looksLikeNames(facts: ColumnFacts): boolean {
  return mostly(facts.names, facts) && facts.different >= facts.seen * 0.5 && !mostly(facts.relations, facts);
}
