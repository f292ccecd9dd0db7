import type { Day } from '../../base/day';
import { TIMINGS } from '../../policy/vocabulary';
import { EMPTY } from '../../roster/types';
import { NOWHERE, type Facts } from '../facts';
import { ENROLLED, STATUS_MASK, timingCode } from '../outcome';
import type { ResultColumns } from '../types';
import type { UnitsShown } from '../units';

/** Cover begins earlier or later than before; `whole`: paid in the extension, and covered from the same day all the same. */
export type CoverKind = 'earlier' | 'later' | 'whole';

/** The enrolled whose first day of cover is known on both sides. */
export interface CoverMoves {
  readonly earlier: number;
  readonly later: number;
  readonly same: number;
  /** Among the same: those who paid in the extension. */
  readonly whole: number;
  /** Persons of all but the plain same by the first day of cover, rising: those whom the household, or the scenario, concerns. */
  readonly starts: readonly { readonly day: Day; readonly before: number; readonly after: number }[];
  /** By unit name, in the order of the units shown; units where nothing moves are left out. */
  readonly byUnit: readonly { readonly unit: string; readonly earlier: number; readonly later: number }[];
}

const EXTENSION = TIMINGS.indexOf('extension');

export function coverMoves(facts: Facts, before: ResultColumns, after: ResultColumns, shown: UnitsShown) {
  const starts = new Map<number, { before: number; after: number }>();
  const units = shown.names.map(() => ({ earlier: 0, later: 0 }));
  const counts = { earlier: 0, later: 0, same: 0, whole: 0 };

  function moveOf(row: number): CoverKind | 'same' | null {
    if (facts.unit[row] === NOWHERE) return null;
    const [was, is] = [before.outcome[row]!, after.outcome[row]!];
    if ((was & STATUS_MASK) !== ENROLLED || (is & STATUS_MASK) !== ENROLLED) return null;
    const [old, then] = [before.benefitStart[row]!, after.benefitStart[row]!];
    if (old === EMPTY || then === EMPTY) return null;
    if (then !== old) return then < old ? 'earlier' : 'later';
    return timingCode(was) === EXTENSION ? 'whole' : 'same';
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
    if (kind === 'same') continue;
    startsOn(before.benefitStart[row]!).before += 1;
    startsOn(after.benefitStart[row]!).after += 1;
    const unit = units[facts.unit[row]!];
    if (unit !== undefined && (kind === 'earlier' || kind === 'later')) unit[kind] += 1;
  }
  const told: CoverMoves = {
    ...counts,
    same: counts.same + counts.whole,
    starts: [...starts].sort(([a], [b]) => a - b).map(([day, both]) => ({ day: day as Day, ...both })),
    byUnit: shown.names.flatMap((unit, at) => {
      const moved = units[at]!;
      return moved.earlier + moved.later === 0 ? [] : [{ unit, ...moved }];
    }),
  };
  return { told, kindOf: moveOf };
}
