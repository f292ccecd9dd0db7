import { civilOf, type Day } from '../base/day';
import type { Random } from './random';

// Births from 1900 to 2036; nobody in a sample is older or younger.
const FIRST_BIRTH = -25567;
const LAST_BIRTH = 24472;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ZERO = 48;
const PER_DAY = 500;
const STRIDE = 187; // has no factor in common with PER_DAY
const DAYS = LAST_BIRTH - FIRST_BIRTH;

/** Writes invented ID numbers with a right check digit (GB 11643) as 18 ASCII bytes, no two alike. */
export interface NumberMaker {
  readonly bytes: Uint8Array;
  /** Fills `bytes` with a new number of that birth date and sex. */
  resident(birth: Day, male: boolean): void;
  /** The same with the region code of a Hong Kong, Macao or Taiwan residence permit. */
  permit(birth: Day, male: boolean): void;
}

/** @param regions six-digit region codes; the first serves most people. */
export function createNumberMaker(regions: readonly string[], random: Random): NumberMaker {
  const bytes = new Uint8Array(18);
  const used = new Uint16Array((regions.length + 1) * DAYS * 2);
  const start = random.between(0, 1_000_000);
  const all = [...regions, '810000'];
  const write = (region: number, birth: Day, male: boolean): void => {
    const code = all[region] ?? '';
    for (let at = 0; at < 6; at += 1) bytes[at] = code.charCodeAt(at);
    const { year, month, date } = civilOf(birth);
    digits(bytes, 6, 8, year * 10000 + month * 100 + date);
    const key = (region * DAYS + birth - FIRST_BIRTH) * 2 + (male ? 1 : 0);
    digits(bytes, 14, 3, nextOrder(used, start, key, male));
    let sum = 0;
    for (let at = 0; at < 17; at += 1) sum += (WEIGHTS[at] ?? 0) * ((bytes[at] ?? ZERO) - ZERO);
    bytes[17] = '10X98765432'.charCodeAt(sum % 11);
  };
  return {
    bytes,
    resident(birth, male) {
      const away = regions.length > 1 && random.chance(0.08);
      write(away ? random.between(1, regions.length - 1) : 0, birth, male);
    },
    permit: (birth, male) => write(all.length - 1, birth, male),
  };
}

/**
 * The next free order number of the day: odd for men, even for women. It strides through the 500 numbers of a day,
 * sex and region from a start of its own, so that neighbours do not get numbers in a row.
 */
function nextOrder(used: Uint16Array, start: number, key: number, male: boolean): number {
  const count = used[key] ?? 0;
  if (count >= PER_DAY) throw new RangeError(`more than ${PER_DAY} people of one birth date, sex and region`);
  used[key] = count + 1;
  const place = (start + Math.imul(key, 2654435761 | 0) + count * STRIDE) >>> 0;
  return (place % PER_DAY) * 2 + (male ? 1 : 0);
}

function digits(bytes: Uint8Array, at: number, count: number, value: number): void {
  let rest = value;
  for (let place = at + count - 1; place >= at; place -= 1) {
    bytes[place] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
}
