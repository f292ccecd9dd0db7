import type { Day } from '../../base/day';
import { EMPTY } from '../../roster/types';
import type { Assessment } from '../assessment';
import { NOWHERE } from '../facts';
import { ENROLLED, STATUS_MASK, verdictCode } from '../outcome';

/**
 * Cover begins earlier or later than before, or on the same day: `whole` because the household rule is met, `waiting` although it
 * is not, `rest` where the rule does not ask (paid in the window, newborns …). Everybody told is in exactly one of them.
 */
export type CoverKind = 'earlier' | 'later' | 'whole' | 'waiting' | 'rest';

/** The enrolled whose first day of cover is known on both sides. */
export interface CoverMoves {
  readonly earlier: number;
  readonly later: number;
  readonly same: number;
  /** Among the same, by the household rule on the side before: met, not met, not asked. */
  readonly whole: number;
  readonly waiting: number;
  readonly rest: number;
  /** Persons of all but the rest by the first day of cover, rising: those whom the household, or the scenario, concerns. */
  readonly starts: readonly { readonly day: Day; readonly before: number; readonly after: number }[];
  /** By unit name, in the order of the units shown; units where nobody moves and nobody is held back are left out. */
  readonly byUnit: readonly UnitCover[];
}

export interface UnitCover {
  readonly unit: string;
  readonly earlier: number;
  readonly later: number;
  /** Whose household is not complete, under the household rule of each side. */
  readonly heldBefore: number;
  readonly heldAfter: number;
}

/** The household rule of one side for an enrolled row: null = it does not ask. */
function householdRule(of: Assessment): (row: number) => 'met' | 'missed' | null {
  const { outcome } = of.results();
  const asks = of.rules().verdicts.list.map(({ cover }) => cover?.kind === 'household');
  return (row) => (asks[verdictCode(outcome[row]!)] === true ? (of.householdComplete(row) ? 'met' : 'missed') : null);
}

export function coverMoves(base: Assessment, then: Assessment) {
  const { facts, shown } = base.basis();
  const [before, after] = [base.results(), then.results()];
  const [ruleBefore, ruleAfter] = [householdRule(base), householdRule(then)];
  const starts = new Map<number, { before: number; after: number }>();
  const units = shown.names.map(() => ({ earlier: 0, later: 0, heldBefore: 0, heldAfter: 0 }));
  const counts = { earlier: 0, later: 0, whole: 0, waiting: 0, rest: 0 };

  function moveOf(row: number): CoverKind | null {
    if (facts.unit[row] === NOWHERE) return null;
    const [was, is] = [before.outcome[row]!, after.outcome[row]!];
    if ((was & STATUS_MASK) !== ENROLLED || (is & STATUS_MASK) !== ENROLLED) return null;
    const [old, now] = [before.benefitStart[row]!, after.benefitStart[row]!];
    if (old === EMPTY || now === EMPTY) return null;
    if (now !== old) return now < old ? 'earlier' : 'later';
    const rule = ruleBefore(row);
    return rule === 'met' ? 'whole' : rule === 'missed' ? 'waiting' : 'rest';
  }
  const startsOn = (day: number) => {
    let counted = starts.get(day);
    if (counted === undefined) starts.set(day, (counted = { before: 0, after: 0 }));
    return counted;
  };
  for (let row = 0; row < facts.length; row += 1) {
    const kind = moveOf(row);
    if (kind === null) continue;
    counts[kind] += 1;
    if (kind === 'rest') continue;
    startsOn(before.benefitStart[row]!).before += 1;
    startsOn(after.benefitStart[row]!).after += 1;
    const unit = units[facts.unit[row]!];
    if (unit === undefined) continue;
    if (kind === 'earlier' || kind === 'later') unit[kind] += 1;
    if (ruleBefore(row) === 'missed') unit.heldBefore += 1;
    if (ruleAfter(row) === 'missed') unit.heldAfter += 1;
  }
  const told: CoverMoves = {
    ...counts,
    same: counts.whole + counts.waiting + counts.rest,
    starts: [...starts].sort(([a], [b]) => a - b).map(([day, both]) => ({ day: day as Day, ...both })),
    byUnit: shown.names.flatMap((unit, at) => {
      const moved = units[at]!;
      const { earlier, later, heldBefore, heldAfter } = moved;
      return earlier + later + heldBefore + heldAfter === 0 ? [] : [{ unit, ...moved }];
    }),
  };
  return { told, kindOf: moveOf };
}
