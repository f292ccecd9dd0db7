import type { Day } from '../../base/day';
import type { RosterTable } from '../../roster/types';
import { makeBatches, type Batches } from './batches';
import { makeLots, type Lots } from './lots';
import type { RuleSet } from './ruleSet';
import { totalsOf, type Totals } from './totals';

/** Totals of several sets of rules over lots that are good for all of them; everything is kept from one question to the next. */
export interface LotTotals {
  of(wanted: readonly RuleSet[]): { readonly lots: Lots; readonly all: readonly Totals[] };
  /** Another one that begins with what this one holds, and leaves it alone. */
  branch(): LotTotals;
}

interface Held {
  readonly batches: Batches;
  readonly lots: Lots;
}

export function createLotTotals(table: RosterTable, asOf: Day, first: Held | null = null): LotTotals {
  let held = first;
  let kept: readonly Totals[] = [];

  function renew(wanted: readonly RuleSet[]): Held {
    const batches = held?.batches.cover(wanted) === true ? held.batches : makeBatches(table, wanted, asOf);
    held = { batches, lots: makeLots(batches, wanted, asOf) };
    kept = [];
    return held;
  }

  return {
    of(wanted) {
      let { lots } = held?.lots.cover(wanted) === true ? held : renew(wanted);
      for (;;) {
        const all: Totals[] = [];
        for (const set of wanted) {
          const totals = kept.find((known) => known.set === set) ?? totalsOf(set, lots, table, asOf);
          if (totals === null) break;
          all.push(totals);
        }
        if (all.length === wanted.length) {
          kept = all;
          return { lots, all };
        }
        // Under these rules other persons' own dates decide; lots made for them leave those single.
        ({ lots } = renew(wanted));
      }
    },
    branch: () => createLotTotals(table, asOf, held),
  };
}
