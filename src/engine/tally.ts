import { EMPTY } from '../roster/types';
import { STATUSES } from '../policy/vocabulary';
import { NOWHERE, type Facts } from './facts';
import { grown } from './growable';
import { ENROLLED, EXCLUDED, FROZEN_BIT, PAID_BIT, STATUS_MASK, verdictCode } from './outcome';
import type { Rules } from './rules';
import { SPECIAL_FLAG } from './tables';
import type { Timeline } from './timeline';

/** Where each sum stands in a unit's line of `sums`. Counts are persons, money is fen; both stay exact in doubles. */
export interface TallyShape {
  readonly receivable: number;
  readonly collected: number;
  readonly collectedExcluded: number;
  readonly aidUnknown: number;
  readonly specialShould: number;
  readonly complete: number;
  /** One each funder. */
  readonly entitled: number;
  readonly settled: number;
  /** Three a category, the last category is "none": persons, enrolled, entitled. */
  readonly categories: number;
  readonly width: number;
}

/** The status counts stand first, in the order of STATUSES. */
export function tallyShape(funders: number, categories: number): TallyShape {
  const first = STATUSES.length;
  const entitled = first + 6;
  return {
    receivable: first,
    collected: first + 1,
    collectedExcluded: first + 2,
    aidUnknown: first + 3,
    specialShould: first + 4,
    complete: first + 5,
    entitled,
    settled: entitled + funders,
    categories: entitled + 2 * funders,
    width: entitled + 2 * funders + 3 * (categories + 1),
  };
}

/** Everything that is counted by unit. Adding and taking back a person are the same sums with the sign turned. */
export interface Tally {
  readonly shape: TallyShape;
  readonly timeline: Timeline;
  /** By unit, `shape.width` each. */
  sums: Float64Array<ArrayBuffer>;
  /** By unit and day of the timeline: persons enrolled by a payment on that day. */
  enrolled: Int32Array<ArrayBuffer>;
  /** The same for the special group. */
  special: Int32Array<ArrayBuffer>;
}

export function makeTally(shape: TallyShape, timeline: Timeline): Tally {
  return { shape, timeline, sums: new Float64Array(0), enrolled: new Int32Array(0), special: new Int32Array(0) };
}

export function reserveUnits(tally: Tally, units: number): void {
  tally.sums = grown(tally.sums, units * tally.shape.width);
  tally.enrolled = grown(tally.enrolled, units * tally.timeline.days);
  tally.special = grown(tally.special, units * tally.timeline.days);
}

/** What a person was found to be; the live result columns. */
export interface Found {
  readonly outcome: Uint32Array;
  readonly payable: Int32Array;
}

/**
 * Adds (`sign` 1) or takes back (`sign` -1) the persons of rows[from…to-1], or of rows from…to-1 where `rows` is null.
 * It looks only at what `facts` and `found` hold, never at the roster, whose cells may have changed since.
 */
export function tallyRows(
  tally: Tally,
  rules: Rules,
  facts: Facts,
  found: Found,
  rows: Uint32Array | null,
  from: number,
  to: number,
  sign: 1 | -1,
): void {
  const { sums, enrolled: enrolledOn, special: specialOn, shape, timeline } = tally;
  const { unit, situation, payDate, paid, complete } = facts;
  const { outcome, payable } = found;
  const { profileOf, profiles, shape: sizes, verdicts } = rules;
  const { frozen, flags, aid, aidTotal, category } = profiles;
  const block = Int32Array.from(verdicts.list, (verdict) => verdict.block);
  const { funders, blocks } = sizes;
  const { first, days } = timeline;
  const lastDay = days - 1;
  const none = (shape.width - shape.categories) / 3 - 1;
  for (let index = from; index < to; index += 1) {
    const row = rows === null ? index : rows[index]!;
    const at = unit[row]!;
    if (at === NOWHERE) continue;
    const line = at * shape.width;
    const result = outcome[row]!;
    const status = result & STATUS_MASK;
    const own = profileOf[situation[row]!]!;
    const profile = (result & FROZEN_BIT) === 0 ? own : frozen[own]!;
    sums[line + status]! += sign;
    if (complete[row] === 1) sums[line + shape.complete]! += sign;
    const amount = (result & PAID_BIT) === 0 ? 0 : paid[row]!;
    const counts = status === EXCLUDED ? -1 : category[profile]!;
    const place = line + shape.categories + 3 * (counts < 0 ? none : counts);
    if (status === EXCLUDED) sums[line + shape.collectedExcluded]! += sign * amount;
    else {
      sums[line + shape.collected]! += sign * amount;
      const owed = payable[row]!;
      if (owed !== EMPTY) sums[line + shape.receivable]! += sign * owed;
      sums[place]! += sign;
      const special = (flags[own]! & SPECIAL_FLAG) !== 0;
      if (special) sums[line + shape.specialShould]! += sign;
      if (status === ENROLLED) {
        sums[place + 1]! += sign;
        const day = at * days + Math.min(Math.max(payDate[row]! - first, 0), lastDay);
        enrolledOn[day]! += sign;
        if (special) specialOn[day]! += sign;
      }
    }
    const aided = block[verdictCode(result)]!;
    if (aided < 0) continue;
    const total = aidTotal[profile * blocks + aided]!;
    if (total === 0) continue;
    if (total === EMPTY) {
      sums[line + shape.aidUnknown]! += sign;
      continue;
    }
    const counted = category[profile]!;
    sums[line + shape.categories + 3 * (counted < 0 ? none : counted) + 2]! += sign * total;
    const lines = (profile * blocks + aided) * funders;
    for (let funder = 0; funder < funders; funder += 1) {
      const share = sign * aid[lines + funder]!;
      sums[line + shape.entitled + funder]! += share;
      if (status === ENROLLED) sums[line + shape.settled + funder]! += share;
    }
  }
}
