import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/base/day';
import { createAssessment, type Assessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import type { PersonResult, UnitResult } from '../../src/engine/types';
import { loadPolicy, POLICY_IDS } from '../../src/policy/library';
import { FIELD_IDS } from '../../src/roster/fields';
import type { RosterTable } from '../../src/roster/types';
import { asOfArbitrary, cellsArbitrary, overlayArbitrary } from './support/arbitrary';
import { tableOf, type Cells } from './support/csv';

const SEED = 19690721;
const RUNS = 120;

function livingRows(table: RosterTable): number[] {
  return Array.from({ length: table.length }, (_, row) => row).filter((row) => table.alive[row] === 1);
}
function resultsOf(assessment: Assessment, table: RosterTable): PersonResult[] {
  const [tables, results] = [assessment.tables(), assessment.results()];
  return livingRows(table).map((row) => readPerson(tables, results, table, row));
}
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const added = (units: readonly UnitResult[], value: (unit: UnitResult) => number): number => sum(units.map(value));

/** An edit sequence: each step changes cells, removes, restores or appends, then asks for an update. */
const editsArbitrary = (cells: fc.Arbitrary<Cells>): fc.Arbitrary<readonly Edit[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          kind: fc.constant('set' as const),
          at: fc.nat(),
          cells,
          fields: fc.subarray([...FIELD_IDS], { minLength: 1, maxLength: 4 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('toggle' as const), at: fc.nat() }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('append' as const),
          cells: fc.array(cells, { minLength: 1, maxLength: 3 }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('many' as const), cells, every: fc.integer({ min: 1, max: 4 }) }),
      },
    ),
    { maxLength: 12 },
  );
type Edit =
  | { kind: 'set'; at: number; cells: Cells; fields: (typeof FIELD_IDS)[number][] }
  | { kind: 'toggle'; at: number }
  | { kind: 'append'; cells: Cells[] }
  | { kind: 'many'; cells: Cells; every: number };

/** Carries an edit out; returns the rows to tell the engine about (appended ones need not be told). */
function edit(table: RosterTable, step: Edit): number[] {
  if (step.kind === 'append') {
    const first = table.append(step.cells.length);
    for (const [index, cells] of step.cells.entries()) write(table, first + index, cells, FIELD_IDS);
    return [];
  }
  if (table.length === 0) return [];
  if (step.kind === 'toggle') {
    const row = step.at % table.length;
    table.setAlive(row, table.alive[row] !== 1);
    return [row];
  }
  if (step.kind === 'set') {
    const row = step.at % table.length;
    write(table, row, step.cells, step.fields);
    return [row, row];
  }
  const rows = Array.from({ length: table.length }, (_, row) => row).filter((row) => row % step.every === 0);
  for (const row of rows) write(table, row, step.cells, ['payDate', 'payAmount', 'unit']);
  return rows.reverse();
}
function write(table: RosterTable, row: number, cells: Cells, fields: readonly (typeof FIELD_IDS)[number][]): void {
  for (const field of fields) table.setText(field, row, cells[field] ?? '');
}

describe.each(POLICY_IDS)('whatever the roster of %s', (id) => {
  const policy = loadPolicy(id);
  const cells = cellsArbitrary(policy);
  const roster = fc.array(cells, { maxLength: 30 });

  it(`the total is the sum of units, of persons and of funders (seed ${SEED})`, () => {
    fc.assert(
      fc.property(roster, asOfArbitrary(policy), overlayArbitrary(policy), (persons, asOf, overlay) => {
        const table = tableOf(persons);
        const assessment = createAssessment(policy, overlay, table, asOf);
        const { units, total } = assessment.units();
        const results = resultsOf(assessment, table);
        for (const value of [
          (unit: UnitResult) => unit.roster,
          (unit: UnitResult) => unit.enrolled,
          (unit: UnitResult) => unit.receivable,
          (unit: UnitResult) => unit.collected,
          (unit: UnitResult) => unit.collectedExcluded,
          (unit: UnitResult) => sum(unit.entitled),
          (unit: UnitResult) => unit.aidUnknown,
          (unit: UnitResult) => sum(unit.funds.map((fund) => fund.amount ?? 0)),
        ])
          expect(value(total)).toBe(added(units, value));
        const should = results.filter(({ status }) => status !== 'excluded');
        expect(total.roster).toBe(persons.length);
        expect(total.receivable).toBe(sum(should.map(({ payable }) => payable ?? 0)));
        expect(total.collected + total.collectedExcluded).toBe(sum(results.map(({ paid }) => paid)));
        expect(sum(total.entitled)).toBe(sum(results.map(({ aidTotal }) => aidTotal ?? 0)));
        expect(sum(total.byCategory.map(({ entitled }) => entitled))).toBe(sum(total.entitled));
        expect(sum(total.byCategory.map(({ persons: count }) => count))).toBe(total.should);
        expect(sum(total.byStatus)).toBe(total.roster);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`aid stays within the standard and, with what is owed, makes it up (seed ${SEED})`, () => {
    fc.assert(
      fc.property(roster, asOfArbitrary(policy), overlayArbitrary(policy), (persons, asOf, overlay) => {
        const table = tableOf(persons);
        const assessment = createAssessment(policy, overlay, table, asOf);
        for (const result of resultsOf(assessment, table)) {
          const { aid, aidTotal, standard, payable, status } = result;
          if (aidTotal === null || standard === null) continue;
          expect(aidTotal).toBe(sum(aid.map((line) => line ?? 0)));
          expect(aidTotal).toBeLessThanOrEqual(standard);
          const shared = aidTotal > 0 && status !== 'excluded';
          expect(shared ? aidTotal + (payable ?? NaN) : standard).toBe(standard);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`an update equals a run from scratch after any edits (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        roster,
        editsArbitrary(cells),
        asOfArbitrary(policy),
        overlayArbitrary(policy),
        (persons, edits, asOf, overlay) => {
          const table = tableOf(persons);
          const kept = createAssessment(policy, overlay, table, asOf);
          kept.assessAll();
          let before = linesOf(kept, table);
          for (const step of edits) {
            const told = new Set(kept.update(Uint32Array.from(edit(table, step))));
            const after = linesOf(kept, table);
            const changed = after.flatMap((line, row) => (line === before[row] ? [] : [row]));
            expect(changed.filter((row) => !told.has(row))).toEqual([]);
            before = after;
            const scratch = createAssessment(policy, overlay, table, asOf);
            expectSame(kept, scratch, table);
          }
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`moving the date or a parameter equals a fresh start there (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        roster,
        fc.array(fc.tuple(asOfArbitrary(policy), overlayArbitrary(policy)), { minLength: 1, maxLength: 4 }),
        (persons, moves) => {
          const table = tableOf(persons);
          const kept = createAssessment(policy, {}, table);
          for (const [asOf, overlay] of moves) {
            kept.setAsOf(asOf);
            kept.setOverlay(overlay);
            const scratch = createAssessment(policy, overlay, table, asOf);
            expectSame(kept, scratch, table);
          }
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`the order of rows changes nobody's result (seed ${SEED})`, () => {
    fc.assert(
      fc.property(roster, asOfArbitrary(policy), fc.infiniteStream(fc.nat()), (persons, asOf, dice) => {
        const order = persons.map((_, index) => ({ index, key: dice.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const shuffled = order.map(({ index }) => persons[index] ?? {});
        const [table, other] = [tableOf(persons), tableOf(shuffled)];
        const [plain, mixed] = [createAssessment(policy, {}, table, asOf), createAssessment(policy, {}, other, asOf)];
        const [first, second] = [resultsOf(plain, table), resultsOf(mixed, other)];
        expect(order.map(({ index }) => first[index])).toEqual(second);
        const byName = (units: readonly UnitResult[]) => [...units].sort((a, b) => (a.name < b.name ? -1 : 1));
        expect(byName(mixed.units().units)).toEqual(byName(plain.units().units));
        expect(mixed.units().total).toEqual(plain.units().total);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`time only adds: who is enrolled stays so, with the same payable (seed ${SEED})`, () => {
    fc.assert(
      fc.property(roster, asOfArbitrary(policy), fc.nat({ max: 120 }), (persons, asOf, days) => {
        const table = tableOf(persons);
        const early = resultsOf(createAssessment(policy, {}, table, asOf), table);
        const late = resultsOf(createAssessment(policy, {}, table, (asOf + days) as Day), table);
        for (const [row, result] of early.entries()) {
          expect(late[row]?.paid).toBeGreaterThanOrEqual(result.paid);
          if (result.status !== 'enrolled') continue;
          expect(late[row]?.status).toBe('enrolled');
          expect(late[row]?.payable).toBe(result.payable);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

/** Compared as text first: walking through thousands of curve days takes the test longer than the engine. */
function expectSame(kept: Assessment, scratch: Assessment, table: RosterTable): void {
  const text = (assessment: Assessment): string =>
    JSON.stringify([resultsOf(assessment, table), assessment.units()], (_, value: unknown) =>
      value instanceof Uint32Array ? value.join() : value,
    );
  if (text(kept) === text(scratch)) return;
  expect(resultsOf(kept, table)).toEqual(resultsOf(scratch, table));
  expect(kept.units()).toEqual(scratch.units());
}

/** Every result as text by physical row, to see which rows changed. */
function linesOf(assessment: Assessment, table: RosterTable): string[] {
  const [tables, results] = [assessment.tables(), assessment.results()];
  return Array.from({ length: table.length }, (_, row) =>
    table.alive[row] === 1 ? JSON.stringify(readPerson(tables, results, table, row)) : 'removed',
  );
}
