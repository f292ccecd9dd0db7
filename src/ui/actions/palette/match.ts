/** One part of a name that may be typed by itself: a Chinese character with its readings, or a word. */
export interface Part {
  /** What may be typed for it, folded: `填`, `tian`; `fill`. Any beginning will do. */
  readonly spellings: readonly string[];
}

/** The readings of each character of a text, in its order, without tones; none where it is no Chinese character. */
export type Speller = (text: string) => readonly (readonly string[])[];

/** Full-width forms, capitals and the marks that input methods put between syllables do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]/gu, '');
}

/** Cuts a name into its parts. */
export function partsOf(name: string, speller: Speller): readonly Part[] {
  const characters = [...name];
  const readings = speller(name);
  const parts: Part[] = [];
  let word = '';
  const endWord = () => {
    if (word !== '') parts.push({ spellings: [word] });
    word = '';
  };
  characters.forEach((character, index) => {
    const folded = fold(character);
    if (/\p{Script=Han}/u.test(character)) {
      endWord();
      parts.push({ spellings: [folded, ...(readings[index] ?? []).map(fold)].filter((each) => each !== '') });
    } else if (folded === '') endWord();
    else word += folded;
  });
  endWord();
  return parts;
}

/** Names as they are, folded, and the words they are made of: 视图：未缴 holds 未缴, View: Unpaid holds Unpaid. */
export function wordsOf(names: readonly string[]): ReadonlySet<string> {
  const words = names.flatMap((name) => [
    name,
    ...name.split(/[^\p{L}\p{N}+\s]+/u),
    ...(name.match(/\p{Script=Latin}+/gu) ?? []),
  ]);
  return new Set(words.map(fold).filter((word) => word !== ''));
}

/** What skipping a part costs: little before the first hit, more between two. */
const BEFORE = 1;
const BETWEEN = 4;
const NEVER = Infinity;

/**
 * How badly a folded query fits a name, 0 being best; null where it does not. The query is used up from left to right, each
 * part of the name giving a beginning of one of its spellings or nothing: 填充, tc, tianc and xxtc all find 向下填充.
 */
export function misfit(query: string, parts: readonly Part[]): number | null {
  if (query === '') return 0;
  const known = new Map<number, number>();
  const from = (part: number, at: number, begun: boolean): number => {
    if (at === query.length) return (parts.length - part) * 0.01;
    if (part === parts.length) return NEVER;
    const key = (part * (query.length + 1) + at) * 2 + (begun ? 1 : 0);
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = (begun ? BETWEEN : BEFORE) + from(part + 1, at, begun);
    for (const spelling of parts[part]?.spellings ?? [])
      for (let length = common(query, at, spelling); length > 0; length -= 1)
        best = Math.min(best, from(part + 1, at + length, true));
    known.set(key, best);
    return best;
  };
  const cost = from(0, 0, false);
  return cost === NEVER ? null : cost;
}

function common(query: string, at: number, spelling: string): number {
  let length = 0;
  while (length < spelling.length && query[at + length] === spelling[length]) length += 1;
  return length;
}
