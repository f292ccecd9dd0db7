import { createSignal, type Accessor } from 'solid-js';
import type { Day } from '../../base/day';
import type { Session, SessionState } from '../../client/types';
import { reportError } from '../toast/report';
import { makeLatest } from './latest';

export interface AsOf {
  /** The date in force, or the one just asked for: what is dragged or typed is shown at once. */
  readonly shown: Accessor<Day>;
  /** True while no date is set and the workbook goes with the calendar. */
  readonly followsToday: Accessor<boolean>;
  /** null = today, held to the campaign. */
  move(day: Day | null): void;
}

/** Moving the as-of date: never more than one request under way, and the newest wish wins. */
export function createAsOf(session: Session, state: Accessor<SessionState>): AsOf {
  const [wished, setWished] = createSignal<{ readonly day: Day | null } | null>(null);
  const ask = makeLatest(async (wish: { readonly day: Day | null }) => {
    try {
      await session.api.setAsOf(wish.day);
    } finally {
      if (wished() === wish) setWished(null);
    }
  }, reportError);
  return {
    shown: () => wished()?.day ?? state().asOf,
    followsToday: () => state().info.asOf === null,
    move(day) {
      const settled = wished() === null && state().info.asOf === day;
      if (settled) return;
      const wish = { day };
      setWished(wish);
      ask(wish);
    },
  };
}
