import type { TextColumn } from '../roster/types';

/**
 * Small numbers for the texts of a column with a shared pool, worked out once per text and not per person.
 * The pool grows while the roster is edited; new codes are read when they are first met.
 */
export interface WordCodes {
  /** The number of a pool code. */
  of(code: number): number;
}

export function createWordCodes(column: TextColumn, number: (text: string) => number): WordCodes {
  const known: number[] = [];
  return {
    of(code) {
      const before = known[code];
      if (before !== undefined) return before;
      for (let next = known.length; next <= code; next += 1) known.push(number(column.pool.get(next)));
      return known[code]!;
    },
  };
}
