import type { Person } from './types';

/** Cells that differ between two states of the same persons, by ID number. */
export function changedOf(before: readonly Person[], after: readonly Person[]): Record<string, Person> {
  const changed: Record<string, Person> = {};
  for (const [row, was] of before.entries()) {
    const now = after[row] ?? {};
    const cells = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((key) => was[key] !== now[key]);
    if (cells.length > 0)
      changed[was['证件号码'] ?? ''] = Object.fromEntries(cells.map((key) => [key, now[key] ?? '']));
  }
  return changed;
}
