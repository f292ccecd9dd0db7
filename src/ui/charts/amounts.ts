import { formatMoney, type Fen } from '../../base/money';
import { grouped, language } from '../i18n';
import { c } from '../i18n/charts';
import { count, money } from '../words/amounts';
import type { Figure } from './types';

/** How figures are written in a picture: all of them, and their differences, in one unit and with as many decimals. */
export interface Writing {
  /** The unit, for the axis. */
  readonly unit: string;
  /** In yuan, not in a larger unit; else with so many decimals. */
  readonly yuan: boolean;
  readonly digits: number;
  short(value: number): string;
  /** A figure or a difference in a sentence, with its unit: written as in the picture. */
  said(value: number): string;
  /** A round figure on an axis. */
  tick(value: number): string;
  /** For the table: exact. */
  exact(value: Figure): string;
}

/** From 1 万元 on yuan would be too long. */
const MUCH = 1_000_000;
/** Decimals of the larger unit are no finer than ten yuan. */
const FINEST = 1_000;

/** Figures that stand beside their difference. */
export type Beside = readonly [before: Figure, after: Figure];

export interface MoneyWish {
  /** Two decimals even of large sums. */
  readonly fine?: boolean;
  /** What is written as a figure with a difference: the three must fit. */
  readonly beside?: readonly Beside[];
  /** Differences add up: none of them is rounded. */
  readonly exact?: boolean;
  /** In yuan whatever they are, beside others that are. */
  readonly yuan?: boolean;
  /** No fewer decimals than others beside them have. */
  readonly least?: number;
}

/**
 * Money in 万元 (thousand yuan in English) where there is much of it; in yuan where there is little, where nothing changes by that
 * much, or where figures and differences would fit only with decimals finer than ten yuan. Never both in one picture.
 */
export function moneyWriting(values: Iterable<Figure>, wish: MoneyWish = {}): Writing {
  const { fine = false, beside = [], exact = false, yuan = false, least = 0 } = wish;
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value ?? 0));
  const divisor = language() === 'zh' ? 1_000_000 : 100_000;
  const changes = beside.flatMap(([before, after]) => (before === null || after === null ? [] : [after - before]));
  const largest = Math.max(0, ...changes.map(Math.abs));
  const inYuan = written(c('yuan'), plain, null);
  if (yuan || most < MUCH || (largest > 0 && largest < MUCH)) return inYuan;
  const wide = fine ? 2 : most / divisor >= 10_000 ? 0 : most / divisor >= 100 ? 1 : 2;
  const usual = Math.max(least, wide);
  const holds = (digits: number) => {
    const step = divisor / 10 ** digits;
    const whole = changes.every((change) => change % step === 0);
    return whole ? beside.every(fits(step)) : !exact && changes.every(tells(step)) && beside.every(fits(step));
  };
  for (let digits = usual; divisor / 10 ** digits >= FINEST; digits += 1)
    if (holds(digits)) return written(c('much'), (value) => decimals(value, divisor, digits), digits);
  return inYuan;
}

function written(unit: string, short: (value: number) => string, digits: number | null): Writing {
  return {
    unit,
    yuan: digits === null,
    digits: digits ?? 0,
    short,
    // A third decimal that says nothing is left out.
    said: (value) => `${short(value).replace(/(\.\d\d)0+$/, '$1')}${language() === 'zh' ? '' : ' '}${unit}`,
    tick: (value) => short(value).replace(/\.0+$|(\.\d*[1-9])0+$/, '$1'),
    exact: (value) => (value === null ? c('unknown') : money(value as Fen)),
  };
}

/** Whether two digits are left of a difference that is rounded to whole steps. */
function tells(step: number): (change: number) => boolean {
  return (change) => change % step === 0 || Math.abs(change) >= 10 * step;
}

/** Whether a difference, rounded to whole steps, is that of the two rounded figures. */
export function fits(step: number): (beside: Beside) => boolean {
  return ([before, after]) =>
    before === null || after === null || rounded(after, step) - rounded(before, step) === rounded(after - before, step);
}

/** Halves away from 0, as they are written. */
function rounded(value: number, step: number): number {
  const steps = Math.round(Math.abs(value) / step);
  return value < 0 ? -steps : steps;
}

export function personsWriting(): Writing {
  return {
    unit: c('persons'),
    yuan: false,
    digits: 0,
    short: grouped,
    said: (value) => `${grouped(value)} ${c('persons')}`,
    tick: grouped,
    exact: (value) => (value === null ? c('unknown') : count(value)),
  };
}

/** With its sign; 0 without one. */
export function signed(value: number, write: (value: number) => string): string {
  return value === 0 ? '±0' : value > 0 ? `+${write(value)}` : `−${write(-value)}`;
}

/** After and before as a difference; unknown where either is. */
export function changeOf(before: Figure, after: Figure, write: (value: number) => string): string {
  return before === null || after === null ? c('unknown') : signed(after - before, write);
}

function plain(value: number): string {
  return formatMoney(value as Fen).replace(/\.00$/, '');
}

function decimals(value: number, divisor: number, digits: number): string {
  const steps = rounded(value, divisor / 10 ** digits);
  const text = String(Math.abs(steps)).padStart(digits + 1, '0');
  const whole = grouped(Number(digits === 0 ? text : text.slice(0, -digits)));
  return `${steps < 0 ? '−' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`;
}
