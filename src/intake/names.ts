import type { TextColumn } from '../roster/types';

/** 张三、李四: several in a cell. */
const SEVERAL = /\p{Script=Han}\s*[、,，;；/&+]\s*\p{Script=Han}/u;
/** 钱七13800001111, 王五（户主）: more than a name. */
const MORE = /\d{7}|[(（[【]\s*\p{Script=Han}+\s*[)）\]】]/u;

/** 待定, 未取名: what is written in the place of a name that is not there yet. */
const NONE =
  /^[(（]?(?:(?:姓名|名字)?(?:待定|未定|待取|待填|待补|待上报)|(?:姓名|名字)?(?:暂|还|尚)?(?:未|没)(?:有?取|有?起|定|上报)(?:名|名字|姓名)?|(?:暂)?(?:无名|无姓名|无名氏)|暂无|不详|未知|.{1,4}之(?:子|女|儿)|双(?:胞)?胎(?:之)?[一二12甲乙大小ab]?|[男女]婴)[)）]?$/iu;

/** A sign of which one stands in each of them: names are looked at by the ten thousand. */
const HINT = /[待定未没无暂不之双婴]/;

/** Whether a text stands in the place of a name, and is none. */
const isNoName = (text: string): boolean => HINT.test(text) && NONE.test(text.normalize('NFKC').replaceAll(/\s/g, ''));

/** What is odd about a name. */
export type Odd = 'name-several' | 'name-with-more' | 'name-none';

/** Names of a column that are no plain ones, by their codes, and what is odd about them. They are kept as they came. */
export function oddNames({ pool }: TextColumn): ReadonlyMap<number, Odd> {
  const found = new Map<number, Odd>();
  for (let code = 1; code < pool.size; code += 1) {
    const text = pool.get(code);
    if (isNoName(text)) found.set(code, 'name-none');
    else if (SEVERAL.test(text)) found.set(code, 'name-several');
    else if (MORE.test(text)) found.set(code, 'name-with-more');
  }
  return found;
}
