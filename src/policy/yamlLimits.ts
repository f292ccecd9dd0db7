import type { Problem } from './errors';

/** The longest policy there is has 540 lines and 3,000 signs of YAML's own; brackets within brackets go four deep. */
const MOST_LINES = 20_000;
const MOST_SIGNS = 30_000;
const MOST_OPEN = 200;
const MOST_LEADING = 50;
const SIGNS = new Set('[]{},:?&*!|>%@`"\'\\-');

export const MAX_DEPTH = 24;
export const TOO_DEEP: Problem = {
  zh: `嵌套超过 ${MAX_DEPTH} 层。请检查缩进和括号。`,
  en: `nested more than ${MAX_DEPTH} levels deep; check indentation and brackets.`,
};

const TOO_MUCH: Problem = {
  zh: '到这里为止行数或符号已经太多，不像政策文件。请检查是否选错了文件。',
  en: 'too many lines or signs up to here for a policy file; check whether it is the right one.',
};

/**
 * What a file would keep the YAML parser busy with for minutes, or end the process by: brackets and dashes without end. Looked at
 * before it, sign by sign; undefined: it may be parsed.
 */
export function beyondLimits(text: string): { readonly line: number; readonly problem: Problem } | undefined {
  let line = 1;
  let signs = 0;
  let open = 0;
  let leading = 0; // dashes and the like before anything else of the line; -1 behind that
  for (const sign of text) {
    if (sign === '\n') {
      line += 1;
      leading = 0;
      if (line > MOST_LINES) return { line, problem: TOO_MUCH };
      continue;
    }
    if (!SIGNS.has(sign)) {
      if (sign !== ' ' && sign !== '\t') leading = -1;
      continue;
    }
    signs += 1;
    if (signs > MOST_SIGNS) return { line, problem: TOO_MUCH };
    if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    const leads = leading >= 0 && (sign === '-' || sign === '?' || sign === ':');
    leading = leads ? leading + 1 : -1;
    if (open > MOST_OPEN || leading > MOST_LEADING) return { line, problem: TOO_DEEP };
  }
  return undefined;
}
