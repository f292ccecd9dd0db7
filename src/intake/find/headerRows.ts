import { flaggedIdentity } from '../../roster/cells/identityFlag';
import { isIdNumber } from './content';
import type { Grid } from './grid';
import { claimsOf, headerForm, type Claim } from './words';

/** The header stands among the first so many rows. */
export const HEADER_ROWS = 30;
const MOST_LINES = 3;
/** Ways of paying, each to be ticked below 缴费方式. */
const WAYS = /^(?:微信|支付宝|现金|银行卡?|银联|刷卡|POS机?|转账|扫码|线上|线下|其他)(?:支付|缴费)?$/i;
/** Words that a group head adds to what it is about: 缴费情况 | 金额. */
const GROUP_TAIL = /(?:情况|信息|资料|登记|记录|明细|内容)$/;

export interface Label {
  /** The header's lines joined; a single line as it stands. */
  readonly text: string;
  readonly claims: readonly Claim[];
  /** The lines above the last one, joined; '' where there are none. */
  readonly group: string;
  /** The last line. */
  readonly own: string;
}

export interface HeaderRows {
  readonly from: number;
  readonly to: number;
}

/** Finds the header: the first row with two words for something (one, in a sheet of one column), the lines of it joined. */
export function findHeader(grid: Grid): HeaderRows | null {
  const last = Math.min(grid.height, HEADER_ROWS);
  for (let row = 0; row < last; row += 1) {
    if (!showsPerson(grid, row)) continue;
    let from = row;
    while (from > 0 && row - from < MOST_LINES - 1 && isGroupLine(grid, from - 1, from)) from -= 1;
    let to = row;
    while (to + 1 < grid.height && to - from < MOST_LINES - 1 && isSecondLine(grid, to, to + 1)) to += 1;
    return { from, to };
  }
  return null;
}

/** A name or a number among the words, and no data. */
function showsPerson(grid: Grid, row: number): boolean {
  let [words, filled] = [0, 0];
  let person = false;
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.at(row, column);
    if (text.trim() === '') continue;
    filled += 1;
    if (isIdNumber(text)) return false;
    const [claim] = memberClaims(text);
    if (claim === undefined) continue;
    words += 1;
    if (['name', 'idNumber', 'headName'].includes(claim.meaning) && text.length <= 30) person = true;
  }
  return person && (words > 1 || filled <= 3 || words * 2 > filled);
}

/** A header word, also of a numbered member: 成员1姓名. */
export function memberClaims(text: string): readonly Claim[] {
  const claims = claimsOf(text);
  if (claims.length > 0) return claims;
  return claimsOf(withoutNumber(headerForm(text)));
}

const NUMBER = '[一二三四五六七八九十\\d]{1,2}';
const MEMBER = new RegExp(`^(?:第?${NUMBER})?(?:家庭)?成员(?:${NUMBER})?|${NUMBER}$|^${NUMBER}`, 'g');
const withoutNumber = (form: string): string => form.replaceAll(MEMBER, '');

/** Heads of groups of columns: merged over several, or standing over columns of which the row below says the rest. */
function isGroupLine(grid: Grid, row: number, below: number): boolean {
  let [groups, filled] = [0, 0];
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.at(row, column).trim();
    if (text === '') continue;
    if (text.length > 20 || /[:：]|\d{4}/.test(text) || isIdNumber(text)) return false;
    filled += 1;
    const { wide, tall } = grid.spans(row, column);
    const over = wide || (grid.at(row, column + 1).trim() === '' && grid.at(below, column + 1).trim() !== '');
    if (over && grid.at(below, column).trim() !== '') groups += 1;
    else if (!tall && grid.at(below, column).trim() !== '' && claimsOf(text).length === 0) return false;
  }
  return groups > 0 && filled > 1;
}

/** A line that says more of heads of groups in the line before it. */
function isSecondLine(grid: Grid, before: number, row: number): boolean {
  let [below, filled, known] = [0, 0, 0];
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.at(row, column).trim();
    if (text === '') continue;
    if (text.length > 30 || !/\p{L}/u.test(text) || /\d{4}/.test(text)) return false;
    filled += 1;
    const above = grid.at(before, column).trim();
    if (above !== '' && headerForm(above) === headerForm(text)) return false;
    const left = above === '' || grid.spans(before, column).wide || grid.at(before, column + 1).trim() === '';
    if (left) below += 1;
    const label = labelOf([grid.merged(before, column) || spread(grid, before, column), text]);
    // An identity may head a column of ticks below a word that spans several; below a column's own word it is what
    // somebody wrote there.
    const under = above === '' || grid.spans(before, column).wide || column + 1 < grid.width;
    const ticks =
      under &&
      claimsOf(above).every(({ meaning }) => meaning === 'identities') &&
      (flaggedIdentity(text) ?? flaggedIdentity(label.text)) !== undefined;
    // 姓名1 below 家庭成员: a numbered member's word.
    const over = claimsOf(above === '' ? spread(grid, before, column) : above);
    const ways = WAYS.test(text) && over.some(({ meaning }) => meaning === 'channel');
    if (label.claims.length > 0 || memberClaims(text).length > 0 || ticks || ways) known += 1;
  }
  return filled > 0 && below === filled && known > 0;
}

/** The text to the left, of a head that stands over this column too although nothing is merged. */
function spread(grid: Grid, row: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = grid.at(row, at).trim();
    if (text !== '') return text;
  }
  return '';
}

/** What stands over each column, `width` of them. */
export function labelsOf(grid: Grid, { from, to }: HeaderRows, width: number): Label[] {
  return Array.from({ length: width }, (_, column) => {
    const lines: string[] = [];
    for (let row = from; row <= to; row += 1) {
      const own = grid.merged(row, column).trim();
      const lower = row < to && grid.at(to, column).trim() !== '';
      const line = own === '' && lower && !grid.spans(row, column).tall ? spread(grid, row, column) : own;
      if (line !== '' && lines[lines.length - 1] !== line) lines.push(line);
    }
    return labelOf(lines);
  });
}

export function labelOf(lines: readonly string[]): Label {
  const own = lines[lines.length - 1] ?? '';
  const above = lines.slice(0, -1).filter((line) => line !== '');
  const group = above.join('');
  if (group === '') return { text: own, claims: claimsOf(own), group, own };
  const tail = headerForm(group).replace(GROUP_TAIL, '');
  const joined = [claimsOf(group + own), claimsOf(tail + headerForm(own))].find((claims) => claims.length > 0);
  const ofOther = /户主|家庭代表|监护|配偶|代办|联系人/.test(tail);
  const claims = joined ?? (ofOther ? [] : claimsOf(own));
  return { text: [...above, own].join(' '), claims, group, own };
}
