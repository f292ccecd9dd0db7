import { STATUSES } from '../policy/vocabulary';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import { BARRED, PAID_BIT, STATUS_MASK, verdictCode } from './outcome';
import { profileOf } from './person';
import type { Tables } from './tables';
import type { ResultColumns } from './types';

/**
 * Sums over some persons of what `readPerson` gives for each of them, without an object a person. Counts are persons,
 * money is fen. An amount that is unknown is counted, not added; one that cannot be is neither.
 */
export interface SubtotalShape {
  readonly standard: number;
  readonly standardUnknown: number;
  readonly payable: number;
  readonly payableUnknown: number;
  readonly aid: number;
  readonly aidUnknown: number;
  readonly paid: number;
  /** Amounts as entered, on whatever day. */
  readonly entered: number;
  /** One each funder. */
  readonly funders: number;
  readonly width: number;
}

/** The status counts stand first, in the order of STATUSES. */
export function subtotalShape(funders: number): SubtotalShape {
  const first = STATUSES.length;
  return {
    standard: first,
    standardUnknown: first + 1,
    payable: first + 2,
    payableUnknown: first + 3,
    aid: first + 4,
    aidUnknown: first + 5,
    paid: first + 6,
    entered: first + 7,
    funders: first + 8,
    width: first + 8 + funders,
  };
}

/** Adds the persons of rows[from…to-1] to `sums`, which is `shape.width` long. */
export function addPersons(
  sums: Float64Array,
  shape: SubtotalShape,
  tables: Tables,
  results: ResultColumns,
  table: RosterTable,
  rows: Uint32Array,
  from: number,
  to: number,
): void {
  const { profiles, funders } = tables;
  const { values } = table.number('payAmount');
  for (let index = from; index < to; index += 1) {
    const row = rows[index]!;
    const outcome = results.outcome[row] ?? 0;
    const status = outcome & STATUS_MASK;
    sums[status]! += 1;
    const unknown = status === BARRED ? 0 : 1;
    const profile = profileOf(tables, results, row);
    const standard = profiles.standard[profile]!;
    if (standard === EMPTY) sums[shape.standardUnknown]! += unknown;
    else sums[shape.standard]! += standard;
    const payable = results.payable[row] ?? EMPTY;
    if (payable === EMPTY) sums[shape.payableUnknown]! += unknown;
    else sums[shape.payable]! += payable;
    const amount = values[row] ?? EMPTY;
    if (amount > UNREADABLE) {
      sums[shape.entered]! += amount;
      if ((outcome & PAID_BIT) !== 0) sums[shape.paid]! += amount;
    }
    const block = tables.verdicts[verdictCode(outcome)]?.block ?? -1;
    if (block < 0) continue;
    const place = profile * profiles.blocks + block;
    const total = profiles.aidTotal[place]!;
    if (total === EMPTY) sums[shape.aidUnknown]! += unknown;
    else sums[shape.aid]! += total;
    for (let funder = 0; funder < funders.length; funder += 1) {
      const share = profiles.aid[place * funders.length + funder]!;
      if (share !== EMPTY) sums[shape.funders + funder]! += share;
    }
  }
}
