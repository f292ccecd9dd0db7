import type * as v from 'valibot';
import { nearest } from '../base/text';
import type { Problem } from './errors';
import type { Path } from './yaml';

/** What is wrong is quoted so far. */
const LONGEST_SHOWN = 60;

/** An issue of a schema as path and sentence. */
export interface ShapeError {
  readonly path: Path;
  readonly problem: Problem;
}

const EXPECTED: Readonly<Record<string, Problem>> = {
  text: { zh: '应写文字', en: 'expected text' },
  number: {
    zh: '应写数字，例如 280 或 0.2；文件没有给出的写 null',
    en: 'expected a number such as 280 or 0.2; write null where the document gives none',
  },
  whole: { zh: '应写不小于 0、不超过 20 亿的整数', en: 'expected a whole number, from 0 to 2 billion' },
  year: { zh: '应写 2000 到 2199 之间的年份', en: 'expected a year from 2000 to 2199' },
  flag: { zh: '应写 true（是）或 false（否）', en: 'expected true or false' },
  date: { zh: '应写日期，形如 2020-12-31', en: 'expected a date such as 2020-12-31' },
  list: { zh: '应写成列表，形如 [ 甲, 乙 ]', en: 'expected a list such as [ a, b ]' },
  id: {
    zh: '名称以字母开头，只用字母、数字和连字符',
    en: 'ids begin with a letter and use letters, digits and hyphens only',
  },
  map: { zh: '应写成“名称: 内容”的形式', en: 'expected a map of "name: content"' },
};

/** Sentences for the issues of a failed `safeParse`; a choice of forms reports the form that came nearest. */
export function shapeErrors(issues: readonly v.BaseIssue<unknown>[], above: Path = []): ShapeError[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...pathOf(issue)];
    if (issue.type === 'union' && issue.issues !== undefined) {
      const inner = nearestForm(issue.issues);
      return shapeErrors(inner, path);
    }
    return [{ path, problem: problemOf(issue, path) }];
  });
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

/** Of several forms: the issues below the top are those of the form the writer chose. */
function nearestForm(issues: readonly v.BaseIssue<unknown>[]): readonly v.BaseIssue<unknown>[] {
  const inside = issues.filter((issue) => (issue.path ?? []).length > 0 || issue.type === 'union');
  return inside.length > 0 ? inside : issues.slice(0, 1);
}

function problemOf(issue: v.BaseIssue<unknown>, path: Path): Problem {
  const [code, rest] = splitOnce(issue.message, ':');
  const key = String(path.at(-1) ?? '');
  const known = rest.split(',');
  if (code === 'keys') {
    if (issue.expected === 'never') return isCutByComma(issue) ? cutByComma(key) : unknownKey(key, known);
    if (issue.received === 'undefined') {
      return {
        zh: `缺少“${key}”。请补上这一项。`,
        en: `"${key}" is missing; add it.`,
      };
    }
    return {
      zh: `应写成“名称: 内容”的形式，可用的名称有：${known.join('、')}。`,
      en: `expected a map with these keys: ${known.join(', ')}.`,
    };
  }
  const found = describe(issue.input);
  if (code === 'one-of') {
    const near = typeof issue.input === 'string' ? nearest(issue.input, known) : undefined;
    return {
      zh: `不认识${found.zh}，${near === undefined ? `请从这些当中选：${known.join('、')}。` : `是否想写“${near}”？`}`,
      en: `${found.en} is not known here; ${near === undefined ? `choose one of: ${known.join(', ')}.` : `did you mean "${near}"?`}`,
    };
  }
  const expected = EXPECTED[code] ?? { zh: issue.message, en: issue.message };
  return {
    zh: `${expected.zh}，这里写的是${found.zh}。`,
    en: `${expected.en}, found ${found.en}.`,
  };
}

/** `{ en: a, b }` reads as a key "b" without a value: the text had a comma and no quotes. */
function isCutByComma(issue: v.BaseIssue<unknown>): boolean {
  return issue.path?.at(-1)?.value === null;
}

function cutByComma(key: string): Problem {
  return {
    zh: `“${key}”前面的半角逗号把文字断开了。含半角逗号的文字请整个加上单引号。`,
    en: `the comma before "${key}" cuts the text in two; put quotes around text with commas.`,
  };
}

function unknownKey(key: string, known: readonly string[]): Problem {
  const near = nearest(key, known);
  return near === undefined
    ? {
        zh: `这里没有“${key}”这一项，可用的有：${known.join('、')}。`,
        en: `"${key}" is not known here; keys are: ${known.join(', ')}.`,
      }
    : { zh: `这里没有“${key}”这一项，是否想写“${near}”？`, en: `"${key}" is not known here; did you mean "${near}"?` };
}

function describe(input: unknown): Problem {
  if (input === null) return { zh: '空值', en: 'nothing' };
  if (Array.isArray(input)) return { zh: '列表', en: 'a list' };
  if (typeof input === 'object') return { zh: '一组“名称: 内容”', en: 'a map' };
  const whole = typeof input === 'string' ? input : typeof input === 'number' ? `${input}` : JSON.stringify(input);
  const shown = whole.length > LONGEST_SHOWN ? `${whole.slice(0, LONGEST_SHOWN)}…` : whole;
  return { zh: `“${shown}”`, en: `"${shown}"` };
}

function splitOnce(message: string, at: string): [string, string] {
  const index = message.indexOf(at);
  return index < 0 ? [message, ''] : [message.slice(0, index), message.slice(index + 1)];
}
