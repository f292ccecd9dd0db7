import { EMPTY, UNREADABLE } from '../types';

/** The largest amount a column holds: 21,474,836.47 yuan. */
export const LARGEST_FEN = 2147483647;

const AMOUNT = /^¥?\s?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?\s?(?:元整?)?$/;

/** Reads a cell with an amount: fen, EMPTY, or UNREADABLE (negative, too large, parts of a fen, words). */
export function readMoney(text: string): number {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return EMPTY;
  const match = AMOUNT.exec(plain);
  if (match === null) return UNREADABLE;
  const yuan = Number((match[1] ?? '').replaceAll(',', ''));
  const value = yuan * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value <= LARGEST_FEN ? value : UNREADABLE;
}
