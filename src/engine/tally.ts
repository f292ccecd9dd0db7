import { NOWHERE, type Facts } from './facts';
import { grown } from './growable';
import { ENROLLED, EXCLUDED, FROZEN_BIT, PAID_BIT, SHORT, STATUS_MASK, verdictCode } from './outcome';
import type { Rules } from './rules';
import { addAlike, type SumShape } from './sums';
import { SPECIAL_FLAG } from './tables';
import type { Timeline } from './timeline';

/**
 * What is counted by unit. Persons of the quota table's units who are alike (same slot, same status) are one number
 * in `cells`, worked out only when sums are asked for; the few others are in `loose` as sums at once. Adding and
 * taking back a person are the same steps with the sign turned.
 */
export interface Tally {
  readonly shape: SumShape;
  readonly timeline: Timeline;
  /** Units of the quota table. */
  readonly inTable: number;
  /** By slot, CELL_KINDS and unit of the quota table: persons. */
  cells: Int32Array<ArrayBuffer>;
  /** By unit, `shape.width` each: everybody who is not in a cell. */
  loose: Float64Array<ArrayBuffer>;
  /** By unit, fen: paid by those who should enrol; by the excluded. */
  collected: Float64Array<ArrayBuffer>;
  collectedExcluded: Float64Array<ArrayBuffer>;
  /** By unit and day of the timeline: persons enrolled by a payment on that day. */
  enrolled: Int32Array<ArrayBuffer>;
  /** The same for the special group. */
  special: Int32Array<ArrayBuffer>;
}

/** A person in a slot has the slot's own status, or paid too little, or is enrolled. */
const CELL_KINDS = 3;

export function makeTally(shape: SumShape, timeline: Timeline, inTable: number): Tally {
  return {
    shape,
    timeline,
    inTable,
    cells: new Int32Array(0),
    loose: new Float64Array(0),
    collected: new Float64Array(0),
    collectedExcluded: new Float64Array(0),
    enrolled: new Int32Array(0),
    special: new Int32Array(0),
  };
}

/** Nobody is counted any more; the arrays stay, since new ones would cost more than the counting of a town. */
export function clearTally(tally: Tally): void {
  tally.cells.fill(0);
  tally.loose.fill(0);
  tally.collected.fill(0);
  tally.collectedExcluded.fill(0);
  tally.enrolled.fill(0);
  tally.special.fill(0);
}

/** Room for all units and profiles met so far. */
export function reserveTally(tally: Tally, rules: Rules, units: number): void {
  tally.cells = grown(tally.cells, rules.profiles.count * rules.shape.verdicts * CELL_KINDS * tally.inTable);
  tally.loose = grown(tally.loose, units * tally.shape.width);
  tally.collected = grown(tally.collected, units);
  tally.collectedExcluded = grown(tally.collectedExcluded, units);
  tally.enrolled = grown(tally.enrolled, units * tally.timeline.days);
  tally.special = grown(tally.special, units * tally.timeline.days);
}

/**
 * Adds (`sign` 1) or takes back (`sign` -1) the persons of rows[from…to-1], or of rows from…to-1 where `rows` is null.
 * It looks only at what `facts` and `outcome` hold, never at the roster, whose cells may have changed since.
 */
export function tallyRows(
  tally: Tally,
  rules: Rules,
  facts: Facts,
  outcome: Uint32Array,
  rows: Uint32Array | null,
  from: number,
  to: number,
  sign: 1 | -1,
): void {
  const { cells, loose, collected, collectedExcluded, enrolled, special, inTable, shape, timeline } = tally;
  const { unit, situation, payDate, paid } = facts;
  const { profileOf } = rules;
  const { frozen, flags } = rules.profiles;
  const ends = rules.shape.verdicts;
  const { first, days } = timeline;
  const lastDay = days - 1;
  // Neighbours mostly share a unit: their money is added up here and put away when the unit changes.
  let unitOfRun = 0;
  let run = 0;
  for (let index = from; index < to; index += 1) {
    const row = rows === null ? index : rows[index]!;
    const at = unit[row]!;
    if (at === NOWHERE) continue;
    const result = outcome[row]!;
    const status = result & STATUS_MASK;
    const own = profileOf[situation[row]!]!;
    const verdict = verdictCode(result);
    if (at < inTable && (result & FROZEN_BIT) === 0) {
      const kind = status === ENROLLED ? 2 : status === SHORT ? 1 : 0;
      cells[((own * ends + verdict) * CELL_KINDS + kind) * inTable + at]! += sign;
    } else {
      const judged = (result & FROZEN_BIT) === 0 ? own : frozen[own]!;
      addAlike(loose, shape, rules, at * shape.width, own, judged, verdict, status, sign);
    }
    if ((result & PAID_BIT) === 0) continue;
    if (status === EXCLUDED) collectedExcluded[at]! += sign * paid[row]!;
    else {
      if (at !== unitOfRun) {
        collected[unitOfRun]! += run;
        unitOfRun = at;
        run = 0;
      }
      run += sign * paid[row]!;
    }
    if (status !== ENROLLED) continue;
    const day = at * days + Math.min(Math.max(payDate[row]! - first, 0), lastDay);
    enrolled[day]! += sign;
    if ((flags[own]! & SPECIAL_FLAG) !== 0) special[day]! += sign;
  }
  if (run !== 0) collected[unitOfRun]! += run;
}

/** All sums by unit, `shape.width` each. */
export function sumUnits(tally: Tally, rules: Rules, units: number): Float64Array {
  const sums = tally.loose.slice(0, units * tally.shape.width);
  const { cells, inTable, shape } = tally;
  const { outcome, count } = rules.profiles;
  const ends = rules.shape.verdicts;
  let cell = 0;
  for (let slot = 0; slot < count * ends; slot += 1) {
    const profile = Math.floor(slot / ends);
    for (let kind = 0; kind < CELL_KINDS; kind += 1) {
      const status = kind === 2 ? ENROLLED : kind === 1 ? SHORT : outcome[slot]! & STATUS_MASK;
      for (let at = 0; at < inTable; at += 1) {
        const persons = cells[cell++]!;
        if (persons !== 0) {
          addAlike(sums, shape, rules, at * shape.width, profile, profile, slot % ends, status, persons);
        }
      }
    }
  }
  return sums;
}
