import { createPairs } from '../../../engine/pairs';

/** What persons are grouped by: one of the codes of their cells, under their unit or alone. */
export interface ArrangeOptions {
  /** Physical rows in the order of the view: it holds within each group. */
  readonly order: Uint32Array;
  /** The roster's own order where the view has another one: groups stand in the order of the roster, however persons are sorted. */
  readonly natural: Uint32Array | null;
  /** By physical row. */
  readonly units: Uint32Array;
  /** By physical row: the code that makes a group within its unit; null = the units are the groups. */
  readonly codes: Uint32Array | null;
  /** By code of a unit: its place in the quota table. Units beyond it follow in order of appearance. */
  readonly places: ReadonlyMap<number, number>;
  /** Of two codes that make groups: which stands first within a unit; absent = as they appear. */
  readonly compare?: (a: number, b: number) => number;
  /** Units have headings of their own above their groups. */
  readonly withUnits: boolean;
}

/** Persons by groups, and the headings as they stand from top to bottom; a heading's persons lie together. */
export interface Groups {
  readonly persons: Uint32Array;
  readonly count: number;
  /** 0, or 1 under the heading of a unit. */
  readonly level: Uint8Array;
  /** The deepest level: below it stand persons. */
  readonly deepest: number;
  /** By heading: where its persons begin in `persons`, and how many they are. */
  readonly first: Uint32Array;
  readonly size: Uint32Array;
  /** By heading: the code of its unit, and of what makes the group (0 for a unit). */
  readonly unit: Uint32Array;
  readonly code: Uint32Array;
}

/** Rows walked between two pauses. */
const STEP = 1 << 16;

/** Puts persons into groups: linear in their number, with a pause every 65,536 rows. */
export function* arrange(options: ArrangeOptions): Generator<undefined, Groups> {
  const { order, natural, units, codes } = options;
  const leaves = createPairs(1024);
  if (natural !== null)
    for (let at = 0; at < natural.length; at += 1) {
      if (at % STEP === STEP - 1) yield;
      const row = natural[at]!;
      leaves.intern(units[row]!, codes === null ? 0 : codes[row]!);
    }
  const leafOf = new Uint32Array(order.length);
  let leaf = 0;
  let unit = -1;
  let code = -1;
  for (let at = 0; at < order.length; at += 1) {
    if (at % STEP === STEP - 1) yield;
    const row = order[at]!;
    const itsUnit = units[row]!;
    const itsCode = codes === null ? 0 : codes[row]!;
    // Neighbours mostly share a group.
    if (itsUnit !== unit || itsCode !== code) {
      unit = itsUnit;
      code = itsCode;
      leaf = leaves.intern(unit, code);
    }
    leafOf[at] = leaf;
  }
  yield;
  const sizes = new Uint32Array(leaves.count);
  for (let at = 0; at < leafOf.length; at += 1) sizes[leafOf[at]!]! += 1;
  yield;
  const { groups, starts } = headingsOf(sizes, leaves.first, leaves.second, options);
  const persons = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    if (at % STEP === STEP - 1) yield;
    const its = leafOf[at]!;
    persons[starts[its]!] = order[at]!;
    starts[its]! += 1;
  }
  return { ...groups, persons };
}

/** The headings from top to bottom, and by leaf where its persons begin. */
function headingsOf(
  sizes: Uint32Array,
  unitOf: Uint32Array,
  codeOf: Uint32Array,
  { codes, places, withUnits, compare }: ArrangeOptions,
): { readonly groups: Omit<Groups, 'persons'>; readonly starts: Uint32Array } {
  const byUnit = unitsInOrder(sizes, unitOf, places);
  if (compare !== undefined) for (const leaves of byUnit) leaves.sort((a, b) => compare(codeOf[a]!, codeOf[b]!));
  const nested = withUnits && codes !== null;
  const most = sizes.length + byUnit.length;
  const level = new Uint8Array(most);
  const first = new Uint32Array(most);
  const size = new Uint32Array(most);
  const unit = new Uint32Array(most);
  const code = new Uint32Array(most);
  const starts = new Uint32Array(sizes.length);
  let count = 0;
  let start = 0;
  const put = (itsLevel: number, itsUnit: number, itsCode: number) => {
    level[count] = itsLevel;
    first[count] = start;
    unit[count] = itsUnit;
    code[count] = itsCode;
    count += 1;
    return count - 1;
  };
  for (const leaves of byUnit) {
    const above = nested ? put(0, unitOf[leaves[0]!]!, 0) : -1;
    for (const leaf of leaves) {
      const heading = put(nested ? 1 : 0, unitOf[leaf]!, codeOf[leaf]!);
      size[heading] = sizes[leaf]!;
      starts[leaf] = start;
      start += sizes[leaf]!;
    }
    if (above >= 0) size[above] = start - first[above]!;
  }
  return { groups: { count, deepest: nested ? 1 : 0, level, first, size, unit, code }, starts };
}

/** The leaves that have persons, by unit: units of the quota table in its order, then the others as they appear. */
function unitsInOrder(sizes: Uint32Array, unitOf: Uint32Array, places: ReadonlyMap<number, number>): number[][] {
  const byPlace = new Map<number, number[]>();
  const others = new Map<number, number>();
  for (let leaf = 0; leaf < sizes.length; leaf += 1) {
    const unit = unitOf[leaf]!;
    let place = places.get(unit) ?? others.get(unit);
    if (place === undefined) {
      place = places.size + others.size;
      others.set(unit, place);
    }
    if (sizes[leaf] === 0) continue;
    const leaves = byPlace.get(place);
    if (leaves === undefined) byPlace.set(place, [leaf]);
    else leaves.push(leaf);
  }
  return [...byPlace].sort(([a], [b]) => a - b).map(([, leaves]) => leaves);
}
