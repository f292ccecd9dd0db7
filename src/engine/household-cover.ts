import type { RosterTable } from '../roster/types';
import type { Results } from './assess';
import { householdEnd } from './calendar';
import { coverStart } from './cover';
import type { Facts } from './facts';
import { grown } from './growable';
import { ALONE, type Households } from './households';
import { ENROLLED, EXCLUDED, STATUS_MASK, verdictCode } from './outcome';
import type { Rules } from './rules';

/**
 * Cover by household: for each household the number of members who should enrol and are not enrolled by the end of
 * the extension. Who joined only afterwards is left out. A household is complete while nobody is missing.
 */
export interface HouseholdCover {
  /** Counts (`sign` 1) or takes back (`sign` -1) rows[from…to-1], or rows from…to-1 where `rows` is null. */
  count(rules: Rules, rows: Uint32Array | null, from: number, to: number, sign: 1 | -1): void;
  clear(): void;
  /** Whether the household is complete; a person alone answers for himself. */
  complete(rules: Rules, row: number): boolean;
  /** Sets the cover of an enrolled row under a household rule; true when it changed. */
  settle(rules: Rules, row: number): boolean;
}

export function createHouseholdCover(
  table: RosterTable,
  facts: Facts,
  households: Households,
  results: Results,
): HouseholdCover {
  let missing = new Int32Array(0);

  const endOf = (rules: Rules): number => householdEnd(rules.calendar) ?? Infinity;

  const self: HouseholdCover = {
    count(rules, rows, from, to, sign) {
      missing = grown(missing, households.count);
      const end = endOf(rules);
      const { of } = households;
      const { joined, payDate } = facts;
      const { outcome } = results;
      for (let index = from; index < to; index += 1) {
        const row = rows === null ? index : rows[index]!;
        const household = of[row]!;
        if (household === ALONE) continue;
        if (misses(outcome[row]!, payDate[row]!, joined[row]!, end)) missing[household]! += sign;
      }
    },
    clear() {
      missing.fill(0);
    },
    complete(rules, row) {
      const household = households.of[row]!;
      if (household !== ALONE) return missing[household] === 0;
      return !misses(results.outcome[row]!, facts.payDate[row]!, facts.joined[row]!, endOf(rules));
    },
    settle(rules, row) {
      const result = results.outcome[row]!;
      const rule = rules.verdicts.list[verdictCode(result)]?.cover ?? null;
      if (rule?.kind !== 'household' || (result & STATUS_MASK) !== ENROLLED) return false;
      const start = coverStart(
        rule,
        facts.payDate[row]!,
        () => table.birth(row),
        () => self.complete(rules, row),
      );
      if (results.benefitStart[row] === start) return false;
      results.benefitStart[row] = start;
      return true;
    },
  };
  return self;
}

/** Whether somebody keeps his household from being complete. */
function misses(outcome: number, payDate: number, joined: number, end: number): boolean {
  const status = outcome & STATUS_MASK;
  return status !== EXCLUDED && joined <= end && (status !== ENROLLED || payDate > end);
}
