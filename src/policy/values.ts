import { own } from '../base/own';
import { formatDay, formatDayChinese, type Day } from '../base/day';
import { formatMoney, type Fen } from '../base/money';
import { OPTION_WORDS } from './words';
import type { Parameter, ParameterUnit, ParameterValue } from './types';

export type Language = 'zh' | 'en';

/** A parameter's value as people write it: `280.00 元`, `95%`, `2020年12月31日`, `90 天`; null is 未给出. */
export function formatValue(unit: ParameterUnit, value: ParameterValue, language: Language): string {
  const zh = language === 'zh';
  if (value === null) return zh ? '（文件未给出）' : '(not given)';
  if (typeof value === 'boolean') return zh ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'string') {
    const words = own(OPTION_WORDS, value);
    return words === undefined ? value : zh ? words.label : words.labelEn;
  }
  if (unit === 'yuan') return zh ? `${formatMoney(value as Fen)} 元` : `${formatMoney(value as Fen)} yuan`;
  if (unit === 'percent') return `${formatPercent(value)}%`;
  if (unit === 'date') return zh ? formatDayChinese(value as Day) : formatDay(value as Day);
  if (unit === 'days') return zh ? `${value} 天` : `${value} days`;
  if (unit === 'years') return zh ? `${value} 周岁` : `${value}`;
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ','); // people
}

/** Basis points as a plain decimal: 9500 → `95`, 9950 → `99.5`. */
export function formatPercent(share: number): string {
  return String(share / 100);
}

/** The text an input shows for a value, the inverse of `checkParameterValue`; empty for null. */
export function editableValue(parameter: Parameter, value: ParameterValue): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  if (parameter.unit === 'yuan') return formatMoney(value as Fen).replaceAll(',', '');
  if (parameter.unit === 'percent') return formatPercent(value);
  if (parameter.unit === 'date') return formatDay(value as Day);
  return String(value);
}
