import type { Day } from '../../base/day';
import type { RosterTable } from '../../roster/types';
import { personDates } from '../assess';
import { NEVER } from '../facts';
import { ENROLLED, EXCLUDED, MAX_VERDICTS, PENDING, SHORT, STATUS_MASK } from '../outcome';
import { addAlike } from '../sums';
import { SPECIAL_FLAG } from '../tables';
import { makeTally, reserveTally, sumUnits, type Tally } from '../tally';
import { makeTimeline } from '../timeline';
import type { UnitsResult } from '../types';
import { makeUnits, type UnitsShown } from '../units';
import type { Lots } from './lots';
import type { RuleSet } from './ruleSet';
import { addShares, createShares } from './shares';

/** What one set of rules makes of the lots. */
export interface Totals {
  readonly set: RuleSet;
  readonly tally: Tally;
  /** By pattern of the lots: profile judged by × verdicts + verdict. */
  readonly slots: Int32Array;
}

/** Null when somebody's own dates decide, under these rules, who was counted with others: then other lots are needed. */
export function totalsOf(set: RuleSet, lots: Lots, table: RosterTable, asOf: Day): Totals | null {
  const { rules, reading, shape } = set;
  // No cells: lots are few, and making room for cells would cost more than adding them up.
  const tally = makeTally(shape, makeTimeline(rules.policy, rules.figures), 0);
  reserveTally(tally, rules, reading.facts.units.names.length);
  const slots = new Int32Array(lots.patterns);
  return addLots(set, lots, table, tally, asOf, slots) ? { set, tally, slots } : null;
}

export function unitsOf({ set, tally }: Totals, shown: UnitsShown, asOf: Day): UnitsResult {
  const { policy, figures } = set.rules;
  return makeUnits(policy, figures, tally, sumUnits(tally, set.rules, shown.names.length), shown, asOf, false);
}

/** What is to be known of a pattern where there is a payment. */
const ENROLS = 1;
const SPECIAL = 2;
const ELSEWHERE = 4;

/** Every lot into the tally's loose sums. The same steps as in assess.ts and tally.ts, for many persons at once. */
function addLots(set: RuleSet, lots: Lots, table: RosterTable, tally: Tally, asOf: number, slots: Int32Array): boolean {
  const { rules } = set;
  const { profiles, profileOf, shape, calendar } = rules;
  const situation = lots.situations[lots.readings.indexOf(set.reading)]!;
  const dates = personDates(rules, table);
  const marks = new Uint8Array(lots.patterns);
  const { shares, put } = createShares(lots.patterns, tally.shape.width);
  for (let pattern = 0; pattern < lots.patterns; pattern += 1) {
    const lot = lots.lotOf[pattern]!;
    const own = profileOf[situation[lot]!]!;
    const payment = lots.payDate[lot]!;
    const pays = payment !== NEVER;
    const day = pays ? payment : asOf;
    const judged = lots.later[lot] === 1 ? profiles.frozen[own]! : own;
    const at = Math.min(Math.max(day - calendar.base, 0), calendar.stretch.length - 1);
    let verdict = profiles.decision[judged * shape.stretches + calendar.stretch[at]!]! >>> 2;
    if (verdict === MAX_VERDICTS) {
      if (lots.single[lot]! < 0) return false;
      verdict = dates.verdict(lots.single[lot]!, judged, day);
    }
    const slot = judged * shape.verdicts + verdict;
    slots[pattern] = slot;
    const paid = lots.paid[lot]!;
    let status = profiles.outcome[slot]! & STATUS_MASK;
    if (pays && status >= PENDING) status = paid >= profiles.payable[slot]! ? ENROLLED : paid > 0 ? SHORT : status;
    put(pattern, slot, own * (STATUS_MASK + 1) + status, (line) =>
      addAlike(line, tally.shape, rules, 0, own, judged, verdict, status, 1),
    );
    marks[pattern] =
      (status === ENROLLED ? ENROLS : 0) |
      ((profiles.flags[own]! & SPECIAL_FLAG) === 0 ? 0 : SPECIAL) |
      (status === EXCLUDED ? ELSEWHERE : 0);
  }
  addShares(lots, shares, tally.shape.width, tally.loose);
  addPayments(lots, tally, marks);
  return true;
}

/** The payments of all lots, and the days on which they enrol. */
function addPayments(lots: Lots, tally: Tally, marks: Uint8Array): void {
  const { enrolled, special, collected, collectedExcluded } = tally;
  const { first, days } = tally.timeline;
  for (let lot = 0; lot < lots.count; lot += 1) {
    if (lots.payDate[lot] === NEVER) continue;
    const unit = lots.unit[lot]!;
    const mark = marks[lots.pattern[lot]!]!;
    const money = lots.persons[lot]! * lots.paid[lot]!;
    if ((mark & ELSEWHERE) === 0) collected[unit]! += money;
    else collectedExcluded[unit]! += money;
    if ((mark & ENROLS) === 0) continue;
    const line = unit * days - first;
    for (let entry = lots.dayStart[lot]!; entry < lots.dayStart[lot + 1]!; entry += 1) {
      const place = line + Math.min(Math.max(lots.days[entry]!, first), first + days - 1);
      enrolled[place]! += lots.dayPersons[entry]!;
      if ((mark & SPECIAL) !== 0) special[place]! += lots.dayPersons[entry]!;
    }
  }
}
