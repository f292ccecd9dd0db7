import type { TextColumn } from '../roster/types';

/** 张三、李四: several in a cell. */
const SEVERAL = /\p{Script=Han}\s*[、,，;；/&+]\s*\p{Script=Han}/u;
/** 钱七13800001111, 王五（户主）: more than a name. */
const MORE = /\d{7}|[(（[【]\s*\p{Script=Han}+\s*[)）\]】]/u;

/** Names of a column that are no plain ones, by their codes, and what is odd about them. They are kept as they came. */
export function oddNames({ pool }: TextColumn): ReadonlyMap<number, 'name-several' | 'name-with-more'> {
  const found = new Map<number, 'name-several' | 'name-with-more'>();
  for (let code = 1; code < pool.size; code += 1) {
    const text = pool.get(code);
    if (SEVERAL.test(text)) found.set(code, 'name-several');
    else if (MORE.test(text)) found.set(code, 'name-with-more');
  }
  return found;
}
