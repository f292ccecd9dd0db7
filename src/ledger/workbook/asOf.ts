import { dayOf, type Day } from '../../base/day';
import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';

/** The as-of date in force: the one set, or today held to the policy's campaign. */
export function asOfInForce(chosen: Day | null, policy: Policy, overlay: Overlay, today: Day): Day {
  if (chosen !== null) return chosen;
  const values = resolve(policy, overlay);
  const first = values.day(policy.campaign.from);
  const last = values.day(policy.campaign.to);
  if (last !== null && today > last) return last;
  return first !== null && today < first ? first : today;
}

/** The computer's own date. */
export function todayOf(now: Date): Day {
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new RangeError(`the clock shows ${now.toISOString()}, outside 1850–2199`);
  return day;
}
