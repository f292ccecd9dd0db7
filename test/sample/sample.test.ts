import { describe, expect, test } from 'vitest';
import { createAssessment } from '../../src/engine/assessment';
import { createDataChecks } from '../../src/engine/checks/dataChecks';
import { CHECKS, checksOf } from '../../src/engine/checks/list';
import { loadPolicy, POLICY_IDS } from '../../src/policy/library';
import { IDENTITIES, STATUSES } from '../../src/policy/vocabulary';
import { FIELD_IDS } from '../../src/roster/fields';
import { idFacts } from '../../src/roster/idNumber';
import { EMPTY, type RosterTable } from '../../src/roster/types';
import { sampleAsOf, sampleCalendar } from '../../src/sample/campaign';
import { identitiesAsked } from '../../src/sample/identityRates';
import { generateSample, makeSample } from '../../src/sample/sample';
import { defaultPersons } from '../../src/sample/size';

const SMALL = { seed: 7, persons: 6000, units: null };

function rowText(table: RosterTable, row: number): string {
  return FIELD_IDS.map((id) => table.getText(id, row)).join('|');
}

describe.each(POLICY_IDS)('the sample town of %s', (id) => {
  const policy = loadPolicy(id);
  const { table, asOf, planted } = makeSample(policy, SMALL);
  const assessment = createAssessment(policy, {}, table, asOf);
  const units = assessment.units();
  const rows = Array.from({ length: table.length }, (_, row) => row);

  test('has exactly the persons asked for, in all units of the quota table', () => {
    expect(table.aliveCount).toBe(6000);
    const roster = units.units.filter((unit) => unit.inTable);
    expect(roster).toHaveLength(policy.quota.rows.length);
    expect(roster.every((unit) => unit.roster > 0)).toBe(true);
  });

  test('stands in the middle of its campaign: nobody has paid after the as-of date or before the beginning', () => {
    const { from } = sampleCalendar(policy);
    const days = rows.map((row) => table.number('payDate').values[row] ?? EMPTY).filter((day) => day > -1_000_000);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(from);
    expect(Math.max(...days)).toBeLessThanOrEqual(asOf);
    expect(asOf).toBe(sampleAsOf(policy));
  });

  test('units differ: some are nearly done, some far behind', () => {
    const rates = units.units.filter((unit) => unit.should > 100).map((unit) => unit.enrolled / unit.should);
    expect(Math.max(...rates)).toBeGreaterThan(0.9);
    expect(Math.min(...rates)).toBeLessThan(0.75);
  });

  test('excluded, enrolled, unpaid and fully aided persons are all there', () => {
    const { byStatus } = units.total;
    for (const status of ['excluded', 'enrolled', 'pending', 'unpaid'] as const) {
      expect(byStatus[STATUSES.indexOf(status)], status).toBeGreaterThan(5);
    }
    const aided = rows.filter(
      (row) => (assessment.results().payable[row] ?? 0) === 0 && table.getText('exclusion', row) === '',
    );
    expect(aided.length).toBeGreaterThan(60);
  });

  test('people have only identities that the policy asks about, several of them joined', () => {
    const asked = [...identitiesAsked(policy)].reduce(
      (bits, identity) => bits | (1 << IDENTITIES.indexOf(identity)),
      0,
    );
    const { bits } = table.identities();
    expect(rows.filter((row) => ((bits[row] ?? 0) & ~asked) !== 0)).toEqual([]);
    expect(rows.some((row) => ((bits[row] ?? 0) & ((bits[row] ?? 0) - 1)) !== 0)).toBe(true);
  });

  test('the data checks find the planted mistakes and next to nothing else', () => {
    const checks = createDataChecks(policy, table, assessment);
    checks.checkAll();
    const found = (row: number): string[] => checksOf(checks.marks[row] ?? 0).map((check) => check.code);
    for (const { code, row } of planted) expect(found(row), `row ${row}`).toContain(code);
    const known = new Set(planted.map(({ row }) => row));
    const partners = new Set(
      planted.filter(({ code }) => code === 'id-duplicate').map(({ row }) => table.getText('idNumber', row)),
    );
    const surprising = rows.filter(
      (row) => found(row).length > 0 && !known.has(row) && !partners.has(table.getText('idNumber', row)),
    );
    expect(surprising.map((row) => `${found(row).join(' ')}: ${rowText(table, row)}`)).toEqual([]);
  });

  test('every planted kind is there, and bears the name of a check', () => {
    const codes = new Set(planted.map(({ code }) => code));
    expect(codes.size).toBeGreaterThanOrEqual(15);
    expect([...codes].filter((code) => !CHECKS.some((check) => check.code === code))).toEqual([]);
  });

  test('households have one to seven members, one head, and no child older than its parents', () => {
    const households = new Map<string, number[]>();
    for (const row of rows) {
      const key = `${table.getText('unit', row)} ${table.getText('household', row)}`;
      if (table.getText('household', row) !== '' && table.getText('unit', row) !== '外村') {
        households.set(key, [...(households.get(key) ?? []), row]);
      }
    }
    for (const members of households.values()) {
      expect(members.length).toBeLessThanOrEqual(7);
      const heads = members.filter((row) => table.getText('relation', row) === '户主');
      expect(heads.length).toBeLessThanOrEqual(1);
      const head = heads[0];
      if (head === undefined) continue; // its head lost the household number
      const children = members.filter((row) => /^[子女]$/.test(table.getText('relation', row)));
      const parents = members.filter((row) => /^[父母]$/.test(table.getText('relation', row)));
      const birth = (row: number): number => table.number('birth').values[row] ?? 0;
      for (const row of children) expect(birth(row)).toBeGreaterThan(birth(head));
      for (const row of parents) expect(birth(row)).toBeLessThan(birth(head));
    }
  });
});

const lanxi = loadPolicy('lanxi-2021');

test('the same seed gives the same town, another seed another', () => {
  const [one, two, three] = [7, 7, 8].map((seed) => makeSample(lanxi, { ...SMALL, seed }));
  const whole = (table: RosterTable | undefined): string[] =>
    Array.from({ length: table?.length ?? 0 }, (_, row) => (table === undefined ? '' : rowText(table, row)));
  expect(whole(one?.table)).toEqual(whole(two?.table));
  expect(whole(one?.table)).not.toEqual(whole(three?.table));
});

test('ID numbers have right check digits, no number twice, birth and sex agree', () => {
  const { table, planted } = makeSample(lanxi, SMALL);
  const spoilt = new Set(planted.map(({ row }) => row));
  const seen = new Set<string>();
  for (let row = 0; row < table.length; row += 1) {
    if (spoilt.has(row) || table.getText('idKind', row) === '出生医学证明') continue;
    const number = table.getText('idNumber', row);
    const facts = idFacts(number);
    expect(facts?.checksumOk, number).toBe(true);
    expect(facts?.birth).toBe(table.number('birth').values[row]);
    expect(facts?.sex).toBe(table.getText('sex', row));
    expect(seen.has(number)).toBe(false);
    seen.add(number);
  }
});

test('the first units only, and a day of one’s own', () => {
  const tengzhou = loadPolicy('tengzhou-2021');
  expect(defaultPersons(tengzhou, null)).toBe(1487341);
  expect(defaultPersons(tengzhou, 2)).toBe(tengzhou.quota.rows.slice(0, 2).reduce((sum, row) => sum + row.target, 0));
  const asOf = sampleCalendar(tengzhou).from;
  const { table } = makeSample(tengzhou, { seed: 1, persons: 1234, units: 2, asOf });
  expect(table.aliveCount).toBe(1234);
  const names = new Set(Array.from({ length: table.length }, (_, row) => table.getText('unit', row)));
  names.delete('外村');
  expect([...names]).toEqual(tengzhou.quota.rows.slice(0, 2).map((row) => row.name));
  expect(Math.max(...table.number('payDate').values.slice(0, 1234))).toBe(asOf);
});

test('a town that stands behind its window has payments after it too', () => {
  const ziyang = loadPolicy('ziyang-2021');
  const { to } = sampleCalendar(ziyang);
  const asOf = (to + 50) as typeof to;
  const { table } = makeSample(ziyang, { seed: 1, persons: 3000, units: 2, asOf });
  const late = table
    .number('payDate')
    .values.slice(0, 3000)
    .filter((day) => day > to);
  expect(late.length).toBeGreaterThan(30);
  expect(late.length).toBeLessThan(600);
  expect(Math.max(...late)).toBeLessThanOrEqual(asOf);
});

test('tells how far it is, and can be left', () => {
  const work = generateSample(lanxi, SMALL);
  let last = 0;
  for (let step = work.next(); step.done !== true; step = work.next()) {
    expect(step.value.done).toBeGreaterThanOrEqual(last);
    expect(step.value.done).toBeLessThanOrEqual(step.value.total);
    last = step.value.done;
  }
  expect(last).toBe(6000);
  const left = generateSample(lanxi, SMALL);
  left.next();
  expect(left.return(undefined as never).done).toBe(true);
});
