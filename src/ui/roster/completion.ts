import { hundredthsOf } from '../words/judged';
import type { UnitResult } from '../../engine/types';

/** Completion with two decimals, as everywhere; 100.00% is never shown before it is reached. Null without a target. */
export function completionOf(unit: UnitResult): string | null {
  if (unit.target === null || unit.target === 0) return null;
  const hundredths = hundredthsOf(unit.enrolledInTable, unit.target);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}
