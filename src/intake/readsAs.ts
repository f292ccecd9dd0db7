import { amountReader } from './amountUnit';
import { insuredThere } from './insuredThere';
import type { FileKind, Meaning } from './found';
import { isNothing, mayBeNothing } from './nothing';
import { readFlag } from '../roster/cells/flag';
import type { FieldId } from '../roster/fields';

/** GB/T 2261.1: 1 and 2 are of nothing else; 0 is unknown, 9 is not said. */
const SEXES: Readonly<Record<string, string>> = { '1': '男', '2': '女', '01': '男', '02': '女', '0': '', '9': '' };
const HEADS: ReadonlySet<string> = new Set(['本人或户主', '户主本人', '本人(户主)', '户主(本人)']);

const TAKES = /停|取消|退|终止|中断|清退|核减|注销/;
/** The last signs of a number: the others are covered. */
export const LAST_FOUR = /(?:身份证|证件).*(?:[后末尾](?:四|4)位|尾号)/;
const lastFour = (text: string): string =>
  /^\d{3}[\dXx]$/.test(text.trim()) ? `${'*'.repeat(14)}${text.trim().toUpperCase()}` : text;

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
  if (meaning === 'idNumber' && LAST_FOUR.test(header)) return lastFour;
  // 享受状态 1, 发放状态 成功: which of the two takes it away, the head does not say.
  if (meaning === 'removal' && !TAKES.test(header))
    return (text) => (readFlag(text) === null ? text : `${header}：${text.trim()}`);
  if (meaning === 'sex') return (text) => SEXES[text.normalize('NFKC').trim()] ?? text;
  if (meaning === 'relation') return (text) => (HEADS.has(text.normalize('NFKC').trim()) ? '户主' : text);
  const unit = meaning === 'payAmount' || meaning === 'due' ? amountReader(header) : undefined;
  // In a list such a word may speak against its row: it is the list's to say.
  const blanks = kind === 'roster' && mayBeNothing(meaning as FieldId);
  if (!blanks) return unit;
  return (text) => (isNothing(text) ? '' : (unit?.(text) ?? text));
}
