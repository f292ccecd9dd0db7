import { expect, it } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import { aimsOf, goalOf, movable } from '../../../src/ui/whatif/goals';
import { groupsOf, itemOf, valueOf } from '../../../src/ui/whatif/items';

const lanxi = loadPolicy('lanxi-2021');
const tengzhou = loadPolicy('tengzhou-2021');

it('what is moved to reach a figure: premiums first, then what aid hangs on', () => {
  expect(movable(lanxi).map(({ id }) => id)).toEqual(['premium', 'aid-full', 'aid-half', 'aid-edge']);
  expect(new Set(movable(tengzhou).map(({ id }) => id)).size).toBe(movable(tengzhou).length);
});

it('a single funder is all the aid there is', () => {
  expect(aimsOf(lanxi).map(({ id }) => id)).toEqual(['receivable', 'aid']);
  expect(aimsOf(tengzhou).length).toBe(2 + tengzhou.funders.length);
});

it('the engine is asked for whole yuan or for the last fen, between the ends of the slider', () => {
  const premium = movable(lanxi)[0]!;
  const figure = { of: 'receivable' } as const;
  expect(goalOf(lanxi, {}, premium, figure, 500, true)).toEqual({
    parameter: 'premium',
    figure,
    target: 500,
    least: 0,
    most: 56000,
    step: 100,
  });
  expect(goalOf(lanxi, { premium: 30001 }, premium, figure, 500, true)).toMatchObject({ most: 60100, step: 100 });
  expect(goalOf(lanxi, {}, premium, figure, 500, false)).toMatchObject({ most: 56000, step: 1 });
});

it('every figure of the document is in the list exactly once, those of the quota table by unit', () => {
  for (const id of ['lanxi-2021', 'ziyang-2021', 'tengzhou-2021', 'qianjiang-2021', 'daligang-2020']) {
    const policy = loadPolicy(id);
    const keys = groupsOf(policy, 'zh', '其他', '任务表').flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    for (const parameter of policy.parameters.filter(({ perUnit }) => perUnit !== true))
      expect(keys, id).toContain(parameter.id);
    for (const { name } of policy.quota.rows) expect(keys).toContain(`target@${name}`);
    for (const key of keys) expect(itemOf(policy, key)?.key).toBe(key);
  }
});

it('values of units come from the table until they are changed', () => {
  expect(valueOf(lanxi, {}, 'target@新月')).toBe(3322);
  expect(valueOf(lanxi, { 'target@新月': 5 }, 'target@新月')).toBe(5);
  expect(valueOf(lanxi, {}, 'premium')).toBe(28000);
  expect(valueOf(lanxi, {}, 'window-opens')).toBeNull();
  expect(valueOf(lanxi, {}, 'no-such')).toBeNull();
});
