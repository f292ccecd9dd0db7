import type { UnitResult } from '../../engine/types';

/** Completion cut (not rounded) to two decimals, so that 100.00% is never shown before it is reached; null without a target. */
export function completionOf(unit: UnitResult): string | null {
  if (unit.target === null || unit.target === 0) return null;
  const hundredths = Math.floor((unit.enrolledInTable * 10_000) / unit.target);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}
