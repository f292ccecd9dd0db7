import type { UnitResult } from '../engine/types';

/**
 * Of the workbook of a village package: its units, and those that somebody in it is of all the same. The others are not in this
 * file, which is not nothing of them; nor is there a rank among them. `packaged`: none where it is no package.
 */
export function unitsOfPackage(units: readonly UnitResult[], packaged: readonly string[]): readonly UnitResult[] {
  if (packaged.length === 0) return units;
  return units
    .filter(({ name, roster }) => packaged.includes(name) || roster > 0)
    .map((unit) => ({ ...unit, rank: null }));
}
