import { dayOf, type Day } from '../base/day';
import { parseYuan } from '../base/money';
import { noSuchDate, unknownWord, type Problem } from './errors';
import { formatValue } from './values';
import type { Parameter, ParameterValue } from './types';

export type ValueResult = { readonly ok: true; readonly value: ParameterValue } | ({ readonly ok: false } & Problem);

/** The largest figure of each unit: 100 million yuan, 3660 days, 150 years, 2 billion people. */
export const LARGEST = { days: 3660, years: 150, people: 2_000_000_000 } as const;
const LARGEST_FEN = 10_000_000_000;
/** The years 1900 to 2199. */
const FIRST_DAY = dayOf(1900, 1, 1) ?? 0;
const LAST_DAY = dayOf(2199, 12, 31) ?? 0;

/**
 * Reads what a clerk typed for a parameter. Accepts 280, 280元, ￥280.00, 1,200; 95, 95%; 2020-12-31, 2020/12/31,
 * 2020.12.31, 20201231, 2020年12月31日; 是, 否. Empty (not given) only where the document itself gives no figure.
 */
export function readParameterText(parameter: Parameter, typed: string): ValueResult {
  const text = typed.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (text === '') return checkParameterValue(parameter, null);
  switch (parameter.unit) {
    case 'yuan':
      return readDecimal(parameter, text.replace(/^[¥￥]/, '').replace(/元$/, ''), typed);
    case 'percent':
      return readDecimal(parameter, text.replace(/%$/, ''), typed);
    case 'date':
      return readDate(text, typed);
    case 'days':
    case 'years':
    case 'people': {
      const digits = text.replace(/(天|日|周岁|岁|人|个)$/, '');
      return /^-?\d{1,15}$/.test(digits)
        ? checkParameterValue(parameter, Number(digits))
        : refuse(expected(parameter, typed));
    }
    case 'switch':
      if (['是', 'true', 'yes', '1'].includes(text.toLowerCase())) return { ok: true, value: true };
      if (['否', 'false', 'no', '0'].includes(text.toLowerCase())) return { ok: true, value: false };
      return refuse(expected(parameter, typed));
    case 'choice':
      return checkParameterValue(parameter, text);
  }
}

/** Checks a value of the internal form (fen, basis points, day number …) against the parameter's unit and bounds. */
export function checkParameterValue(parameter: Parameter, value: ParameterValue): ValueResult {
  if (value === null) return parameter.value === null ? { ok: true, value } : refuse(notEmpty(parameter));
  const { unit } = parameter;
  if (unit === 'switch')
    return typeof value === 'boolean' ? { ok: true, value } : refuse(expected(parameter, String(value)));
  if (unit === 'choice') {
    const options = (parameter.options ?? []).map(({ id }) => id);
    const fits = typeof value === 'string' && options.includes(value);
    if (fits) return { ok: true, value };
    // Whoever reads it chooses by the words; whoever writes a file, by the ids behind them.
    const zh = unknownWord({ zh: '选项', en: 'option' }, String(value), named(parameter, 'zh')).zh;
    return refuse({ zh, en: unknownWord({ zh: '选项', en: 'option' }, String(value), named(parameter, 'en')).en });
  }
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return refuse(expected(parameter, String(value)));
  if (unit === 'date')
    return value >= FIRST_DAY && value <= LAST_DAY ? { ok: true, value } : refuse(expected(parameter, String(value)));
  if (value < 0)
    return refuse({ zh: `“${parameter.label}”不能小于 0。`, en: `"${parameter.labelEn}" cannot be below 0.` });
  const largest = unit === 'yuan' ? LARGEST_FEN : unit === 'percent' ? 10000 : LARGEST[unit];
  if (value <= largest) return { ok: true, value };
  const bound = formatValue(unit, largest, 'zh');
  return refuse({
    zh: `“${parameter.label}”不能超过 ${bound}。`,
    en: `"${parameter.labelEn}" cannot be above ${formatValue(unit, largest, 'en')}.`,
  });
}

function named({ options = [] }: Parameter, language: 'zh' | 'en'): string[] {
  return options.map(({ id, label, labelEn }) => {
    const words = language === 'zh' ? label : labelEn;
    return words === id ? id : language === 'zh' ? `${words}（${id}）` : `${words} (${id})`;
  });
}

function readDecimal(parameter: Parameter, text: string, typed: string): ValueResult {
  const value = parseYuan(text);
  return value === undefined ? refuse(expected(parameter, typed)) : checkParameterValue(parameter, value);
}

function readDate(text: string, typed: string): ValueResult {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  if (match === null) {
    return refuse({
      zh: `“${typed}”不是日期。请写成 2020-12-31 的样子。`,
      en: `"${typed}" is not a date; write it like 2020-12-31.`,
    });
  }
  const day: Day | undefined = dayOf(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5]));
  return day === undefined ? refuse(noSuchDate(typed)) : { ok: true, value: day };
}

const FORMS = {
  yuan: { zh: '金额，最多两位小数，例如 280 或 0.20', en: 'an amount with at most two decimals, such as 280 or 0.20' },
  percent: { zh: '百分比，最多两位小数，例如 95', en: 'a percentage with at most two decimals, such as 95' },
  date: { zh: '日期，例如 2020-12-31', en: 'a date such as 2020-12-31' },
  days: { zh: '整数天数', en: 'a whole number of days' },
  years: { zh: '整数岁数', en: 'a whole number of years' },
  people: { zh: '整数', en: 'a whole number' },
  switch: { zh: '是或否', en: 'yes or no' },
  choice: { zh: '选项之一', en: 'one of the options' },
} as const;

function expected(parameter: Parameter, typed: string): Problem {
  const form = FORMS[parameter.unit];
  return {
    zh: `“${parameter.label}”要写${form.zh}，这里写的是“${typed}”。`,
    en: `"${parameter.labelEn}" takes ${form.en}, found "${typed}".`,
  };
}

function notEmpty(parameter: Parameter): Problem {
  return {
    zh: `“${parameter.label}”不能留空：文件给出的是 ${formatValue(parameter.unit, parameter.value, 'zh')}。`,
    en: `"${parameter.labelEn}" cannot be empty: the document gives ${formatValue(parameter.unit, parameter.value, 'en')}.`,
  };
}

function refuse(problem: Problem): ValueResult {
  return { ok: false, ...problem };
}
