import type { Participated, UnitResult } from '../../engine/types';
import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';
import { u } from '../i18n/unitWords';
import { percent } from '../words/amounts';

/** Persons needed to reach a goal, on counts: the smallest number whose share of `base` is enough. */
export function needed(base: number, goal: number, strictlyAbove: boolean): number {
  const exact = (base * goal) / 10_000;
  return strictlyAbove ? Math.floor(exact) + 1 : Math.ceil(exact);
}

/** Enrolled persons of units that the quota table does not know, within the total. */
export function outsideOf({ enrolled, enrolledInTable }: UnitResult): number {
  return enrolled - enrolledInTable;
}

export interface GoalState {
  /** Basis points. */
  readonly goal: number;
  readonly reached: boolean;
  readonly missing: number;
}

/** A unit's rate by one base; some bases are there for the whole table only. */
export function rateBy(unit: UnitResult, base: Participated['base'] | undefined): Participated | undefined {
  return unit.participation?.find((rate) => rate.base === base);
}

/** The base in force, then those shown beside it. The target's is left out there: the completion says the same. */
export function basesOf(total: UnitResult): readonly Participated['base'][] {
  return (total.participation ?? []).map(({ base }) => base).filter((base, index) => index === 0 || base !== 'target');
}

/** How the participation rate in force stands to the policy's goal; null without goal or base. */
export function goalOf(
  policy: Policy,
  overlay: Overlay,
  unit: UnitResult,
  basis: Participated['base'] | undefined,
): GoalState | null {
  const { goal: id, strictlyAbove } = policy.participation;
  const rate = rateBy(unit, basis);
  const goal = id === undefined ? null : resolve(policy, overlay).share(id);
  if (goal === null || rate === undefined || rate.count === null || rate.of === null || rate.of === 0) return null;
  const missing = Math.max(0, needed(rate.of, goal, strictlyAbove === true) - rate.count);
  return { goal, reached: missing === 0, missing };
}

export interface LowTarget {
  readonly unit: string;
  readonly target: number;
  readonly population: number;
  readonly needed: number;
  /** Basis points. */
  readonly goal: number;
}

/** Units that miss the goal by head count even when they reach their printed target. */
export function lowTargets(policy: Policy, overlay: Overlay, units: readonly UnitResult[]): readonly LowTarget[] {
  const { goal: id, strictlyAbove } = policy.participation;
  const goal = id === undefined ? null : resolve(policy, overlay).share(id);
  if (goal === null) return [];
  return units.flatMap((unit): LowTarget[] => {
    const { target, population } = unit;
    if (target === null || population === null || unit.participation?.[0]?.base !== 'population') return [];
    const wanted = needed(population, goal, strictlyAbove === true);
    return target < wanted ? [{ unit: unit.name, target, population, needed: wanted, goal }] : [];
  });
}

/** A rate as it is shown: `95.01%`, or 未设口径. `also`: shares that decide besides those of the policy. */
export function rateText(count: number | null, of: number | null, also: readonly number[] = []): string {
  return percent(count, of, also) ?? u('noBase');
}

/** 还差 N 人, or that the target is reached; nothing where there is no target. */
export function gapWords(gap: number | null): string {
  if (gap === null) return '';
  return gap === 0 ? u('gapNone') : u('gap', { count: gap });
}
