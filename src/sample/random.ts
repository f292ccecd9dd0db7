/** A small seeded generator (mulberry32): the same seed gives the same town on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [from, to], both included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) throw new RangeError('cannot pick from an empty list');
      return chosen;
    },
  };
}

/** A list in random order (Fisher and Yates); the list itself stays as it is. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = random.between(0, index);
    const kept = result[index] as T;
    result[index] = result[other] as T;
    result[other] = kept;
  }
  return result;
}
