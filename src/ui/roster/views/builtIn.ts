import type { Day } from '../../../base/day';
import type { Filter } from '../../../client/protocol';
import type { Policy } from '../../../policy/types';
import { STATUSES } from '../../../policy/vocabulary';

/** What the definitions of the program's own views depend on. */
export interface About {
  readonly policy: Policy;
  readonly asOf: Day;
}

export const BUILT_IN_IDS = ['all', 'unpaid', 'needUnpaid', 'paidToday', 'problems', 'hints', 'marked'] as const;
export type BuiltInId = (typeof BUILT_IN_IDS)[number];

/** Those who should enrol here and have not: as the overview counts who is missing. */
const NOT_ENROLLED = STATUSES.filter((status) => status !== 'excluded' && status !== 'enrolled');

/** The filters of the program's own views. The unit, the order and the groups on display stay as they are. */
export const BUILT_IN: Readonly<Record<BuiltInId, (about: About) => readonly Filter[]>> = {
  all: () => [],
  unpaid: () => [{ column: 'status', kind: 'in', values: ['unpaid', 'pending', 'short'] }],
  // The policy's special group where it has one; else everybody whom it counts into some category of aid.
  needUnpaid: ({ policy }) => [
    policy.special === undefined
      ? { column: 'category', kind: 'not-blank' }
      : { column: 'special', kind: 'in', values: ['yes'] },
    { column: 'status', kind: 'in', values: NOT_ENROLLED },
  ],
  paidToday: ({ asOf }) => [{ column: 'payDate', kind: 'number', op: '=', a: asOf, b: null }],
  // Whom the panel of data checks counts; what the policy has to say of a person is no fault of the data.
  problems: () => [{ column: 'checks', kind: 'not-blank' }],
  hints: () => [{ column: 'issues', kind: 'not-blank' }],
  marked: () => [{ column: 'mark', kind: 'not-blank' }],
};

/** A view's filters with the as-of date moved: the conditions that were its own go along, whatever stands beside them. */
export function followed(id: BuiltInId, filters: readonly Filter[], before: About, now: About): readonly Filter[] {
  const own = BUILT_IN[id](before).map((filter) => JSON.stringify(filter));
  const next = BUILT_IN[id](now);
  return filters.map((filter) => next[own.indexOf(JSON.stringify(filter))] ?? filter);
}
