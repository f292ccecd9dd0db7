import * as fc from 'fast-check';
import { createAssessment, type Assessment } from '../../../src/engine/assessment';
import { readPerson } from '../../../src/engine/person';
import type { PersonResult } from '../../../src/engine/types';
import type { Moved, MovedKind } from '../../../src/engine/whatif/types';
import type { Day } from '../../../src/base/day';
import type { Fen } from '../../../src/base/money';
import type { AddedCategory, Scenario } from '../../../src/policy/scenario-types';
import { applyScenario } from '../../../src/policy/scenarios';
import type { Overlay, Policy } from '../../../src/policy/types';
import { IDENTITIES } from '../../../src/policy/vocabulary';
import type { RosterTable } from '../../../src/roster/types';
import { cellsArbitrary, overlayArbitrary } from '../support/arbitrary';
import type { Cells } from '../support/csv';

export function scenario(changes: Partial<Scenario> = {}): Scenario {
  return { name: '试', overlay: {}, dropped: [], added: [], ...changes };
}

function addedArbitrary(policy: Policy, id: string): fc.Arbitrary<AddedCategory> {
  const age = fc.option(fc.constantFrom(0, 1, 6, 18, 59, 60, 61, 80), { nil: null });
  return fc.record({
    id: fc.constant(id),
    name: fc.constant('新类'),
    when: fc.record({
      identities: fc.subarray([...IDENTITIES], { maxLength: 4 }),
      ageFrom: age,
      ageTo: age,
    }),
    funder: fc.constantFrom(...policy.funders.map((funder) => funder.id)),
    aid: fc.oneof(
      fc.record({ kind: fc.constant('percent' as const), value: fc.constantFrom(0, 3333, 5000, 10000) }),
      fc.record({
        kind: fc.constantFrom('fixed' as const, 'personal' as const),
        value: fc.constantFrom(0, 7001, 14000, 99999),
      }),
    ),
    place: fc.constantFrom('first' as const, 'last' as const),
  });
}

/** Persons of whom some are alike but for a date: lots of several, which a rule may tell apart. */
export function rosterArbitrary(policy: Policy): fc.Arbitrary<Cells[]> {
  const cells = cellsArbitrary(policy);
  const alike = fc
    .tuple(cells, fc.array(cells, { maxLength: 4 }), fc.constantFrom('payDate', 'birth', 'identityDate', 'name'))
    .map(([first, others, field]) => [first, ...others.map((other) => ({ ...first, [field]: other[field] ?? '' }))]);
  return fc.array(alike, { maxLength: 12 }).map((groups) => groups.flat());
}

/** Figures moved, categories dropped, categories added, each as often as not. */
export function scenarioArbitrary(policy: Policy): fc.Arbitrary<Scenario> {
  const none = fc.constant([]);
  return fc.record({
    name: fc.constant('试'),
    overlay: fc.oneof(overlayArbitrary(policy), fc.constant({})),
    dropped: fc.oneof(
      none,
      fc.subarray(
        policy.categories.map(({ id }) => id),
        { maxLength: 2 },
      ),
    ),
    added: fc.oneof(
      none,
      addedArbitrary(policy, 'added-1').map((one) => [one]),
      fc.tuple(addedArbitrary(policy, 'added-1'), addedArbitrary(policy, 'added-2')),
    ),
  });
}

/** The scenario computed person by person, by an assessment of its own. */
export function scratch(policy: Policy, base: Overlay, of: Scenario, table: RosterTable, asOf: Day): Assessment {
  const applied = applyScenario(policy, base, of);
  return createAssessment(applied.policy, applied.overlay, table, asOf);
}

export function resultsOf(assessment: Assessment, table: RosterTable): (PersonResult | null)[] {
  const [tables, results] = [assessment.tables(), assessment.results()];
  return Array.from({ length: table.length }, (_, row) =>
    table.alive[row] === 1 ? readPerson(tables, results, table, row) : null,
  );
}

/** One person's move, told from the two results alone. */
export function moveOf(before: PersonResult, after: PersonResult): MovedKind | null {
  if (before.status === 'excluded') return null;
  if (before.payable !== null && after.payable !== null) {
    const more = after.payable - before.payable;
    return more < 0 ? 'winners' : more > 0 ? 'losers' : 'unchanged';
  }
  return before.status === 'barred' && after.status === 'barred' ? 'shut' : 'unknown';
}

/** `Moved` of some persons, added up one by one. */
export function movedOf(id: string, pairs: readonly (readonly [PersonResult, PersonResult])[]): Moved {
  const counts = { winners: 0, losers: 0, unchanged: 0, shut: 0, unknown: 0 };
  let [persons, barred, nowBarred, nowKnown, gain, loss, unaided, nowUnaided] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const [before, after] of pairs) {
    const kind = moveOf(before, after);
    if (kind === null) continue;
    persons += 1;
    if (before.category !== null && before.aidTotal === 0) unaided += 1;
    if (after.category !== null && after.aidTotal === 0) nowUnaided += 1;
    counts[kind] += 1;
    if (kind === 'unknown' && (before.status === 'barred') !== (after.status === 'barred')) {
      barred += 1;
      if (after.status === 'barred') nowBarred += 1;
    } else if (kind === 'unknown' && after.payable !== null) nowKnown += 1;
    const more = (after.payable ?? 0) - (before.payable ?? 0);
    if (kind === 'winners') gain -= more;
    if (kind === 'losers') loss += more;
  }
  const kinds = { barred, nowBarred, nowKnown, unaided, nowUnaided };
  return { id, persons, ...counts, ...kinds, gain: gain as Fen, loss: loss as Fen };
}
