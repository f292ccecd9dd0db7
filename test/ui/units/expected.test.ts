import { expect, test } from 'vitest';
import { addDays, parseIsoDay, type Day } from '../../../src/base/day';
import { loadPolicy, POLICY_IDS } from '../../../src/policy/library';
import { elapsedOf } from '../../../src/ui/units/expected';

test.each(POLICY_IDS)('%s: nothing is expected before the window opens, everything from its last day on', (id) => {
  const policy = loadPolicy(id);
  const { from, to } = elapsedOf(policy, {}, 0 as Day) ?? { from: 0 as Day, to: -1 as Day };
  expect(to).toBeGreaterThan(from);
  const share = (day: Day) => elapsedOf(policy, {}, day)?.share;
  expect([share(addDays(from, -1)), share(to), share(addDays(to, 1))]).toEqual([0, 1, 1]);
  expect(share(from)).toBeCloseTo(1 / (to - from + 1));
});

test('each day brings the same share', () => {
  const policy = loadPolicy('lanxi-2021');
  const { from, to } = elapsedOf(policy, {}, 0 as Day) ?? { from: 0 as Day, to: 0 as Day };
  const asOf = parseIsoDay('2020-11-30') ?? (0 as Day);
  expect(elapsedOf(policy, {}, asOf)).toEqual({ from, to, asOf, share: (asOf - from + 1) / (to - from + 1) });
});
