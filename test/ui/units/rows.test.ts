import { expect, test } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import { printedDifferences } from '../../../src/ui/units/rows';

test('printed totals that differ from their rows', () => {
  expect(printedDifferences(loadPolicy('lanxi-2021'), {})).toEqual([
    { of: 'target', printed: 85274, sum: 85273, difference: 1 },
  ]);
  expect(printedDifferences(loadPolicy('daligang-2020'), {})).toEqual([
    { of: 'population', printed: 67845, sum: 67949, difference: 104 },
  ]);
  for (const id of ['ziyang-2021', 'tengzhou-2021', 'qianjiang-2021'])
    expect(printedDifferences(loadPolicy(id), {})).toEqual([]);
});

test('a target that is changed is counted as it is in force; the same sum as printed is no difference', () => {
  const lanxi = loadPolicy('lanxi-2021');
  const [row] = lanxi.quota.rows;
  const key = `target@${row?.name ?? ''}`;
  const target = row?.target ?? 0;
  expect(printedDifferences(lanxi, { [key]: target + 1000 })).toEqual([
    { of: 'target', printed: 85274, sum: 86273, difference: 999 },
  ]);
  expect(printedDifferences(lanxi, { [key]: target + 1 })).toEqual([]);
});
