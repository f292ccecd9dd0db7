import type { Participated, UnitResult, UnitsResult } from '../../engine/types';
import { unitsOfPackage } from '../../reports/packageUnits';
import { rateBy } from './rates';

/** What the overview shows in the workbook of a village package, as its files have it. `packaged`: none where it is no package. */
export function unitsShown({ units }: Pick<UnitsResult, 'units'>, packaged: readonly string[]): readonly UnitResult[] {
  return unitsOfPackage(units, packaged);
}

/** The total of those: targets and populations are theirs, not the whole document's. */
export function totalShown(result: Pick<UnitsResult, 'units' | 'total'>, packaged: readonly string[]): UnitResult {
  const { total } = result;
  if (packaged.length === 0) return total;
  const own = unitsShown(result, packaged).filter(({ name }) => packaged.includes(name));
  const target = sumOf(own.map((unit) => unit.target));
  const population = sumOf(own.map((unit) => unit.population));
  const enrolledInTable = own.reduce((sum, unit) => sum + unit.enrolledInTable, 0);
  const gap = target === null ? null : Math.max(0, target - enrolledInTable);
  const participation = total.participation?.map(({ base }): Participated => {
    const rates = own.map((unit) => rateBy(unit, base));
    return {
      base,
      count: sumOf(rates.map((rate) => rate?.count ?? null)),
      of: sumOf(rates.map((rate) => rate?.of ?? null)),
    };
  });
  return {
    ...total,
    target,
    population,
    enrolledInTable,
    gap,
    rank: null,
    ...(participation === undefined ? {} : { participation }),
  };
}

/** Both of them. */
export function ownUnits(result: UnitsResult, packaged: readonly string[]): UnitsResult {
  return { ...result, units: unitsShown(result, packaged), total: totalShown(result, packaged) };
}

/** null where one of them is not known, or there is none: part of a sum is no sum. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  if (numbers.length === 0) return null;
  return numbers.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
