import { EMPTY, UNREADABLE } from '../types';
import { readChineseAmount } from './chineseAmount';

/** The largest amount a column holds: 21,474,836.47 yuan. */
export const LARGEST_FEN = 2147483647;

const AMOUNT = /^(?:人民币|RMB|CNY)?[:]?\s?¥?\s?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?\s?(?:元整?)?$/;

/** Reads a cell with an amount: fen, EMPTY, or UNREADABLE (negative, too large, parts of a fen, other words). Also 贰佰捌拾元整. */
export function readMoney(text: string): number {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d)\s+(?=\.\d)/, '');
  if (plain === '') return EMPTY;
  const match = AMOUNT.exec(plain);
  if (match === null) {
    const fen = readChineseAmount(plain);
    return fen === EMPTY || fen > LARGEST_FEN ? UNREADABLE : fen;
  }
  const yuan = Number((match[1] ?? '').replaceAll(',', ''));
  const value = yuan * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value <= LARGEST_FEN ? value : UNREADABLE;
}
