import type { Groups } from './arrange';

/** Which headings are folded. What holds for all is kept as such: a million households are not a million entries. */
export interface Folds {
  has(key: number): boolean;
  set(key: number, folded: boolean): void;
  all(folded: boolean): void;
}

export function createFolds(): Folds {
  let rule = false;
  const exceptions = new Set<number>();
  return {
    has: (key) => rule !== exceptions.has(key),
    set(key, folded) {
      if (folded === rule) exceptions.delete(key);
      else exceptions.add(key);
    },
    all(folded) {
      rule = folded;
      exceptions.clear();
    },
  };
}

/** Names a heading among all of one grouping, whatever is sorted or filtered: codes are never reused. */
export function keyOf({ unit, code, level, deepest }: Groups, heading: number): number {
  const own = level[heading]! < deepest ? 0 : code[heading]! + 1;
  return unit[heading]! * 2 ** 26 + own;
}

/** What stands at each position: the index of a person in `groups.persons`, or -1 - heading. */
export function layOut(groups: Groups, folded: (heading: number) => boolean): Int32Array {
  const { count, level, deepest, first, size } = groups;
  const all = new Int32Array(groups.persons.length + count);
  let at = 0;
  let hidden = Infinity; // headings below this level stand under a folded one
  for (let heading = 0; heading < count; heading += 1) {
    if (level[heading]! > hidden) continue;
    all[at] = -1 - heading;
    at += 1;
    const isFolded = folded(heading);
    hidden = isFolded ? level[heading]! : Infinity;
    if (isFolded || level[heading]! < deepest) continue;
    const end = first[heading]! + size[heading]!;
    for (let person = first[heading]!; person < end; person += 1) {
      all[at] = person;
      at += 1;
    }
  }
  return all.subarray(0, at);
}
