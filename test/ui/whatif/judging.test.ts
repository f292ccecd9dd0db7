import { expect, it } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import { emptyScenario, withValue } from '../../../src/ui/whatif/drafts';
import { judge } from '../../../src/ui/whatif/judging';

const lanxi = loadPolicy('lanxi-2021');
const closes = lanxi.parameters.find(({ id }) => id === 'extension-closes')!.value as number;
const one = (scenario: ReturnType<typeof emptyScenario>) => [{ id: 1, scenario }];
const empty = emptyScenario('x');

it('a scenario that cannot be keeps its last state that could', () => {
  const fine = withValue(empty, 'premium', 30000);
  const first = judge(lanxi, {}, one(fine), new Map());
  expect(first.get(1)).toMatchObject({ problems: [], good: fine });
  const crossed = withValue(fine, 'window-closes', closes + 1);
  const second = judge(lanxi, {}, one(crossed), first);
  expect(second.get(1)!.problems.map(({ key }) => key)).toEqual(['window-closes']);
  expect(second.get(1)!.good).toBe(fine);
});

it('without such a state nothing is computed', () => {
  const crossed = withValue(empty, 'window-closes', closes + 1);
  expect(judge(lanxi, {}, one(crossed), new Map()).get(1)!.good).toBeNull();
});

it('what has not changed is not looked through again; other figures of the workbook do', () => {
  const base = {};
  const first = judge(lanxi, base, one(empty), new Map());
  expect(judge(lanxi, base, one(empty), first).get(1)).toBe(first.get(1));
  // The window of the workbook now ends behind the extension that the scenario sets.
  const early = withValue(empty, 'extension-closes', closes - 40);
  const good = judge(lanxi, base, one(early), first);
  expect(good.get(1)!.good).toBe(early);
  const later = judge(lanxi, { 'window-closes': closes - 30 }, one(early), good);
  expect(later.get(1)!.good).toBeNull();
});
