import { EMPTY, UNREADABLE } from '../types';
import { readChineseAmount } from './chineseAmount';

/** The largest amount a column holds: 21,474,836.47 yuan. */
export const LARGEST_FEN = 2147483647;

const AMOUNT = /^(?:人民币|RMB|CNY)?[:]?\s?¥?\s?\+?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?\s?(?:元整?)?$/;

/** 贰佰捌拾元整（¥280.00）: the same amount once more. */
const TWICE = /^([^()]+)\(([^()]+)\)$/;

/** Reads a cell with an amount, in figures, in words, or in both where they agree: fen, EMPTY, or UNREADABLE (negative, too large, parts of a fen, other words). Also 贰佰捌拾元整, and +280.00 of what came in. */
export function readMoney(text: string): number {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d)\s+(?=\.\d)/, '');
  if (plain === '') return EMPTY;
  const match = AMOUNT.exec(plain);
  const [, before, within] = match === null ? (TWICE.exec(plain) ?? []) : [];
  if (before !== undefined && within !== undefined) {
    const [first, second] = [readMoney(before), readMoney(within)];
    return first === second && first !== EMPTY ? first : UNREADABLE;
  }
  if (match === null) {
    const fen = readChineseAmount(plain);
    return fen === EMPTY || fen > LARGEST_FEN ? UNREADABLE : fen;
  }
  const yuan = Number((match[1] ?? '').replaceAll(',', ''));
  const value = yuan * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value <= LARGEST_FEN ? value : UNREADABLE;
}
