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
  /** A difference beside a figure: where two decimals of the unit would cut it, in yuan. */
  change(value: number): string;
  /** A round figure on an axis. */
  tick(value: number): string;
  /** For the table: exact. */
  exact(value: Figure): string;
}

/** From 1 万元 on yuan would be too long. */
const MUCH = 1_000_000;

/** `fine`: two decimals even of large sums. */
export function moneyWriting(values: Iterable<Figure>, fine = false): Writing {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value ?? 0));
  const exact = (value: Figure) => (value === null ? c('unknown') : money(value as Fen));
  if (most < MUCH) return { unit: c('yuan'), short: plain, change: plain, tick: plain, exact };
  const divisor = language() === 'zh' ? 1_000_000 : 100_000;
  const digits = fine ? 2 : most / divisor >= 10_000 ? 0 : most / divisor >= 100 ? 1 : 2;
  const short = (value: number) => decimals(value / divisor, digits);
  const change = (value: number) =>
    fine && Math.abs(value) < divisor ? `${plain(value)}${language() === 'zh' ? '' : ' '}${c('yuan')}` : short(value);
  return {
    unit: c('much'),
    short,
    change,
    tick: (value) => short(value).replace(/\.0+$|(\.\d*[1-9])0+$/, '$1'),
    exact,
  };
}

export function personsWriting(): Writing {
  return {
    unit: c('persons'),
    short: grouped,
    change: grouped,
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

function decimals(value: number, digits: number): string {
  const [whole = '', rest] = Math.abs(value).toFixed(digits).split('.');
  const text = grouped(Number(whole)) + (rest === undefined ? '' : `.${rest}`);
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `−${text}` : text;
}
