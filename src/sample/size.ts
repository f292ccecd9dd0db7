import type { Policy, QuotaRow } from '../policy/types';
import { areaOf } from './areas';
import { shuffled, type Random } from './random';

/** One unit of the sample: how many persons, and which share of those who should enrol has paid by the as-of date. */
export interface UnitPlan {
  readonly name: string;
  readonly persons: number;
  readonly attained: number;
}

/** How many persons a sample has by itself: the head counts of the quota table, else a little more than the targets. */
export function defaultPersons(policy: Policy, units: number | null): number {
  return chosen(policy, units).reduce((sum, row) => sum + heads(policy, row), 0);
}

/**
 * Shares the persons out over the first `units` rows of the quota table (all of them when null), by their size with a
 * few percent of luck, to the person. Some units are nearly done, some far behind.
 */
export function planUnits(policy: Policy, units: number | null, persons: number | null, random: Random): UnitPlan[] {
  const rows = chosen(policy, units);
  const total = persons ?? defaultPersons(policy, units);
  const weights = rows.map((row) => heads(policy, row) * (0.97 + 0.06 * random.next()));
  const counts = shareOut(total, weights);
  const places = shuffled(
    rows.map((_, place) => place),
    random,
  );
  return rows.map((row, index) => {
    const standing = rows.length === 1 ? 0.6 : (places[index] ?? 0) / (rows.length - 1);
    return { name: row.name, persons: counts[index] ?? 0, attained: 0.55 + 0.44 * standing ** 0.6 };
  });
}

/** Whole numbers in proportion to the weights that add up to the total exactly (largest remainders). */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const counts = exact.map(Math.floor);
  const order = exact.map((_, index) => index);
  order.sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1));
  const left = total - counts.reduce((a, b) => a + b, 0);
  for (const index of order.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

function chosen(policy: Policy, units: number | null): readonly QuotaRow[] {
  return units === null ? policy.quota.rows : policy.quota.rows.slice(0, Math.max(1, units));
}

function heads(policy: Policy, row: QuotaRow): number {
  return row.population ?? Math.round(row.target * areaOf(policy).perTarget);
}
