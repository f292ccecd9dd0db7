import { grown } from './growable';

/**
 * Numbers pairs of 32-bit values in order of appearance, from 0. Open addressing over typed arrays:
 * millions of look-ups make no garbage.
 */
export interface Pairs {
  readonly count: number;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** The number of a pair, added when new. */
  intern(first: number, second: number): number;
}

export function createPairs(expected = 64): Pairs {
  let count = 0;
  let first = new Uint32Array(expected);
  let second = new Uint32Array(expected);
  let slots = new Int32Array(2 ** Math.ceil(Math.log2(expected * 2))).fill(-1);

  function find(a: number, b: number): number {
    const mask = slots.length - 1;
    let at = mix(a, b) & mask;
    for (;;) {
      const index = slots[at]!;
      if (index < 0 || (first[index] === a && second[index] === b)) return at;
      at = (at + 1) & mask;
    }
  }

  function grow(): void {
    first = grown(first, count * 2);
    second = grown(second, count * 2);
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let index = 0; index < count; index += 1) slots[find(first[index]!, second[index]!)] = index;
  }

  return {
    get count() {
      return count;
    },
    get first() {
      return first;
    },
    get second() {
      return second;
    },
    intern(a, b) {
      const keyA = a >>> 0;
      const keyB = b >>> 0;
      const at = find(keyA, keyB);
      const known = slots[at]!;
      if (known >= 0) return known;
      first[count] = keyA;
      second[count] = keyB;
      slots[at] = count;
      count += 1;
      if (count === first.length) grow();
      return count - 1;
    },
  };
}

function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35) >>> 8;
}
