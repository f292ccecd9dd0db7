import { FIELD_IDS, FIELDS, type FieldId } from '../fields';
import { cleanText } from './clean';

/** Other ways of writing a word of a list that leave no doubt. Anything else stays as it came and is flagged. */
const SAME_WORDS: Readonly<Partial<Record<FieldId, Readonly<Record<string, string>>>>> = {
  idKind: { 身份证: '居民身份证', 二代身份证: '居民身份证', 第二代居民身份证: '居民身份证' },
  sex: { 男性: '男', 女性: '女' },
  kind: {
    在校大学生: '高校学生',
    大学生: '高校学生',
    普通高校学生: '高校学生',
    外出务工人员: '外出务工',
    中小学生: '普通居民',
  },
  tier: {
    一: '一档',
    '1': '一档',
    二: '二档',
    '2': '二档',
    '1档': '一档',
    第一档: '一档',
    '2档': '二档',
    第二档: '二档',
  },
  exclusion: { 城镇职工医保: '职工医保', 职工医疗保险: '职工医保' },
};

const plainForm = (word: string): string => word.normalize('NFKC').replaceAll(/\s/g, '');

const WORDS: ReadonlyMap<FieldId, ReadonlyMap<string, string>> = new Map(
  FIELD_IDS.filter((id) => FIELDS[id].kind === 'choice').map((id) => {
    const listed = (FIELDS[id].words ?? []).map((word) => [plainForm(word), word] as const);
    return [id, new Map([...listed, ...Object.entries(SAME_WORDS[id] ?? {})])];
  }),
);

/** The text of a cell with a pick list: the list's own word where that is what it says, else as it came. */
export function cleanChoice(field: FieldId, text: string): string {
  if (text === '') return '';
  const plain = cleanText(text);
  return WORDS.get(field)?.get(plainForm(plain)) ?? plain;
}
