import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../src/base/day';
import { createAssessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import { loadPolicy } from '../../src/policy/library';
import { wholeFile, type ReportFile } from '../../src/reports/csv/file';
import { writePersonsCsv } from '../../src/reports/persons';
import { writeUnitsCsv } from '../../src/reports/units';
import { rosterFixture } from '../engine/support/csv';

const EXAMPLES = {
  'lanxi-2021': '2021-01-20',
  'ziyang-2021': '2021-03-01',
  'daligang-2020': '2020-03-10',
  'tengzhou-2021': '2021-01-15',
  'qianjiang-2021': '2021-01-31',
} as const;

/** An example file as it would be written by export: with byte order mark and CRLF. */
function exported(name: string): string {
  const path = fileURLToPath(new URL(`../engine/fixtures/${name}`, import.meta.url));
  return `\ufeff${readFileSync(path, 'utf8').replaceAll(/\r?\n/g, '\r\n')}`;
}

function written(file: ReportFile): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(wholeFile(file));
}

describe.each(Object.entries(EXAMPLES))('%s on %s, byte for byte', (id, date) => {
  const policy = loadPolicy(id);
  const table = rosterFixture(`${id}.roster.csv`);
  const assessment = createAssessment(policy, {}, table, parseIsoDay(date));

  test('persons', () => {
    const tables = assessment.tables();
    const results = assessment.results();
    const file = writePersonsCsv(policy, table, (row) => readPerson(tables, results, table, row), assessment.asOf);
    expect(written(file)).toBe(exported(`${id}.persons.csv`));
    expect(file.name).toContain(`计算结果_截至${date}.csv`);
  });

  test('units', () => {
    expect(written(writeUnitsCsv(policy, assessment.units()))).toBe(exported(`${id}.units.csv`));
  });
});
