/** GB/T 4761: relations within a family by two digits, in the words that rosters have for them. */
const WORDS: readonly (readonly [from: number, words: string])[] = [
  [1, '本人 户主'],
  [10, '配偶 夫 妻'],
  [20, '子 独生子 长子 次子 三子 四子 五子 养子或继子 女婿 其他儿子'],
  [30, '女 独生女 长女 次女 三女 四女 五女 养女或继女 儿媳 其他女儿'],
  [40, '孙辈 孙子 孙女 外孙子 外孙女 孙媳妇或外孙媳妇 孙女婿或外孙女婿 曾孙子或外曾孙子 曾孙女或外曾孙女 其他孙辈'],
  [50, '父母 父亲 母亲 公公 婆婆 岳父 岳母 继父或养父 继母或养母 其他父母关系'],
  [60, '祖父母或外祖父母 祖父 祖母 外祖父 外祖母 配偶的祖父母或外祖父母 曾祖父 曾祖母'],
  [70, '兄弟姐妹 兄 嫂 弟 弟媳 姐 姐夫 妹 妹夫 其他兄弟姐妹'],
];
const BY_CODE = new Map(
  WORDS.flatMap(([from, words]) =>
    words.split(' ').map((word, at) => [String(from + at).padStart(2, '0'), word] as const),
  ),
);
const CODE = /^\d{2}$/;

/** The word of a code; any other text as it stands. */
export const relationOf = (text: string): string => BY_CODE.get(text.trim()) ?? text;

/**
 * Whether a column is of these codes: all of its cells are of two digits, one of them is of the tens that only this code has, and none
 * is of another code, in which 02 or 03 is somebody else.
 */
export function areRelationCodes(rows: readonly (readonly string[])[], column: number): boolean {
  let found = false;
  if (column === -1) return false;
  for (const row of rows) {
    const text = (row[column] ?? '').trim();
    if (text === '') continue;
    if (!CODE.test(text) || (text < '10' && !BY_CODE.has(text))) return false;
    if (text >= '10') found = true;
  }
  return found;
}
