import { nearest } from '../base/text';

/** What is wrong with a policy file: where it stands, and one sentence in each language with what to do. */
export interface PolicyError {
  readonly file: string;
  /** 1-based */
  readonly line: number;
  /** Keys from the top of the file, e.g. `categories.full.when`. Empty for the file as a whole. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

/** The sentence of an error before it is known where it stands. */
export interface Problem {
  readonly zh: string;
  readonly en: string;
}

/** `lanxi-2021.yaml 第 12 行（parameters.premium）：……。` – one sentence for the screen and for tests. */
export function formatPolicyError(error: PolicyError, language: 'zh' | 'en' = 'zh'): string {
  if (language === 'en') {
    const where = error.path === '' ? '' : ` (${error.path})`;
    return `${error.file}, line ${error.line}${where}: ${error.en}`;
  }
  const where = error.path === '' ? '' : `（${error.path}）`;
  return `${error.file} 第 ${error.line} 行${where}：${error.zh}`;
}

/** A word that is not in a closed list: names it, offers the nearest one or the whole list. */
export function unknownWord(what: Problem, word: string, known: Iterable<string>): Problem {
  const words = [...known];
  const near = nearest(word, words);
  if (near !== undefined) {
    return {
      zh: `没有名为“${word}”的${what.zh}，是否想写“${near}”？`,
      en: `there is no ${what.en} "${word}"; did you mean "${near}"?`,
    };
  }
  const shown = words.slice(0, 12);
  const more = words.length > shown.length;
  if (shown.length === 0) {
    return {
      zh: `没有名为“${word}”的${what.zh}，请先在文件中写明。`,
      en: `there is no ${what.en} "${word}"; declare it first.`,
    };
  }
  return {
    zh: `没有名为“${word}”的${what.zh}，请从这些当中选：${shown.join('、')}${more ? '……' : ''}。`,
    en: `there is no ${what.en} "${word}"; choose one of: ${shown.join(', ')}${more ? ' …' : ''}.`,
  };
}

export function noSuchDate(text: string): Problem {
  return { zh: `没有 ${text} 这一天。请核对年月日。`, en: `there is no date ${text}; check year, month and day.` };
}
