import type { Found } from '../found';

/** Words of a title that say: those on the list have an identity no more. */
const GONE = /(?:停发|停保|取消|退出|注销|终止|清退|核减|减少|移出)(?!原因|理由|时间|日期)/u;
/** Words that say the list holds both, or the others. */
const BOTH = /新增|增加|增减|新纳入|变动|异动|调整/u;

/** The word of a file name, a sheet's name or its title by which a list takes an identity away; null: none, or not certain. */
export function removalWord({ fileName, sheets }: Pick<Found, 'fileName' | 'sheets'>): string | null {
  const used = sheets.filter(({ use }) => use);
  const text = [fileName, ...used.flatMap(({ name, title }) => [name, title])].join(' ').normalize('NFKC');
  return BOTH.test(text) ? null : (GONE.exec(text)?.[0] ?? null);
}
