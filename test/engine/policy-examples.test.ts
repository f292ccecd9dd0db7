import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAssessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import type { PersonResult, UnitResult } from '../../src/engine/types';
import type { PersonExample, PersonExpectation, UnitExample, UnitExpectation } from '../../src/policy/examples';
import { loadPolicy, POLICY_IDS } from '../../src/policy/library';
import { readExamples } from '../../src/policy/read-examples';
import type { Policy } from '../../src/policy/types';
import { cellsOf, tableOf, type Cells } from './support/csv';

/** Only what the expectation names is compared; funders that it does not name pay nothing. */
function personSeen(policy: Policy, result: PersonResult, expected: PersonExpectation): PersonExpectation {
  const aid =
    result.aidTotal === null
      ? null
      : Object.fromEntries(
          policy.funders.map(({ id }, index) => [id, result.aid[index] ?? null]).filter(([, amount]) => amount !== 0),
        );
  const seen: Record<string, unknown> = { ...result, aid };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, seen[key]]));
}

function wanted(expected: PersonExpectation): PersonExpectation {
  if (expected.aid === undefined || expected.aid === null) return expected;
  return { ...expected, aid: Object.fromEntries(Object.entries(expected.aid).filter(([, amount]) => amount !== 0)) };
}

function unitSeen(unit: UnitResult, expected: UnitExpectation): UnitExpectation {
  const names = Object.keys(expected.funds ?? {});
  const seen: Record<string, unknown> = {
    ...unit,
    special: unit.special?.should ?? null,
    specialEnrolled: unit.special?.enrolled ?? null,
    funds: Object.fromEntries(unit.funds.filter(({ id }) => names.includes(id)).map(({ id, amount }) => [id, amount])),
    award: unit.award?.amount ?? null,
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, seen[key]]));
}

function runPerson(policy: Policy, example: PersonExample): PersonResult {
  const table = tableOf([example.person, ...example.household].map(cellsOf));
  const assessment = createAssessment(policy, example.overlay, table, example.asOf);
  return readPerson(assessment.tables(), assessment.results(), table, 0);
}

function runUnit(policy: Policy, example: UnitExample): UnitResult | undefined {
  const persons: Cells[] = [];
  for (const { unit, persons: groups } of [example, ...example.others]) {
    for (const { count, cells } of groups) {
      const one = { ...cellsOf(cells), unit };
      for (let times = 0; times < count; times += 1) persons.push(one);
    }
  }
  const assessment = createAssessment(policy, example.overlay, tableOf(persons), example.asOf);
  return assessment.units().units.find((unit) => unit.name === example.unit);
}

describe.each(POLICY_IDS)('the examples beside %s', (id) => {
  const policy = loadPolicy(id);
  const file = `policies/${id}.examples.yaml`;
  const read = readExamples(readFileSync(file, 'utf8'), file, policy);
  if (!read.ok) throw new Error(`${file} cannot be read`);

  it.each(read.examples.persons.map((example) => [example.name, example] as const))('%s', (_, example) => {
    expect(personSeen(policy, runPerson(policy, example), example.expect)).toEqual(wanted(example.expect));
  });

  it.each(read.examples.units.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const unit = runUnit(policy, example);
    expect(unit === undefined ? undefined : unitSeen(unit, example.expect)).toEqual(example.expect);
  });
});
