import { readIdentities } from '../identities';
import { readFlag } from './flag';

const GRADES: Readonly<Record<string, string>> = {
  一: '一',
  二: '二',
  三: '三',
  四: '四',
  '1': '一',
  '2': '二',
  '3': '三',
  '4': '四',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  I: '一',
  II: '二',
  III: '三',
  IV: '四',
};
const FORM =
  /^(?:(?:视力|听力|言语|肢体|智力|精神|多重|综合)(?:残疾)?|残疾)?(?:等级|级别)?[::]?(?:第?([一二三四1-4壹贰叁肆]|IV|I{1,3})(?:\.0)?级?)(?:(?:视力|听力|言语|肢体|智力|精神|多重)?残疾?)?$/i;

/** The identity that one grade of disability stands for (一级, 2, Ⅲ級, 肢体二级, 重度); undefined: it is no grade. */
function gradeOf(word: string): string | undefined {
  const plain = word.replaceAll(/\s/g, '').replaceAll('級', '级');
  const grade = GRADES[FORM.exec(plain)?.[1]?.toUpperCase() ?? ''];
  if (grade !== undefined) return `${grade}级残疾`;
  if (plain === '重度' || plain === '重残') return '重度残疾';
  const { bits, unknown } = readIdentities(plain);
  return bits !== 0 && unknown.length === 0 ? plain : undefined;
}

/** Whether a cell holds grades of disability and nothing else. */
export function isDisabilityGrade(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.every((word) => gradeOf(word) !== undefined);
}

/** A cell of grades as identity words. What is no grade stays as it came, so that it is told; 无 and the like is nothing. */
export function disabilityWords(text: string): string[] {
  return wordsOf(text).flatMap((word) => gradeOf(word) ?? (isNone(word) ? [] : [word]));
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[、,;/|\s]+/u)
    .filter((word) => word !== '');
const isNone = (word: string): boolean => readFlag(word) === false || /^(?:无残疾|非残疾|-+|—+)$/.test(word);
