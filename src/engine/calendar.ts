import type { Day } from '../base/day';
import type { ParameterLookup } from '../policy/overlay';
import type { Policy } from '../policy/types';
import { TIMINGS, type Timing } from '../policy/vocabulary';

/**
 * The campaign cut into stretches of days on which every rule that looks only at the charge date answers alike.
 * Stretch s runs from `starts[s]` to the day before `starts[s + 1]`; stretch 0 is everything before `starts[1]`.
 */
export interface Calendar {
  readonly opens: Day | null;
  readonly closes: Day | null;
  /** Null where there is no extension, or it is switched off. */
  readonly extensionCloses: Day | null;
  /** First day of each stretch; that of stretch 0 is only a day before all others. */
  readonly starts: Int32Array;
  /** Stretch of a day: `stretch[min(max(day - base, 0), stretch.length - 1)]`. */
  readonly base: number;
  readonly stretch: Uint8Array;
  readonly hasWindow: boolean;
}

export function makeCalendar(policy: Policy, figures: ParameterLookup): Calendar {
  const day = (id: string | undefined): Day | null => (id === undefined ? null : figures.day(id));
  const { window, extension } = policy;
  const on = extension !== undefined && (extension.on === undefined || figures.on(extension.on));
  const opens = day(window?.opens);
  const closes = day(window?.closes);
  const extensionCloses = on ? day(extension.closes) : null;
  const cuts = new Set<number>();
  const cut = (at: number | null, after: number): void => {
    if (at !== null) cuts.add(at + after);
  };
  cut(opens, 0);
  cut(closes, 1);
  cut(extensionCloses, 1);
  for (const { during } of policy.charging) {
    cut(day(during?.from), 0);
    cut(day(during?.to), 1);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const base = first - 1;
  const stretch = new Uint8Array((sorted.at(-1) ?? first) - base + 1);
  for (const start of sorted) for (let at = start - base; at < stretch.length; at += 1) stretch[at]! += 1;
  return {
    opens,
    closes,
    extensionCloses,
    starts: Int32Array.of(base, ...sorted),
    base,
    stretch,
    hasWindow: window !== undefined,
  };
}

export function stretchOf(calendar: Calendar, day: number): number {
  const at = Math.min(Math.max(day - calendar.base, 0), calendar.stretch.length - 1);
  return calendar.stretch[at] ?? 0;
}

/** @param extended whether the person has the extension. */
export function timingOn(calendar: Calendar, day: number, extended: boolean): Timing {
  const { opens, closes, extensionCloses } = calendar;
  if (!calendar.hasWindow) return 'window';
  if (opens !== null && day < opens) return 'early';
  if (closes === null || day <= closes) return 'window';
  return extended && extensionCloses !== null && day <= extensionCloses ? 'extension' : 'late';
}

export function timingIndex(timing: Timing): number {
  return TIMINGS.indexOf(timing);
}

/** By-household cover asks who is enrolled by this day; null = no such day. */
export function householdEnd(calendar: Calendar): Day | null {
  return calendar.extensionCloses ?? calendar.closes;
}
