import type { Pinyin } from '../../base/pinyin';
import type { RosterTable } from '../../roster/types';
import type { Test } from './filter';
import { codesWith } from './folded';
import { lettersOf } from './goTo';
import { speller } from './spelling';

/** Fields the quick search looks into. */
const SEARCHED = ['name', 'idNumber', 'phone'] as const;

/**
 * Whether a person's name, ID number or phone contains the text, or letters spell the name from its beginning: zs is 张三. Letters
 * are of either case and width; without the table of readings they are letters only.
 */
export function searchTest(table: RosterTable, wanted: string, pinyin: Pinyin | null): Test {
  const text = wanted.trim();
  if (text === '') return () => true;
  const columns = SEARCHED.map((field) => table.text(field));
  const marks = columns.map(({ pool }) => codesWith(pool, text, 'contains', false));
  const letters = pinyin === null ? null : lettersOf(text);
  const [names, spelt] = [columns[0]?.pool, marks[0]];
  if (pinyin !== null && letters !== null && names !== undefined && spelt !== undefined) {
    const fits = speller(pinyin, letters);
    for (let code = 0; code < spelt.length; code += 1)
      if (spelt[code] === 0 && fits(names.get(code)) !== null) spelt[code] = 1;
  }
  const codes = columns.map((column) => column.codes);
  return (row) => marks.some((mark, index) => mark[codes[index]?.[row] ?? 0] === 1);
}
