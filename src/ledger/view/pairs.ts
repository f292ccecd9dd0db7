import type { ResultColumns } from '../../engine/types';

/**
 * Persons who share situation and outcome share category, aid, status and the rest. There are few such pairs:
 * what is true of a pair is worked out once, on its first row.
 */
export interface Pairs {
  /** Number of the pair by row. */
  readonly pairOf: Uint32Array;
  /** The first row of each pair. */
  readonly example: readonly number[];
}

export function pairsOf({ situation, outcome }: ResultColumns, alive: Uint8Array, length: number): Pairs {
  const pairOf = new Uint32Array(length);
  const example: number[] = [];
  let capacity = 1024;
  let slots = new Uint32Array(capacity); // pair + 1; 0 = free
  const slotOf = (s: number, o: number): number => {
    let slot = (Math.imul(s, 0x9e3779b1) ^ Math.imul(o, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (capacity - 1);
    for (let pair = slots[slot] ?? 0; pair !== 0; pair = slots[slot] ?? 0) {
      const row = example[pair - 1] ?? 0;
      if (situation[row] === s && outcome[row] === o) return slot;
      slot = (slot + 1) & (capacity - 1);
    }
    return slot;
  };
  for (let row = 0; row < length; row += 1) {
    if (alive[row] !== 1) continue;
    const s = situation[row] ?? 0;
    const o = outcome[row] ?? 0;
    let slot = slotOf(s, o);
    if (slots[slot] === 0) {
      example.push(row);
      slots[slot] = example.length;
      if (example.length * 2 > capacity) {
        capacity *= 4;
        slots = new Uint32Array(capacity);
        for (const [pair, first] of example.entries())
          slots[slotOf(situation[first] ?? 0, outcome[first] ?? 0)] = pair + 1;
        slot = slotOf(s, o);
      }
    }
    pairOf[row] = (slots[slot] ?? 1) - 1;
  }
  return { pairOf, example };
}
