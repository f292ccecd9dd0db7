import type { Range } from './records';

/** Sets of whole numbers as sorted, separate runs: undone records, rows of undone additions. */

export function has(ranges: readonly Range[], value: number): boolean {
  return ranges.some(([from, to]) => from <= value && value <= to);
}

export function add(ranges: readonly Range[], from: number, to: number): Range[] {
  const kept: Range[] = [];
  let low = from;
  let high = to;
  for (const range of ranges) {
    if (range[1] < from - 1 || range[0] > to + 1) kept.push(range);
    else {
      low = Math.min(low, range[0]);
      high = Math.max(high, range[1]);
    }
  }
  kept.push([low, high]);
  return kept.sort((a, b) => a[0] - b[0]);
}

export function remove(ranges: readonly Range[], from: number, to: number): Range[] {
  const kept: Range[] = [];
  for (const [low, high] of ranges) {
    if (low < from) kept.push([low, Math.min(high, from - 1)]);
    if (high > to) kept.push([Math.max(low, to + 1), high]);
  }
  return kept;
}

/** The numbers of `a` that are not in `b`, rising. */
export function difference(a: readonly Range[], b: readonly Range[]): number[] {
  const left = b.reduce<Range[]>((rest, [from, to]) => remove(rest, from, to), [...a]);
  const numbers: number[] = [];
  for (const [from, to] of left) for (let value = from; value <= to; value += 1) numbers.push(value);
  return numbers;
}
