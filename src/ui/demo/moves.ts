import type { Day } from '../../base/day';
import { resolve } from '../../policy/overlay';
import type { Story } from './stories';
import { knobValue, PREPARED, type Given, type Moved } from './tale';

/** What was moved last, and which way. */
export interface Way {
  readonly by: 'knob' | 'day';
  readonly sign: number;
}

/** Steps to either side that are worked out before they are asked for: of the figure, and of the day, which take longer. */
const AHEAD = { knob: 3, day: 2 } as const;

/** The figure of a story some steps on, within its ends. */
export function stepped({ knob }: Story, value: number, steps: number): number {
  return Math.min(knob.most, Math.max(knob.least, value + steps * knob.step));
}

/** The day of a story some days on; null = that is not within the campaign. */
export function dayStepped(story: Story, { asOf }: Moved, { policy, overlay }: Given, days: number): Day | null {
  const figures = resolve(policy, overlay);
  const [from, to] = [figures.day(policy.campaign.from), figures.day(policy.campaign.to)];
  const day = ((asOf ?? story.asOf) + days) as Day;
  return (from !== null && day < from) || (to !== null && day > to) ? null : day;
}

/** Where a key or two lead to: first what was moved last, in the way it went. */
export function movesAhead(story: Story, how: Moved, { by, sign }: Way, given: Given): readonly Moved[] {
  const now = knobValue(story, how, given);
  const steps = (most: number, first: number) =>
    Array.from({ length: most }, (_, at) => [(at + 1) * first, -(at + 1) * first]).flat();
  const figures = steps(AHEAD.knob, by === 'knob' ? sign : 1).flatMap((step): Moved[] => {
    const knob = stepped(story, now, step);
    return knob === now ? [] : [{ ...how, knob }];
  });
  const days = steps(AHEAD.day, by === 'day' ? sign : 1).flatMap((step): Moved[] => {
    const asOf = dayStepped(story, how, given, step);
    return asOf === null ? [] : [{ ...how, asOf: asOf === story.asOf ? null : asOf }];
  });
  return by === 'knob' ? [PREPARED, ...figures, ...days] : [...days, PREPARED, ...figures];
}
