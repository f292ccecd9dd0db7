import type { ParameterLookup } from '../policy/overlay';
import type { Policy } from '../policy/types';
import type { Participated, UnitResult } from './types';

type Bases = Pick<UnitResult, 'should' | 'population' | 'target' | 'enrolled' | 'enrolledInTable'>;
type OwnBase = 'should' | 'population' | 'target';

/** The rate by the base in force, then those beside it. Figures of the whole area are asked only of the total. */
export function participated(
  policy: Policy,
  figures: ParameterLookup,
  unit: Bases,
  whole: boolean,
): readonly Participated[] {
  const { base, baseChoice, beside = [] } = policy.participation;
  const chosen = baseChoice === undefined ? null : figures.choice(baseChoice);
  const own: OwnBase | null = isOwnBase(chosen) ? chosen : typeof base === 'string' ? base : null;
  const rates: Participated[] = [];
  // Persons of unknown units are not in the table's targets and populations.
  const by = (which: OwnBase): Participated => ({
    base: which,
    count: which === 'should' ? unit.enrolled : unit.enrolledInTable,
    of: unit[which],
  });
  if (own !== null) rates.push(by(own));
  else if (whole && typeof base !== 'string') {
    const plus = figures.number(base.plus);
    const of = figures.number(base.of);
    rates.push({ base: 'figures', count: plus === null ? null : unit.enrolled + plus, of });
  }
  for (const other of beside) if (other !== own) rates.push(by(other));
  return rates;
}

function isOwnBase(text: string | null): text is OwnBase {
  return text === 'should' || text === 'population' || text === 'target';
}
