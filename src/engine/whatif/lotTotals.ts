import type { Day } from '../../base/day';
import type { RosterTable } from '../../roster/types';
import { makeLots, type Lots } from './lots';
import type { RuleSet } from './ruleSet';
import { totalsOf, type Totals } from './totals';

/** Totals of several sets of rules over lots that are good for all of them; both are kept from one question to the next. */
export interface LotTotals {
  of(wanted: readonly RuleSet[]): { readonly lots: Lots; readonly all: readonly Totals[] };
  readonly lots: Lots | null;
}

/** @param first lots to begin with. */
export function createLotTotals(table: RosterTable, asOf: Day, first: Lots | null = null): LotTotals {
  let lots = first;
  let kept: readonly Totals[] = [];

  function renew(wanted: readonly RuleSet[]): Lots {
    kept = [];
    lots = makeLots(table, wanted, asOf);
    return lots;
  }

  return {
    of(wanted) {
      let over = lots !== null && lots.cover(wanted) ? lots : renew(wanted);
      for (;;) {
        const all: Totals[] = [];
        for (const set of wanted) {
          const totals = kept.find((known) => known.set === set) ?? totalsOf(set, over, table, asOf);
          if (totals === null) break;
          all.push(totals);
        }
        if (all.length === wanted.length) {
          kept = all;
          return { lots: over, all };
        }
        // Under these rules other persons' own dates decide; lots made for them leave those single.
        over = renew(wanted);
      }
    },
    get lots() {
      return lots;
    },
  };
}
