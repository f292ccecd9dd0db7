import type { TextColumn } from '../roster/types';

/** As a spreadsheet shows a long number: 1.39111E+10; what it puts behind one. */
const EXPONENT = /\d\.?\d*E\+?\d/i;
const TAIL = /\.0+$/;
const STROKES = /(?<=\d)[-‐-—().]+(?=\d)/g;
const BLANKS = /(?<=\d)\s+(?=\d)/g;
/** A mobile number; one of a place, with what is dialled behind it. */
const LONG = /^(?:(?:00)?86)?1[3-9]\d{9}$|^0\d{9,15}$/;
/** One of a service, of a place without the zero before it, or a short one. */
const OTHER = /^[2-9]\d{9,10}$|^\d{1,8}$/;

/** Whether one of the numbers of a cell is one that could be called: what a spreadsheet spoilt, and words instead of it, are none. */
export function canBeCalled(text: string): boolean {
  const plain = text.normalize('NFKC').trim().replace(TAIL, '');
  if (EXPONENT.test(plain)) return false;
  const numbers = (joined: string): readonly string[] => joined.match(/\d+/g) ?? [];
  const apart = plain.replaceAll(STROKES, '');
  return (
    numbers(apart).some((number) => LONG.test(number)) ||
    numbers(apart.replaceAll(BLANKS, '')).some((number) => LONG.test(number) || OTHER.test(number))
  );
}

const [ZERO, ONE, THREE, NINE] = [0x30, 0x31, 0x33, 0x39];

/** Cells of telephone numbers that nobody could call, by their codes. Nearly all are told by their digits alone. */
export function spoiltPhones({ pool }: TextColumn): ReadonlySet<number> {
  const { bytes } = pool;
  const isMobile = (from: number, to: number): boolean => {
    if (to - from !== 11 || bytes[from] !== ONE || (bytes[from + 1] ?? 0) < THREE) return false;
    for (let at = from; at < to; at += 1) if ((bytes[at] ?? 0) < ZERO || (bytes[at] ?? 0) > NINE) return false;
    return true;
  };
  const spoilt = new Set<number>();
  for (let code = 1; code < pool.size; code += 1)
    if (!isMobile(pool.start(code), pool.end(code)) && !canBeCalled(pool.get(code))) spoilt.add(code);
  return spoilt;
}
