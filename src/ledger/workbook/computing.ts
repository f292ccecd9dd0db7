import type { Day } from '../../base/day';
import type { Fen } from '../../base/money';
import { createAssessment } from '../../engine/assessment';
import { createDataChecks } from '../../engine/checks/dataChecks';
import { explain } from '../../engine/explain/explain';
import { ifPerson, type IfPerson } from '../../engine/outlook/ifPerson';
import { lookAt, type PersonLook } from '../../engine/outlook/look';
import { findRights } from '../../engine/rights/rights';
import { readPerson } from '../../engine/person';
import { createBesides, type Beside, type BesideWish } from '../../engine/whatif/beside';
import type { WhatIf } from '../../engine/whatif/types';
import { createWhatIf } from '../../engine/whatif/whatIf';
import type { ExplainStep, PersonResult, ResultColumns, UnitsResult } from '../../engine/types';
import type { Overlay, Policy } from '../../policy/types';
import type { RosterTable } from '../../roster/types';
import type { CheckCounts } from '../types';

/** Results and data checks of one open workbook, kept up to date: the one place where the ledger meets the engine. */
export interface Computing {
  /** Works everything out again. */
  all(): void;
  /** Works out what follows from changed rows. Returns all rows whose results or marks may differ, rising. */
  rows(touched: Uint32Array): Uint32Array;
  setOverlay(overlay: Overlay): void;
  setAsOf(asOf: Day): void;
  /** Copies: of all rows, or of those named, in their order. */
  results(rows: Uint32Array | null): { readonly columns: ResultColumns; readonly marks: Uint32Array };
  /** The columns themselves, not copied; replaced when they grow. */
  live(): { readonly columns: ResultColumns; readonly marks: Uint32Array };
  tables(): unknown;
  units(): UnitsResult;
  /** Empty as long as the data have not been checked. */
  checks(): CheckCounts;
  /** False after the opening of a large roster, until `check` has been called: persons are shown before their data are checked. */
  checked(): boolean;
  check(): void;
  /** The same in steps: the roster must not change before the last of them. */
  checkSteps(): Generator<void, void>;
  person(row: number): PersonResult;
  explain(row: number): readonly ExplainStep[];
  /** What would change a person's result, and who belongs to him. */
  look(row: number): PersonLook;
  ifPerson(row: number, wish: IfPerson): PersonResult;
  /** What somebody would owe who paid on that day; null: no figure, or not allowed. */
  owedOn(row: number, day: Day): Fen | null;
  /** Of the roster, overlay and as-of date of this moment: ask for it anew each time. */
  whatIf(): WhatIf;
  /** The same at a day of its own, with every person's result; kept until something changes or it is ended. */
  beside(wish: BesideWish): Beside;
  endBeside(): void;
  /** By row: the lists of the rights check that the person is on. */
  rights(): Uint8Array;
}
export type MakeComputing = (policy: Policy, overlay: Overlay, asOf: Day, table: RosterTable) => Computing;

/** Rows up to which the data are checked before a workbook counts as open; a million rows take seconds. */
const CHECKED_AT_ONCE = 50_000;

export const makeComputing: MakeComputing = (policy, overlay, asOf, table) => {
  let assessment = createAssessment(policy, overlay, table, asOf);
  const checks = createDataChecks(policy, table, {
    get asOf() {
      return assessment.asOf;
    },
    results: () => assessment.results(),
  });
  assessment.assessAll();
  let rights: Uint8Array | null = null; // the same
  let whatIf: WhatIf | null = null; // until something it was worked out from changes
  let besides: ReturnType<typeof createBesides> | null = null; // the same
  let beside: { readonly key: string; readonly is: Beside } | null = null; // the same
  let checked = false;
  function* checkSteps(): Generator<void, void> {
    yield* checks.steps();
    checked = true;
    compared = true;
  }
  const check = (): void => {
    const steps = checkSteps();
    while (steps.next().done !== true) continue;
  };
  // Checks against results are brought up to date when somebody asks: a date and a parameter may move together.
  let compared = true;
  const compare = (): void => {
    if (checked && !compared) checks.updateResults();
    compared = true;
  };
  if (table.length <= CHECKED_AT_ONCE) check();
  return {
    all() {
      // A new one: it reads every cell again, where `assessAll` trusts what it has read.
      assessment = createAssessment(policy, assessment.overlay, table, assessment.asOf);
      assessment.assessAll();
      whatIf = beside = besides = null;
      rights = null;
      check();
    },
    rows(touched) {
      whatIf = beside = besides = null;
      rights = null;
      const assessed = assessment.update(touched);
      if (!checked) return assessed;
      const marked = checks.update(assessed.length * 2 > table.length ? touched : assessed);
      return union(assessed, marked);
    },
    setOverlay(next) {
      assessment.setOverlay(next);
      whatIf = beside = besides = null;
      rights = null;
      compared = false;
    },
    setAsOf(day) {
      if (day !== assessment.asOf) whatIf = beside = besides = rights = null;
      assessment.setAsOf(day);
      compared = false;
    },
    results(rows) {
      compare();
      const columns = assessment.copyResults(rows);
      const { marks } = checks;
      if (rows !== null) return { columns, marks: Uint32Array.from(rows, (row) => marks[row] ?? 0) };
      const all = new Uint32Array(table.length);
      all.set(marks.subarray(0, table.length));
      return { columns, marks: all };
    },
    live() {
      compare();
      return { columns: assessment.results(), marks: checks.marks };
    },
    tables: () => assessment.tables(),
    units: () => assessment.units(),
    checks() {
      compare();
      return checked ? checks.counts() : {};
    },
    checked: () => checked,
    check,
    checkSteps,
    person: (row) => readPerson(assessment.tables(), assessment.results(), table, row),
    owedOn: (row, day) => assessment.owedOn(row, day),
    rights: () => (rights ??= findRights(assessment)),
    whatIf: () => (whatIf ??= createWhatIf(assessment)),
    beside(wish) {
      const key = JSON.stringify([wish.asOf, wish.assume, wish.scenario]);
      if (beside?.key !== key) {
        beside = null; // its side after is the next one's
        besides ??= createBesides(assessment);
        beside = { key, is: besides(wish) };
      }
      return beside.is;
    },
    endBeside() {
      beside = besides = null;
    },
    explain: (row) => explain(assessment.tables(), assessment, row),
    look: (row) => lookAt(assessment, row),
    ifPerson: (row, wish) => ifPerson(assessment, row, wish),
  };
};

function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  both.sort();
  let kept = 0;
  for (const row of both) {
    if (kept > 0 && both[kept - 1] === row) continue;
    both[kept] = row;
    kept += 1;
  }
  return both.slice(0, kept);
}
