import { formatMoney, type Fen } from '../../base/money';
import { grouped, language } from '../i18n';
import { c } from '../i18n/charts';
import { count, money } from '../words/amounts';
import type { Figure } from './types';

/** How figures are written in a picture: all of them, and their differences, in one unit and with as many decimals. */
export interface Writing {
  /** The unit, for the axis. */
  readonly unit: string;
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

/** Figures that stand beside their difference. */
export type Beside = readonly [before: Figure, after: Figure];

export interface MoneyWish {
  /** Two decimals even of large sums. */
  readonly fine?: boolean;
  /** What is written as a figure with a difference: the three must fit. */
  readonly beside?: readonly Beside[];
  /** Differences add up: none of them is rounded. */
  readonly exact?: boolean;
}

/**
 * Money in 万元 (thousand yuan in English) where there is much of it; in yuan where there is little, or where nothing changes by that
 * much. Never both in one picture: rather more decimals.
 */
export function moneyWriting(values: Iterable<Figure>, { fine = false, beside = [], exact = false }: MoneyWish = {}) {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value ?? 0));
  const divisor = language() === 'zh' ? 1_000_000 : 100_000;
  const changes = beside.flatMap(([before, after]) => (before === null || after === null ? [] : [after - before]));
  const largest = Math.max(0, ...changes.map(Math.abs));
  if (most < MUCH || (largest > 0 && largest < MUCH)) return written(c('yuan'), plain);
  const usual = fine ? 2 : most / divisor >= 10_000 ? 0 : most / divisor >= 100 ? 1 : 2;
  const holds = (digits: number) => {
    const step = divisor / 10 ** digits;
    const whole = changes.every((change) => change % step === 0);
    return whole ? beside.every(fits(step)) : !exact && changes.every(tells(step)) && beside.every(fits(step));
  };
  // With steps of one fen everything holds.
  let digits = usual;
  while (divisor / 10 ** digits > 1 && !holds(digits)) digits += 1;
  return written(c('much'), (value) => decimals(value, divisor, digits));
}

function written(unit: string, short: (value: number) => string): Writing {
  return {
    unit,
    short,
    said: (value) => `${short(value)}${language() === 'zh' ? '' : ' '}${unit}`,
    tick: (value) => short(value).replace(/\.0+$|(\.\d*[1-9])0+$/, '$1'),
    exact: (value) => (value === null ? c('unknown') : money(value as Fen)),
  };
}

/** Whether something is left of a difference that is rounded to whole steps: two digits of it, or whole yuan. */
function tells(step: number): (change: number) => boolean {
  return (change) =>
    change % step === 0 || Math.abs(change) >= 10 * step || (step <= 100 && rounded(change, step) !== 0);
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
