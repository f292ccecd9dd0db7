import type { Line } from './lines';
import { formatMoney, type Fen } from '../../base/money';
import { grouped } from '../i18n';
import { NOTHING } from '../words/amounts';

/** A figure as it is written; nothing is a dash and differs from 0. */
export function amountOf(kind: Line['kind'], value: number | null): string {
  if (value === null) return NOTHING;
  return kind === 'money' ? formatMoney(value as Fen) : grouped(value);
}

/** A difference with its sign; none is told by 0, not by nothing. */
export function signed(kind: Line['kind'], difference: number | null): string {
  if (difference === null) return NOTHING;
  const words = amountOf(kind, Math.abs(difference));
  if (difference === 0) return words;
  return `${difference > 0 ? '+' : '−'}${words}`;
}
