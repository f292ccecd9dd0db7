import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/base/day';
import { createAssessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import { loadPolicy } from '../../src/policy/library';
import { readFixture, rosterFixture } from './support/csv';
import { personCells, unitLines } from './support/results';

const EXAMPLES = {
  'lanxi-2021': '2021-01-20',
  'ziyang-2021': '2021-03-01',
  'daligang-2020': '2020-03-10',
  'tengzhou-2021': '2021-01-15',
  'qianjiang-2021': '2021-01-31',
} as const;

describe('the five documents on 400 persons each, cell by cell', () => {
  for (const [id, asOf] of Object.entries(EXAMPLES)) {
    const policy = loadPolicy(id);
    const table = rosterFixture(`${id}.roster.csv`);
    const assessment = createAssessment(policy, {}, table, parseIsoDay(asOf));

    it(`${id}: persons on ${asOf}`, () => {
      const [, ...expected] = readFixture(`${id}.persons.csv`);
      const lines = expected.map((_, row) =>
        personCells(
          readPerson(assessment.tables(), assessment.results(), table, row),
          table.getText('idNumber', row),
          table.getText('unit', row),
        ),
      );
      expect(lines).toEqual(expected);
    });

    it(`${id}: units on ${asOf}`, () => {
      const [header = [], ...expected] = readFixture(`${id}.units.csv`);
      expect(unitLines(policy, assessment.units(), header)).toEqual(expected);
    });
  }
});
