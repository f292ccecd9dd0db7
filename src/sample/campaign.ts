import type { Day } from '../base/day';
import { resolve } from '../policy/overlay';
import type { Policy } from '../policy/types';
import type { Random } from './random';

/** The campaign as the sample sees it: the day it begins, the day the window closes, the day on which it stands. */
export interface Calendar {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
}

/** Where a document names no window, the collecting is over after half a year all the same. */
const LONGEST = 180;

/** Where the sample stands behind the window: one payment in so many came after it. */
const LATE_SHARE = 0.06;

/** About four fifths of the window have passed: the busy weeks are over, the laggards are known. */
export function sampleCalendar(policy: Policy, asOf?: Day): Calendar {
  const values = resolve(policy);
  const begins = values.day(policy.campaign.from);
  const ends = values.day(policy.campaign.to);
  if (begins === null || ends === null) throw new Error(`the campaign of ${policy.id} has no dates`);
  const opens = policy.window?.opens === undefined ? null : values.day(policy.window.opens);
  const closes = policy.window === undefined ? ends : (values.day(policy.window.closes) ?? ends);
  const from = opens ?? begins;
  const to = Math.min(closes > from ? closes : ends, from + LONGEST) as Day;
  return { from, to, asOf: asOf ?? ((from + Math.round((to - from) * 0.8)) as Day) };
}

/** The as-of date of a sample: the day up to which it has payments. */
export function sampleAsOf(policy: Policy): Day {
  return sampleCalendar(policy).asOf;
}

/**
 * Payment dates of one unit along an S-curve: slow start, a busy middle, a long tail.
 * No date lies after the as-of date. Villages start and finish at different times.
 */
export function createPaymentDays(calendar: Calendar, random: Random): () => Day {
  const length = Math.max(1, calendar.to - calendar.from);
  const today = Math.min(1, Math.max(0.02, (calendar.asOf - calendar.from) / length));
  const middle = today * (0.42 + 0.2 * random.next());
  const width = today * (0.09 + 0.06 * random.next());
  const share = (at: number): number => 1 / (1 + Math.exp((middle - at) / width));
  const least = share(0);
  const most = share(today);
  const late = calendar.asOf > calendar.to;
  return () => {
    if (late && random.chance(LATE_SHARE)) return random.between(calendar.to + 1, calendar.asOf) as Day;
    const place = least + (most - least) * random.next();
    const at = middle + width * Math.log(place / (1 - place));
    const day = calendar.from + Math.floor(at * (length + 1));
    return Math.max(Math.min(calendar.from, calendar.asOf), Math.min(calendar.asOf, day)) as Day;
  };
}
