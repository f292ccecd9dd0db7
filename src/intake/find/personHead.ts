import { FIELDS } from '../../roster/fields';
import { ENGLISH } from './english';
import { PERSON_WORDS } from './personWords';

/** What a header word is compared by: width normalised; blanks, line breaks, stars and bracketed notes dropped. */
export function headerForm(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
    .replaceAll(/[\s*\p{Cf}]/gu, '')
    .replace(/[::]$/, '');
}

/** Whose name or number a longer word tells of, when it is not the person's. */
const OTHERS =
  /户主|家庭代表|产妇|孕妇|父|母|家长|监护|照料|照护|护理[人员]|申领|领款|代领|申报人|责任人|帮扶人|委托人|受益人|继承人|遗属|家属|亲属|配偶|代办|代缴|经办|联系|银行|开户|账户|户名|填表|领取|审核|负责|操作|收款|单位/;
/** What it was before: 原身份证号. */
const BEFORE = /^(?:原|旧|曾|老|更正前|变更前|错误)/;
/** 姓名#身份证号码: several words of a text that was not taken apart. */
const SEPARATORS = /[#|;,~^&!$\\，；、]/;

/** What a word is by its end where no list has it: 缴费人姓名 a name, 学生身份证号 a number; of somebody else, or of several things, neither. */
export function endsAsPerson(form: string): 'name' | 'idNumber' | null {
  if (OTHERS.test(form) || BEFORE.test(form) || SEPARATORS.test(form) || form.length > 14) return null;
  if (/.姓名$/.test(form)) return 'name';
  return /.(?:身份证号码?|证件号码?|公民身份号码)$/.test(form) ? 'idNumber' : null;
}

const WORDS: ReadonlySet<string> = new Set(
  [
    ...PERSON_WORDS.name.flat(),
    ...PERSON_WORDS.idNumber.flat(),
    ...(['name', 'idNumber'] as const).flatMap((id) => [FIELDS[id].header, FIELDS[id].headerEn]),
    ...(ENGLISH.name ?? []),
    ...(ENGLISH.idNumber ?? []),
  ].map((word) => headerForm(word).toLowerCase()),
);

/** Whether a word over a column is of the names or numbers of persons; it knows no other words, and is there before the others. */
export function isPersonHead(text: string): boolean {
  if (text.length > 60) return false;
  const form = headerForm(text);
  return form !== '' && (WORDS.has(form.toLowerCase()) || endsAsPerson(form) !== null);
}
