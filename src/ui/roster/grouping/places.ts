import { createFolds, keyOf, layOut, type Folds } from './folds';
import type { Groups } from './arrange';

export const GROUPINGS = ['none', 'unit', 'group', 'household'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What stands at each position of the grid: persons one after another, or under the headings of their groups. */
export interface Places {
  /** Positions. */
  readonly length: number;
  readonly persons: number;
  /** The groups, where there are any. */
  readonly groups: Groups | null;
  /** Physical row; -1 beyond the end and at headings. */
  rowAt(position: number): number;
  /** The how-manieth of the persons it is, from 1, folded ones counted; 0 where there is no person. */
  rankAt(position: number): number;
  /** The physical row of the person of this rank; -1 where there is none. */
  ranked(rank: number): number;
  /** -1 where the person is not on display (folded ones are not). */
  positionOf(row: number): number;
  /** Index of the heading at a position; -1 where there is none. */
  headingAt(position: number): number;
  positionOfHeading(heading: number): number;
  /** The headings above a person, from the outermost; empty without groups or where the person is not in the view. */
  headingsOf(row: number): readonly number[];
}

/** Persons in the order of the view, without headings. */
export function plainPlaces(order: Uint32Array): Places {
  return {
    length: order.length,
    persons: order.length,
    groups: null,
    rowAt: (position) => order[position] ?? -1,
    rankAt: (position) => (position >= 0 && position < order.length ? position + 1 : 0),
    ranked: (rank) => order[rank - 1] ?? -1,
    positionOf: (row) => (row < 0 ? -1 : order.indexOf(row)),
    headingAt: () => -1,
    positionOfHeading: () => -1,
    headingsOf: () => [],
  };
}

/** Persons under headings, as far as these are not folded. */
export function groupedPlaces(groups: Groups, folds: Folds): Places {
  const { persons } = groups;
  const all = layOut(groups, (heading) => folds.has(keyOf(groups, heading)));
  const entry = (position: number) => all[position];
  return {
    length: all.length,
    persons: persons.length,
    groups,
    rowAt(position) {
      const at = entry(position);
      return at === undefined || at < 0 ? -1 : persons[at]!;
    },
    rankAt(position) {
      const at = entry(position);
      return at === undefined || at < 0 ? 0 : at + 1;
    },
    ranked: (rank) => persons[rank - 1] ?? -1,
    positionOf(row) {
      const at = row < 0 ? -1 : persons.indexOf(row);
      return at < 0 ? -1 : all.indexOf(at);
    },
    headingAt(position) {
      const at = entry(position);
      return at === undefined || at >= 0 ? -1 : -1 - at;
    },
    positionOfHeading: (heading) => all.indexOf(-1 - heading),
    headingsOf(row) {
      const at = row < 0 ? -1 : persons.indexOf(row);
      return at < 0 ? [] : headingsAbove(groups, at);
    },
  };
}

/** The headings whose persons hold the one at this index, from the outermost. */
function headingsAbove({ first, count, level }: Groups, at: number): readonly number[] {
  let low = 0;
  let high = count - 1;
  // A unit and its first group begin with the same person: the last of them is the deepest.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (first[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  if (level[low] === 0) return [low];
  let above = low;
  while (level[above] !== 0) above -= 1;
  return [above, low];
}

/** Folds are kept by grouping: whoever turns back to the groups finds them as they were. */
export function createFoldsOf(): (grouping: Grouping) => Folds {
  const known = new Map<Grouping, Folds>();
  return (grouping) => {
    const folds = known.get(grouping) ?? createFolds();
    known.set(grouping, folds);
    return folds;
  };
}
