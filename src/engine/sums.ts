import { STATUSES } from '../policy/vocabulary';
import { EMPTY } from '../roster/types';
import { ENROLLED, EXCLUDED } from './outcome';
import type { Rules } from './rules';
import { SPECIAL_FLAG } from './tables';

/** Where each sum stands in a unit's line. Counts are persons, money is fen; both stay exact in doubles. */
export interface SumShape {
  readonly receivable: number;
  readonly aidUnknown: number;
  readonly specialShould: number;
  /** One each funder. */
  readonly entitled: number;
  readonly settled: number;
  /** Three a category, the last category is "none": persons, enrolled, entitled. */
  readonly categories: number;
  /** Index of "none". */
  readonly none: number;
  readonly width: number;
}

/** The status counts stand first, in the order of STATUSES. */
export function sumShape(funders: number, categories: number): SumShape {
  const first = STATUSES.length;
  const entitled = first + 3;
  return {
    receivable: first,
    aidUnknown: first + 1,
    specialShould: first + 2,
    entitled,
    settled: entitled + funders,
    categories: entitled + 2 * funders,
    none: categories,
    width: entitled + 2 * funders + 3 * (categories + 1),
  };
}

/**
 * Adds `count` persons who are alike to a unit's line (which begins at `line`); a negative count takes them back.
 * @param own the persons' profile by the roster, @param judged the one they were judged by (frozen: without identities).
 */
export function addAlike(
  sums: Float64Array,
  shape: SumShape,
  rules: Rules,
  line: number,
  own: number,
  judged: number,
  verdict: number,
  status: number,
  count: number,
): void {
  const { profiles, shape: sizes, verdicts } = rules;
  const chosen = profiles.category[judged]!;
  const place = line + shape.categories + 3 * (chosen < 0 ? shape.none : chosen);
  sums[line + status]! += count;
  if (status !== EXCLUDED) {
    const owed = profiles.payable[judged * sizes.verdicts + verdict]!;
    if (owed !== EMPTY) sums[line + shape.receivable]! += count * owed;
    sums[place]! += count;
    if (status === ENROLLED) sums[place + 1]! += count;
    if ((profiles.flags[own]! & SPECIAL_FLAG) !== 0) sums[line + shape.specialShould]! += count;
  }
  const block = verdicts.list[verdict]?.block ?? -1;
  if (block < 0) return;
  const total = profiles.aidTotal[judged * sizes.blocks + block]!;
  if (total === EMPTY) sums[line + shape.aidUnknown]! += count;
  if (total === EMPTY || total === 0) return;
  sums[place + 2]! += count * total;
  const lines = (judged * sizes.blocks + block) * sizes.funders;
  for (let funder = 0; funder < sizes.funders; funder += 1) {
    const share = count * profiles.aid[lines + funder]!;
    sums[line + shape.entitled + funder]! += share;
    if (status === ENROLLED) sums[line + shape.settled + funder]! += share;
  }
}
