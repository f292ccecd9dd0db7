import { readFlag } from '../../roster/cells/flag';
import type { Merge, RawSheet } from '../book';

const HEADER_ROWS = 30;
/** What stands over columns of reasons of which one is ticked: 未参保原因, 去向. */
const REASONS = /(?:原因|去向|情形)(?:[(（].*[)）])?$/u;
/** Cells that say neither yes nor no, of so many filled ones: what stands there is no tick. */
const OTHERS = 0.3;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** The columns `left` to `right` below a word for reasons; each is called by the row `at`. */
interface Ticked {
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly words: readonly string[];
}

/**
 * Of a sheet in which a word for reasons is merged over columns of ticks, each called by a reason (职工医保, 死亡, 拒缴): one column of
 * that word, with the reasons that are ticked. null: it is no such sheet. Whatever else stands in a cell follows its reason.
 */
export function withTickedReasons(sheet: RawSheet): RawSheet | null {
  const found = sheet.merges.flatMap((merge) => tickedBelow(sheet.rows, merge));
  if (found.length === 0) return null;
  const rows = sheet.rows.map((row, index) => {
    const own = [...row];
    for (const { at, left, right, words } of found) {
      if (index < at) continue;
      if (index > at)
        own[left] = words
          .map((word, each) => said(word, row[left + each] ?? ''))
          .filter((text) => text !== '')
          .join('、');
      for (let column = index > at ? left + 1 : left; column <= right && column < own.length; column += 1)
        own[column] = '';
    }
    return own;
  });
  const merges = sheet.merges.map((merge) => {
    const over = found.some(
      ({ at, left, right }) => merge.bottom === at - 1 && merge.left === left && merge.right === right,
    );
    return over ? { ...merge, right: merge.left } : merge;
  });
  return { ...sheet, rows, merges };
}

function tickedBelow(rows: readonly (readonly string[])[], { top, bottom, left, right }: Merge): Ticked[] {
  const at = bottom + 1;
  if (right === left || at > HEADER_ROWS || !REASONS.test(plain(rows[top]?.[left] ?? ''))) return [];
  const words = Array.from({ length: right - left + 1 }, (_, each) => plain(rows[at]?.[left + each] ?? ''));
  if (words.some((word) => word === '' || /\d{3}/.test(word) || readFlag(word) !== null)) return [];
  let [ticks, others] = [0, 0];
  for (const row of rows.slice(at + 1)) {
    for (let column = left; column <= right; column += 1) {
      const text = (row[column] ?? '').trim();
      if (text === '') continue;
      if (readFlag(text) === null) others += 1;
      else ticks += 1;
    }
  }
  return ticks > 0 && others <= (ticks + others) * OTHERS ? [{ at, left, right, words }] : [];
}

/** What a cell says: the reason that is ticked, or what stands there instead of a tick. */
function said(word: string, text: string): string {
  if (text.trim() === '') return '';
  const flag = readFlag(text);
  return flag === null ? `${word}（${text.trim()}）` : flag ? word : '';
}
