import { formatMoney, type Fen } from '../../base/money';
import { grouped, language } from '../i18n';
import { c } from '../i18n/charts';
import { count, money } from '../words/amounts';
import type { Figure } from './types';

/** How figures are written in a picture: money in 万元 (thousand yuan in English) where there is much of it. */
export interface Writing {
  /** The unit, for the axis. */
  readonly unit: string;
  short(value: number): string;
  /** A difference beside a figure: in yuan where it would be cut, or would not fit the figures as they are written. */
  change(value: number): string;
  /** A difference in a sentence, with its unit. */
  changeSaid(value: number): string;
  /** A round figure on an axis. */
  tick(value: number): string;
  /** For the table: exact. */
  exact(value: Figure): string;
}

/** From 1 万元 on yuan would be too long. */
const MUCH = 1_000_000;

/** Figures that stand beside their difference. */
export type Beside = readonly [before: Figure, after: Figure];

export interface MoneyWish {
  /** Two decimals even of large sums, and small differences in yuan. */
  readonly fine?: boolean;
  /** What is written as a figure with a difference: the three must fit. */
  readonly beside?: readonly Beside[];
  /** Differences add up: in yuan, unless two decimals hold each of them whole. */
  readonly exact?: boolean;
}

export function moneyWriting(values: Iterable<Figure>, { fine = false, beside = [], exact = false }: MoneyWish = {}) {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value ?? 0));
  const table = (value: Figure) => (value === null ? c('unknown') : money(value as Fen));
  const yuan = (value: number) => `${plain(value)}${language() === 'zh' ? '' : ' '}${c('yuan')}`;
  if (most < MUCH) {
    const writing: Writing = {
      unit: c('yuan'),
      short: plain,
      change: plain,
      changeSaid: yuan,
      tick: plain,
      exact: table,
    };
    return writing;
  }
  const divisor = language() === 'zh' ? 1_000_000 : 100_000;
  const usual = fine ? 2 : most / divisor >= 10_000 ? 0 : most / divisor >= 100 ? 1 : 2;
  const large = fine ? beside.filter(([before, after]) => Math.abs((after ?? 0) - (before ?? 0)) >= divisor) : beside;
  const whole = ([before, after]: Beside) => ((after ?? 0) - (before ?? 0)) % (divisor / 100) === 0;
  const fit = exact
    ? beside.every(whole)
      ? 2
      : undefined
    : [0, 1, 2].find((each) => each >= usual && large.every(fits(divisor / 10 ** each)));
  const digits = fit ?? usual;
  const short = (value: number) => decimals(value, divisor, digits);
  const inYuan = (value: number) => fit === undefined || (fine && Math.abs(value) < divisor);
  const writing: Writing = {
    unit: c('much'),
    short,
    change: (value) => (inYuan(value) ? yuan(value) : short(value)),
    changeSaid: (value) => (inYuan(value) ? yuan(value) : `${short(value)} ${c('much')}`),
    tick: (value) => short(value).replace(/\.0+$|(\.\d*[1-9])0+$/, '$1'),
    exact: table,
  };
  return writing;
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
    short: grouped,
    change: grouped,
    changeSaid: (value) => `${grouped(value)} ${c('persons')}`,
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
