import type { Day } from '../../base/day';
import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';

/** How far the window has run by the as-of date. */
export interface Elapsed {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  /** 0 before the first day, 1 from the last one on; each day brings the same share. */
  readonly share: number;
}

/** From the opening of the window (or the campaign's first day) to its close; null where a date is not given. */
export function elapsedOf(policy: Policy, overlay: Overlay, asOf: Day): Elapsed | null {
  const figures = resolve(policy, overlay);
  const opens = policy.window?.opens === undefined ? null : figures.day(policy.window.opens);
  const from = opens ?? figures.day(policy.campaign.from);
  const to = figures.day(policy.window?.closes ?? policy.campaign.to);
  if (from === null || to === null || to < from) return null;
  const share = (asOf - from + 1) / (to - from + 1);
  return { from, to, asOf, share: Math.min(1, Math.max(0, share)) };
}
