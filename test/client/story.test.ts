import { expect, test } from 'vitest';
import type { Day } from '../../src/base/day';
import { makePage } from './support';

const WISH = {
  asOf: 18_616 as Day, // 2020-12-20
  assume: {},
  scenario: { name: '假设', overlay: { 'award-rate': 9000 }, dropped: [], added: [] },
};

test('a story names nobody, and leaves the workbook as it is', async () => {
  const page = await makePage();
  const { id } = await page.api.create({ policyId: 'lanxi-2021', name: '' });
  const { session } = await page.open(id);
  await page.api.fillSample({ seed: 3, units: null, persons: 300, asOf: 18_600 as Day });
  const before = session.state();
  const told = await page.api.story(WISH);
  expect(told.asOf).toBe(WISH.asOf);
  expect(told.comparison.baseline.total.roster).toBe(300);
  const { total, persons } = await page.api.storyPersons(WISH, { kind: 'all' }, 0, 1000);
  expect(persons).toHaveLength(total);
  for (const { row, name, idNumber } of persons) {
    const whole = session.table.getText('name', row);
    expect(name).toBe(`${[...whole][0] ?? ''}${'*'.repeat(Math.max(0, [...whole].length - 1))}`);
    expect(idNumber).toMatch(/^(?:\S{6}\*{8}\S{4}|\S?\**|\S{6}\*+\S{4})$/);
  }
  const some = await page.api.storyPersons(WISH, { kind: 'open', status: 'unpaid' }, 2, 3);
  expect(some.persons.map((person) => person.before.status)).toEqual(['unpaid', 'unpaid', 'unpaid']);
  await page.api.endStory();
  expect(session.state()).toEqual(before);
});

test('a story whose figures cannot be is refused by name', async () => {
  const page = await makePage();
  const { id } = await page.api.create({ policyId: 'lanxi-2021', name: '' });
  await page.open(id);
  const wrong = { ...WISH, assume: { nothing: 1 } };
  await expect(page.api.story(wrong)).rejects.toThrow(/^parameter-refused: /);
  await expect(
    page.api.story({ ...WISH, scenario: { ...WISH.scenario, overlay: { 'award-rate': 12_000 } } }),
  ).rejects.toThrow(/^parameter-refused: /);
});
