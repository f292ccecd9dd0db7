import { expect, test } from 'vitest';
import { formatDay, parseIsoDay } from '../../src/base/day';
import { createAssessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import { loadPolicy } from '../../src/policy/library';
import { generateSample } from '../../src/sample/sample';

const POLICIES = ['lanxi-2021', 'ziyang-2021', 'daligang-2020', 'tengzhou-2021', 'qianjiang-2021'] as const;
const DAYS = [
  '2019-11-20',
  '2020-01-15',
  '2020-09-01',
  '2020-12-20',
  '2020-12-31',
  '2021-01-20',
  '2021-02-28',
  '2021-06-01',
];

test.each(POLICIES)('%s: what somebody owes on a day is what he owes when he has paid that day', (id) => {
  const policy = loadPolicy(id);
  const work = generateSample(policy, { seed: 20201225, units: null, persons: 400 });
  let made = work.next();
  while (made.done !== true) made = work.next();
  const { table } = made.value;
  const asked = createAssessment(policy, {}, table);
  const expected = DAYS.map((text) => {
    const day = parseIsoDay(text);
    if (day === undefined) throw new Error(text);
    return Array.from({ length: table.length }, (_, row) => asked.owedOn(row, day));
  });
  expect(new Set(expected.flat()).size).toBeGreaterThan(1);
  for (const [at, text] of DAYS.entries()) {
    const day = parseIsoDay(text);
    for (let row = 0; row < table.length; row += 1) table.setText('payDate', row, text);
    const paid = createAssessment(policy, {}, table, day);
    const told = Array.from(
      { length: table.length },
      (_, row) => readPerson(paid.tables(), paid.results(), table, row).payable,
    );
    expect(expected[at], day === undefined ? text : formatDay(day)).toEqual(told);
  }
});
