import type { ParameterLookup } from '../policy/overlay';
import type { Policy } from '../policy/types';
import type { Participated, UnitResult } from './types';

type Bases = Pick<UnitResult, 'should' | 'population' | 'target' | 'enrolled'>;
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
  if (own !== null) rates.push({ base: own, count: unit.enrolled, of: unit[own] });
  else if (whole && typeof base !== 'string') {
    const plus = figures.number(base.plus);
    const of = figures.number(base.of);
    rates.push({ base: 'figures', count: plus === null ? null : unit.enrolled + plus, of });
  }
  for (const other of beside) if (other !== own) rates.push({ base: other, count: unit.enrolled, of: unit[other] });
  return rates;
}

function isOwnBase(text: string | null): text is OwnBase {
  return text === 'should' || text === 'population' || text === 'target';
}
