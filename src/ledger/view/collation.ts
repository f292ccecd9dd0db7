import { SURNAMES } from './surnames';

/**
 * The order of texts on screen: character by character in the pinyin order of the browser's Chinese collation,
 * digits as numbers (2组 before 10组). Asking the collation for every pair of a million names takes seconds;
 * so it is asked once for the characters, and texts become rows of small numbers.
 */
const collator = new Intl.Collator('zh-CN');

/** All characters met so far, in order; grows by merging. */
let ordered: string[] = [];
let known = new Set<string>();

/** Characters (and what stands for surnames) in their order; ties of the collation (full and half width) by code point, so that the order is total. */
export function inOrder(characters: Iterable<string>): string[] {
  const wanted = new Set(characters);
  const fresh = [...wanted].filter((character) => !known.has(character)).sort(compareCharacters);
  if (fresh.length > 0) {
    const merged: string[] = [];
    let at = 0;
    for (const character of ordered) {
      for (let next = fresh[at]; next !== undefined && compareCharacters(next, character) < 0; next = fresh[at]) {
        merged.push(next);
        at += 1;
      }
      merged.push(character);
    }
    ordered = [...merged, ...fresh.slice(at)];
    known = new Set(ordered);
  }
  return ordered.filter((character) => wanted.has(character));
}

export function compareCharacters(a: string, b: string): number {
  return collator.compare(a, b) || (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
}

/**
 * Two texts in that order, one by one: for the few that join a sorted dictionary. 0 = equal in order. `names`: of persons,
 * by the reading of their surnames.
 */
export function compareTexts(a: string, b: string, names = false): number {
  const left = partsOf(a, names);
  const right = partsOf(b, names);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const one = left[at];
    const other = right[at];
    if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? -1 : 1;
    const both = isRun(one) && isRun(other);
    const by = both
      ? one.length - other.length || (one < other ? -1 : one > other ? 1 : 0)
      : compareCharacters(isRun(one) ? '0' : one, isRun(other) ? '0' : other);
    if (by !== 0) return by;
  }
  return 0;
}

/** Characters, and runs of digits without their leading zeros. */
function partsOf(text: string, names: boolean): string[] {
  return (text.match(/[0-9]+|[^0-9]/gu) ?? []).map((part, place) => {
    if (isRun(part)) return part.replace(/^0+(?=[0-9])/, '');
    return (names && place === 0 ? SURNAMES.get(part.codePointAt(0) ?? 0) : undefined) ?? part;
  });
}

function isRun(part: string): boolean {
  return /^[0-9]/.test(part);
}
