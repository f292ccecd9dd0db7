import { amountReader, OF_HOUSEHOLD, ofHousehold } from './amountUnit';
import { insuredThere } from './insuredThere';
import type { FileKind, Meaning } from './found';
import { isNothing, mayBeNothing } from './nothing';
import { readFlag } from '../roster/cells/flag';
import { saysHere } from '../roster/exclusionWords';
import { saysNoIdentity } from '../roster/noIdentity';
import type { FieldId } from '../roster/fields';

/** GB/T 2261.1: 1 and 2 are of nothing else; 0 is unknown, 9 is not said. */
const SEXES: Readonly<Record<string, string>> = { '1': '男', '2': '女', '01': '男', '02': '女', '0': '', '9': '' };
const HEADS: ReadonlySet<string> = new Set(['本人或户主', '户主本人', '本人(户主)', '户主(本人)']);

/** 农村A类, 城市B类 below 低保类别: the class of the allowance says how much, not which. */
const DIBAO = /^(农村|城市|城镇)(?:低保)?[A-D甲乙丙一二三]类$/iu;
const WHERE = /^(?:农村|城市|城镇)$/u;
const dibaoClass = (text: string): string => {
  const plain = text.normalize('NFKC').trim();
  // Which of the two, nothing says.
  if (/^[A-D甲乙丙一二三]类$/i.test(plain)) return `低保(${plain})`;
  const where = DIBAO.exec(plain)?.[1] ?? WHERE.exec(plain)?.[0];
  return where === undefined ? text : where === '农村' ? '农村低保' : '城镇低保';
};
/** The last signs of a number: the others are covered. */
export const LAST_FOUR = /(?:身份证|证件).*(?:[后末尾](?:四|4)位|尾号)/;
const lastFour = (text: string): string =>
  /^\d{3}[\dXx]$/.test(text.trim()) ? `${'*'.repeat(14)}${text.trim().toUpperCase()}` : text;
/** As statements of payment services fill their blank cells. */
const STROKES = /^[-–—/\\]+$/u;
const UNPAID = /^(?:[未没]有?[缴交]费?|尚未缴费|未缴纳|未付)$/u;
/** Under these a yes takes something away: 是否停发. Under others it is the other way round, and 0 and 1 say nothing by themselves. */
const TAKES_AWAY = /停|取消|退|中断|注销|终止|核减/;
const BENEFIT = /享受|待遇|保障|救助|低保|发放|在保/;

/** A yes under 享受状态, a payment that was made under 发放状态: whoever has it goes on having it. Other ticks and codes stand with their head. */
function stateOfBenefit(header: string, text: string): string {
  const word = text.normalize('NFKC').trim();
  if (readFlag(word) === null && word !== '成功' && !/^[A-Z\d]{1,2}$/i.test(word)) return text;
  if (BENEFIT.test(header) && /^(?:是|√|✓|✔|有|成功)$/.test(word)) return '正常享受';
  return `${header}：${text}`;
}

/**
 * What a cell is read as before it is written, where its column has words of its own for it; '' = nothing. undefined: as it stands.
 * @param own a roster that a workbook gave out: its cells stand as they are
 */
export function readerOf(
  meaning: Meaning,
  header: string,
  kind: FileKind,
  own: boolean,
): ((text: string) => string) | undefined {
  if (meaning === null || own) return undefined;
  if (meaning === 'there') return (text) => insuredThere(header, text);
  if (meaning === 'identities' && /低保|保障/.test(header)) return dibaoClass;
  if (meaning === 'idNumber' && LAST_FOUR.test(header)) return lastFour;
  if (meaning === 'removal' && !TAKES_AWAY.test(header)) return (text) => stateOfBenefit(header, text);
  // A tick says that it was paid so, but not how.
  if (meaning === 'channel') return (text) => (readFlag(text) === null && !isNothing(text) ? text : '');
  if (meaning === 'note' && kind === 'payments') return (text) => (STROKES.test(text.trim()) ? '' : text);
  if (meaning === 'sex') return (text) => SEXES[text.normalize('NFKC').trim()] ?? text;
  if (meaning === 'relation') return (text) => (HEADS.has(text.normalize('NFKC').trim()) ? '户主' : text);
  const shared = meaning === 'payAmount' && kind === 'roster' && OF_HOUSEHOLD.test(header.trim());
  const unit = meaning === 'payAmount' || meaning === 'due' ? (shared ? ofHousehold : amountReader(header)) : undefined;
  // In a list such a word may speak against its row: it is the list's to say.
  const blanks = kind === 'roster' && mayBeNothing(meaning as FieldId);
  if (!blanks) return unit;
  // 居民医保 below 其他参保情况 is what he is insured by here.
  if (meaning === 'exclusion')
    return (text) =>
      isNothing(text) || readFlag(text) === false || (header !== '其他参保' && saysHere(text)) ? '' : text;
  if (meaning === 'identities') return (text) => (isNothing(text) || saysNoIdentity(text) ? '' : text);
  // 未缴 in the place of an amount: there is none.
  const none = (text: string): boolean => isNothing(text) || (meaning === 'payAmount' && UNPAID.test(text.trim()));
  return (text) => (none(text) ? '' : (unit?.(text) ?? text));
}
