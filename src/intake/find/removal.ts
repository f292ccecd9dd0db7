import type { Found } from '../found';

/** Words of a title that say: those on the list have an identity no more. */
const GONE = /(?:停发|停保|取消|退出|注销|终止|清退|核减|减少|移出)(?!原因|理由|时间|日期)/u;
/** Words that say the list holds both, or the others. */
const BOTH = /新增|增加|增减|新纳入|变动|异动|调整|恢复|补发|重新/u;
/** A title by which a sheet says what it is a list of: what the file is called says less. */
const OF_ITS_OWN = /名[单册]|花名册|对象|台账|明细|公示|登记|清单|信息|发放/u;

/** Words by which a sheet says that those on it get what the list is of, or lose it. */
const NAMED_SET = /新增|增加|增员|纳入|在保|在享|享受/u;
const NAMED_GONE = /退出|减少|减员|取消|停发|停保|核减|清退|注销|终止|移出|调出/u;
const NAMED_BOTH = /增减|变动|异动|调整/u;

/** What the name of a sheet says of those on it; null: nothing, or both. */
export function directionOf(sheet: string): 'set' | 'remove' | null {
  const [set, gone] = [NAMED_SET.test(sheet), NAMED_GONE.test(sheet)];
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

/** The word of a file name, a sheet's name or its title by which a list takes an identity away; null: none, or not certain. */
export function removalWord({ fileName, sheets }: Pick<Found, 'fileName' | 'sheets'>): string | null {
  const used = sheets.filter(({ use }) => use);
  if (isMixed(used.map(({ name }) => name))) return null;
  const inside = used.flatMap(({ name, title }) => [name, title]).join(' ');
  const text = (OF_ITS_OWN.test(inside) ? inside : `${fileName} ${inside}`).normalize('NFKC');
  return BOTH.test(text) ? null : (GONE.exec(text)?.[0] ?? null);
}
