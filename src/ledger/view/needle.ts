import { parseYuan } from '../../base/money';
import type { TextPool } from '../../roster/types';
import type { FindQuery } from '../types';
import { codesWith, folded } from './folded';

/** The text looked for, asked of single texts and of whole dictionaries. */
export interface Needle {
  /** Nothing is looked for. */
  readonly empty: boolean;
  isIn(text: string): boolean;
  /** A flag by code. */
  codes(pool: TextPool): Uint8Array;
  /** Whether the text could stand in a date or an amount at all. */
  readonly numeric: boolean;
  /** Whole amounts are meant by their value: 280 is 280.00. */
  readonly amount: number | null;
}

export function makeNeedle({ text, whole, matchCase }: Pick<FindQuery, 'text' | 'whole' | 'matchCase'>): Needle {
  const wanted = matchCase ? text : folded(text);
  const seen = matchCase ? (cell: string): string => cell : folded;
  const isIn = whole
    ? (cell: string): boolean => seen(cell) === wanted
    : (cell: string): boolean => seen(cell).includes(wanted);
  return {
    empty: text === '',
    isIn,
    codes: (pool) => codesWith(pool, text, whole ? 'equals' : 'contains', matchCase),
    numeric: /^[-0-9.,]+$/.test(wanted),
    amount: whole ? (parseYuan(wanted.replaceAll(',', '')) ?? null) : null,
  };
}
