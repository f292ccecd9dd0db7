import { createPairs } from '../pairs';
import type { Lots } from './lots';

/** Patterns of which each person adds the same to the line of his unit, and what that is: the places that are not 0. */
export interface Shares {
  /** By pattern: the kind of what it adds. */
  readonly kindOf: Uint32Array;
  /** Entries of kind k: start[k] … start[k + 1] - 1. */
  readonly start: readonly number[];
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/** Collects the shares of patterns. */
export function createShares(patterns: number, width: number) {
  const kinds = createPairs(256);
  const kindOf = new Uint32Array(patterns);
  const start = [0];
  const places: number[] = [];
  const values: number[] = [];
  const line = new Float64Array(width);
  const shares: Shares = { kindOf, start, places, values };
  return {
    shares,
    /**
     * Patterns of the same two numbers add the same.
     * @param write puts down what one person adds, into a line of zeros
     */
    put(pattern: number, first: number, second: number, write: (line: Float64Array) => void): void {
      const kind = kinds.intern(first, second);
      kindOf[pattern] = kind;
      if (kind < start.length - 1) return;
      write(line);
      for (let place = 0; place < width; place += 1) {
        const value = line[place]!;
        if (value === 0) continue;
        places.push(place);
        values.push(value);
        line[place] = 0;
      }
      start.push(places.length);
    },
  };
}

/** Every lot into the line of its unit; counts and fen stay exact in doubles. */
export function addShares(
  { count, unit, persons, pattern }: Lots,
  { kindOf, start, places, values }: Shares,
  width: number,
  lines: Float64Array,
): void {
  for (let lot = 0; lot < count; lot += 1) {
    const kind = kindOf[pattern[lot]!]!;
    const line = unit[lot]! * width;
    const many = persons[lot]!;
    const end = start[kind + 1]!;
    for (let entry = start[kind]!; entry < end; entry += 1) lines[line + places[entry]!]! += many * values[entry]!;
  }
}
