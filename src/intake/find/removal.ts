import { flaggedIdentity } from '../../roster/cells/identityFlag';
import type { Found, FoundSheet } from '../found';
import { identityWordIn } from './kind';

/** Words of a title that say: those on the list have an identity no more. How many, why or when says it of nobody. */
const GONE =
  /(?:停发|停保|取消|退出|注销|终止|清退|核减|减少|移出)(?!原因|理由|时间|日期|[:：]?\s*[\d一二三四五六七八九十]+\s*[户人名口])/u;
/** Words that say the list holds both, or the others. */
const BOTH = /新增|增加|增减|新纳入|变动|异动|调整/u;
/** Words by which what was taken away may be given again, or was not taken away yet. */
const AGAIN =
  /恢复|撤销|重新|续[发保享]|补发|误|应[停退]|拟|申请|[未不非](?:被|予|再)?(?:停|取消|退出|注销|终止|清退|核减)/u;
/** What a list calls itself; nobody says it in a note. */
const LIST = /名单|名册|花名册|对象|人员|台账|明细|汇总|信息|公示|登记|[^填附下上]表/u;
const NOTE = /^(?:备注|说明|注|附注?|注意|填表说明|填报说明)|^[(（【[]|[。；;！!]|[:：].*[，,]/u;

/** Words by which a sheet says that those on it get what the list is of, or lose it. */
const NAMED_SET = /新增|增加|增员|纳入|在保|在享|享受/u;
const NAMED_GONE = /退出|减少|减员|取消|停发|停保|核减|清退|注销|终止|移出|调出/u;
const NAMED_BOTH = /增减|变动|异动|调整/u;

/** What the name of a sheet says of those on it; null: nothing, or both. */
export function directionOf(sheet: string): 'set' | 'remove' | null {
  const gone = NAMED_GONE.test(sheet);
  // 特困 beside 已退出: those on it have what it is called by.
  const set = NAMED_SET.test(sheet) || (!gone && flaggedIdentity(sheet) !== undefined);
  return set === gone || NAMED_BOTH.test(sheet) ? null : set ? 'set' : 'remove';
}

/** Whether a sheet is called by what becomes of those on it: it is no unit. */
export function isDirection(sheet: string): boolean {
  return (
    (NAMED_SET.test(sheet) || NAMED_GONE.test(sheet) || NAMED_BOTH.test(sheet)) && !/(?:村|社区|居委会)$/.test(sheet)
  );
}

/** Whether some sheets say that those on them get it, and others that they lose it: then each says it for its own. */
export function isMixed(sheets: Iterable<string>): boolean {
  const said = new Set([...sheets].map(directionOf));
  return said.has('set') && said.has('remove');
}

export interface RemovalSaid {
  /** `open`: nobody can say whether those on the list lose it. */
  readonly action: 'remove' | 'open';
  /** The word that says so. */
  readonly word: string;
}

/**
 * What a list says of itself that takes an identity away from those on it; null: nothing. Titles and names of sheets say it of
 * all; a note above the header does not, and what only the file is called leaves it open where a title names the list otherwise.
 */
export function removalSaid({ fileName, sheets }: Pick<Found, 'fileName' | 'sheets'>): RemovalSaid | null {
  const used = sheets.filter(({ use }) => use);
  if (isMixed(used.map(({ name }) => name))) return null;
  const titles = used.flatMap(titlesOf);
  const inside = wordIn([...used.map(({ name }) => name), ...titles]);
  if (inside !== null) return inside;
  const outside = wordIn([fileName.replace(/\.[^.]*$/, '')]);
  if (outside === null || BOTH.test(titles.join(' '))) return null;
  // A remark on one of them, a column or a line that says it is what the file is called by.
  if (titles.length > 0 && used.some((sheet) => standsIn(sheet, outside.word))) return null;
  return titles.some((title) => identityWordIn(title) !== null || LIST.test(title))
    ? { ...outside, action: 'open' }
    : outside;
}

/** Whether a word stands below the titles of a sheet. */
function standsIn({ header, columns, top }: FoundSheet, word: string): boolean {
  const has = (text: string): boolean => text.normalize('NFKC').includes(word);
  return (
    columns.some((each) => has(each.header) || each.samples.some(has) || (each.values ?? []).some(has)) ||
    top.slice(header?.from ?? 0).some((row) => row.some(has))
  );
}

function wordIn(texts: readonly string[]): RemovalSaid | null {
  const text = texts.join(' ').normalize('NFKC');
  const word = BOTH.test(text) ? undefined : GONE.exec(text)?.[0];
  return word === undefined ? null : { action: AGAIN.test(text) ? 'open' : 'remove', word };
}

/** What a sheet calls itself above its header; notes only where nothing else stands there. */
function titlesOf({ header, top, title }: FoundSheet): string[] {
  const lines = top.slice(0, header?.from ?? 0).flatMap((row) => row.map((cell) => cell.trim()));
  const texts = lines.filter((cell) => cell !== '');
  if (texts.length === 0) return title === '' ? [] : [title];
  return texts.filter((cell) => !NOTE.test(cell));
}
