/**
 * Surnames that are read otherwise than their character usually is, each with a character of that reading and tone: the
 * browser's collation knows one reading a character only, so a name that begins with one of them stands where its stand-in does.
 */
const PAIRS =
  '薄伯 查渣 仇囚 单擅 都督 繁婆 盖舸 过郭 华化 解谢 句勾 乐月 缪妙 能耐 朴瓢 区欧 任仁 相象 肖宵 燕胭 要腰 ' +
  '於迂 员运 曾增 翟宅 召绍 折舌';

/**
 * What stands for such a surname in the order, by its code point: the stand-in with the surname behind it, which comes right
 * after the stand-in itself.
 */
export const SURNAMES: ReadonlyMap<number, string> = new Map(
  PAIRS.split(' ').map((pair) => {
    const [surname = '', standIn = ''] = [...pair];
    return [surname.codePointAt(0) ?? 0, standIn + surname];
  }),
);
