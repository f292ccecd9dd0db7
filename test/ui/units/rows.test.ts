import { expect, test } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import { filtersBehind, personsBehind } from '../../../src/ui/units/persons';
import { printedDifferences } from '../../../src/ui/units/rows';

test('printed totals that differ from their rows', () => {
  expect(printedDifferences(loadPolicy('lanxi-2021'))).toEqual([
    { of: 'target', printed: 85274, sum: 85273, difference: 1 },
  ]);
  expect(printedDifferences(loadPolicy('daligang-2020'))).toEqual([
    { of: 'population', printed: 67845, sum: 67949, difference: 104 },
  ]);
  for (const id of ['ziyang-2021', 'tengzhou-2021', 'qianjiang-2021'])
    expect(printedDifferences(loadPolicy(id))).toEqual([]);
});

test('the persons behind a number', () => {
  expect(personsBehind('roster', '新月')).toEqual({ unit: '新月', filters: [] });
  expect(filtersBehind('enrolled')).toEqual([{ column: 'status', kind: 'in', values: ['enrolled'] }]);
  expect(filtersBehind('settled.government')).toEqual([
    { column: 'status', kind: 'in', values: ['enrolled'] },
    { column: 'aid.government', kind: 'range', from: 1, to: null },
  ]);
  expect(filtersBehind('gap')?.[0]).toMatchObject({ values: ['barred', 'unknown', 'short', 'pending', 'unpaid'] });
  expect(personsBehind('target', '新月')).toBeNull();
  expect(personsBehind('fund.work', null)).toBeNull();
});
