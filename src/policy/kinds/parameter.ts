import { own } from '../../base/own';
import * as v from 'valibot';
import { parseIsoDay } from '../../base/day';
import { parseYuan } from '../../base/money';
import { noSuchDate, unknownWord } from '../errors';
import { LARGEST } from '../parameter-value';
import type { Parameter, ParameterUnit, ParameterValue } from '../types';
import { OPTION_WORDS } from '../words';
import type { Path } from '../yaml';
import type { Problem } from '../errors';
import { flag, isoDate, list, number, shape, sourceEntries, sourceOf, text, whole } from './shape';

/** A figure of the document: exactly one of the unit keys gives both unit and value; null = not given. */
export const parameterSchema = shape({
  label: text,
  en: text,
  yuan: v.optional(v.pipe(v.nullable(number), v.description('金额，元，最多两位小数；null = 文件没有给出'))),
  percent: v.optional(v.pipe(v.nullable(number), v.description('百分比，例如 95；最多两位小数'))),
  date: v.optional(v.pipe(v.nullable(isoDate), v.description('日期，形如 2020-12-31'))),
  days: v.optional(v.nullable(whole)),
  years: v.optional(v.nullable(whole)),
  people: v.optional(v.nullable(whole)),
  switch: v.optional(v.pipe(flag, v.description('开关：true 或 false'))),
  choice: v.optional(v.pipe(text, v.description('选项之一'))),
  options: v.optional(list(text)),
  'per-unit': v.optional(v.pipe(flag, v.description('true = 每个单位各有一个值'))),
  ...sourceEntries,
});

export type RawParameter = v.InferOutput<typeof parameterSchema>;

export const UNITS = [
  'yuan',
  'percent',
  'date',
  'days',
  'years',
  'people',
  'switch',
  'choice',
] as const satisfies readonly ParameterUnit[];

/** The typed form of one parameter; undefined (after a complaint) where unit or value do not hold. */
export function readParameter(
  id: string,
  raw: RawParameter,
  path: Path,
  refuse: (path: Path, problem: Problem) => void,
): Parameter | undefined {
  const given = UNITS.filter((unit) => raw[unit] !== undefined);
  const [unit] = given;
  if (unit === undefined || given.length > 1) {
    refuse(path, unit === undefined ? noUnit(id) : twoUnits(id, given));
    return undefined;
  }
  const problem = unitProblem(raw, unit);
  if (problem !== undefined) {
    refuse([...path, unit], problem);
    return undefined;
  }
  return {
    id,
    label: raw.label,
    labelEn: raw.en,
    unit,
    value: valueOf(raw, unit),
    ...(unit === 'choice'
      ? {
          options: (raw.options ?? []).map((option) => ({
            id: option,
            ...(own(OPTION_WORDS, option) ?? { label: option, labelEn: option }),
          })),
        }
      : {}),
    ...(raw['per-unit'] === true ? { perUnit: true } : {}),
    ...sourceOf(raw),
  };
}

function valueOf(raw: RawParameter, unit: ParameterUnit): ParameterValue {
  const value = raw[unit];
  if (value === null || value === undefined) return null;
  if (unit === 'yuan' || unit === 'percent') return parseYuan(String(value)) ?? null;
  if (unit === 'date') return parseIsoDay(String(value)) ?? null;
  return value;
}

function unitProblem(raw: RawParameter, unit: ParameterUnit): Problem | undefined {
  const value = raw[unit];
  if (value === null || value === undefined) return undefined;
  if (unit === 'yuan' || unit === 'percent') return amountProblem(Number(value), unit);
  if (unit === 'date' && parseIsoDay(String(value)) === undefined) {
    return noSuchDate(String(value));
  }
  if (unit === 'days' || unit === 'years') return spanProblem(Number(value), unit);
  if (unit !== 'choice') return undefined;
  const options = raw.options ?? [];
  const strange = options.find((option) => own(OPTION_WORDS, option) === undefined);
  if (strange !== undefined) return unknownWord({ zh: '选项', en: 'option' }, strange, Object.keys(OPTION_WORDS));
  return options.includes(String(value))
    ? undefined
    : unknownWord({ zh: '选项', en: 'option' }, String(value), options);
}

function amountProblem(value: number, unit: 'yuan' | 'percent'): Problem | undefined {
  if (value < 0) return { zh: `${value} 小于 0。请写不小于 0 的数。`, en: `${value} is below 0; write 0 or more.` };
  if (unit === 'percent' && value > 100) {
    return { zh: `${value}% 超过了 100%。请核对百分比。`, en: `${value} % is above 100 %; check the percentage.` };
  }
  if (parseYuan(String(value)) !== undefined) return undefined;
  return {
    zh: `${value} 不能用：最多两位小数，最多十二位整数。`,
    en: `${value} cannot be used: at most two decimals and twelve digits before them.`,
  };
}

function spanProblem(value: number, unit: 'days' | 'years'): Problem | undefined {
  const most = LARGEST[unit];
  if (value <= most) return undefined;
  return {
    zh: `${value} 太大：最多 ${most} ${unit === 'days' ? '天' : '周岁'}。请核对。`,
    en: `${value} is too large: at most ${most} ${unit}; check it.`,
  };
}

function noUnit(id: string): Problem {
  return {
    zh: `参数“${id}”没有值。请写其中一项：${UNITS.join('、')}。`,
    en: `parameter "${id}" has no value; give one of: ${UNITS.join(', ')}.`,
  };
}

function twoUnits(id: string, given: readonly string[]): Problem {
  return {
    zh: `参数“${id}”同时写了 ${given.join(' 和 ')}。请只留一个单位。`,
    en: `parameter "${id}" has both ${given.join(' and ')}; keep one unit.`,
  };
}
