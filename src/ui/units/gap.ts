import type { ViewQuery } from '../../client/protocol';
import type { UnitsResult } from '../../engine/types';
import { NOT_ENROLLED_FILTER } from './persons';

/** What is short of the target, and who in the roster has not enrolled; null where both are the same number or one is not known. */
export function gapOf(
  { units, total }: UnitsResult,
  name: string | null,
): { readonly gap: number; readonly listed: number } | null {
  const unit = name === null ? total : units.find((each) => each.name === name);
  if (unit === undefined || unit.gap === null || unit.gap === 0) return null;
  const { gap } = unit;
  const listed = unit.should - unit.enrolled;
  return listed === gap ? null : { gap, listed };
}

/** Whether the list on display is the one that 还差 opens. */
export function isGapList({ filters, search, removed }: ViewQuery): boolean {
  return removed !== true && search === '' && JSON.stringify(filters) === JSON.stringify([NOT_ENROLLED_FILTER]);
}
