import type { Day } from '../base/day';
import type { Fen } from '../base/money';
import type { Overlay, Policy } from '../policy/types';
import { EMPTY, type RosterTable } from '../roster/types';
import { assessRows, makeResults, owedOn, reserveResults } from './assess';
import { tablesOf } from './compile';
import { createFacts, type Facts } from './facts';
import { createHouseholdCover } from './household-cover';
import { createHouseholds, type Households } from './households';
import { matchedIds } from './matched';
import { createMembership } from './membership';
import { createRules, type Rules } from './rules';
import { createSituations, type Situations } from './situations';
import { distinct, joined } from './rows';
import type { Tables } from './tables';
import { sumShape } from './sums';
import { clearTally, makeTally, reserveTally, sumUnits, tallyRows, type Tally } from './tally';
import { makeTimeline, sameTimeline } from './timeline';
import type { ResultColumns, UnitsResult } from './types';
import { makeUnits, type UnitsShown } from './units';

/**
 * Everything computed over one roster, kept up to date. Owned by the worker; the roster is read, never written.
 * Moving the as-of date or the overlay only takes note: the next question is answered afresh.
 */
export interface Assessment {
  readonly policy: Policy;
  readonly table: RosterTable;
  readonly overlay: Overlay;
  readonly asOf: Day;
  setOverlay(overlay: Overlay): void;
  setAsOf(asOf: Day): void;
  /** Assesses every person, household and unit now. */
  assessAll(): void;
  /**
   * Cells of these rows or their alive flag changed, or they were appended (appended rows may be left out).
   * Returns the physical rows whose results may have changed, ascending.
   */
  update(rows: Uint32Array): Uint32Array;
  /** The live columns, at least as long as the table; replaced when they grow. */
  results(): ResultColumns;
  /** Copies to transfer: of all rows, or of the given rows in their order. */
  copyResults(rows: Uint32Array | null): ResultColumns;
  /** Plain data; the same object until something in it changes. */
  tables(): Tables;
  units(): UnitsResult;
  /** What a living person would owe who paid on that day; null where the policy gives no figure or bars the payment. */
  owedOn(row: number, day: Day): Fen | null;
  /** Ids of all categories whose condition holds, in the policy's order. */
  matchedCategories(row: number): readonly string[];
  /** What the results were worked out from, for computations beside them: to be read only, and until the next change. */
  basis(): Basis;
  /** The rules in force, for explanations. */
  rules(): Rules;
  /** Whether everybody of the row's household is enrolled by the end of the extension (cover by household). */
  householdComplete(row: number): boolean;
  /** Some condition of the policy asks for an age. */
  readonly asksAge: boolean;
}

export interface Basis {
  readonly facts: Facts;
  readonly situations: Situations;
  readonly shown: UnitsShown;
  /** Null where no rule asks for the household. */
  readonly households: Households | null;
}

/** Persons and sums of a block stay in the processor's cache between the passes over them. */
const BLOCK = 8192;

/** @param asOf the last day of the campaign when left out. */
export function createAssessment(policy: Policy, overlay: Overlay, table: RosterTable, asOf?: Day): Assessment {
  const situations = createSituations(policy);
  let rules = createRules(policy, overlay, situations);
  let today = asOf ?? rules.figures.day(policy.campaign.to) ?? (0 as Day);
  const shape = sumShape(policy.funders.length, policy.categories.length);
  const results = makeResults();
  const facts = createFacts(policy, table, situations, () => rules.figures.day(policy.ageOn));
  const households = createHouseholds(table, facts);
  const cover = createHouseholdCover(table, facts, households, results);
  const members = createMembership(facts);
  const byHousehold = policy.charging.some((row) => row.cover?.kind === 'household');
  let tally: Tally = makeTally(shape, makeTimeline(policy, rules.figures), facts.units.inTable);
  let unread = true; // the roster's cells have not been read yet (or ages must be counted anew)
  let stale = true; // the results are older than the overlay or the as-of date
  let snapshot: Tables | null = null;
  let version = 0;

  function readAll(): void {
    facts.read(null);
    if (byHousehold) households.read(null);
    members.clear();
    for (let row = 0; row < facts.length; row += 1) members.joined(row);
    unread = false;
  }

  function assessAll(): void {
    if (unread || facts.length < table.length) readAll();
    rules.catchUp();
    reserveResults(results, facts.length);
    const timeline = makeTimeline(policy, rules.figures);
    if (sameTimeline(tally.timeline, timeline)) clearTally(tally);
    else tally = makeTally(shape, timeline, facts.units.inTable);
    reserveTally(tally, rules, facts.units.names.length);
    const waiting: number[] = [];
    cover.clear();
    for (let from = 0; from < facts.length; from += BLOCK) {
      const to = Math.min(from + BLOCK, facts.length);
      assessRows(rules, table, facts, results, today, null, from, to, waiting);
      tallyRows(tally, rules, facts, results.outcome, null, from, to, 1);
      if (byHousehold) cover.count(rules, null, from, to, 1);
    }
    for (const row of waiting) cover.settle(rules, row);
    stale = false;
  }

  const columns = (): ResultColumns => ({ situation: facts.situation, ...results });

  const shownUnits = (): UnitsShown => ({
    names: facts.units.names,
    inTable: facts.units.inTable,
    others: members.foreign(),
    complete: members.complete,
  });

  function fresh(): void {
    if (stale || unread || facts.length < table.length) assessAll();
  }

  /** Members of the households of rows, whose cover may hang on them. */
  function settleHouseholds(touched: ReadonlySet<number>, changed: number[]): void {
    for (const household of touched) {
      for (let row = households.head[household] ?? -1; row >= 0; row = households.next[row]!) {
        if (cover.settle(rules, row)) changed.push(row);
      }
    }
  }

  function note(rows: Uint32Array, touched: Set<number>): void {
    for (const row of rows) {
      const household = households.of[row];
      if (household !== undefined && household >= 0) touched.add(household);
    }
  }

  function update(given: Uint32Array): Uint32Array {
    if (stale || unread) {
      unread = true;
      assessAll();
      return Uint32Array.from({ length: facts.length }, (_, row) => row);
    }
    const known = facts.length;
    const rows = distinct(given, known, table.length);
    const touched = new Set<number>();
    const appended = rows.findIndex((row) => row >= known);
    const before = appended < 0 ? rows : rows.subarray(0, appended);
    tallyRows(tally, rules, facts, results.outcome, before, 0, before.length, -1);
    if (byHousehold) {
      note(before, touched);
      cover.count(rules, before, 0, before.length, -1);
    }
    for (const row of before) members.leaving(row);

    facts.read(rows);
    for (const row of rows) members.joined(row);
    if (byHousehold) households.read(rows);
    rules.catchUp();
    reserveResults(results, facts.length);
    reserveTally(tally, rules, facts.units.names.length);
    const waiting: number[] = [];
    assessRows(rules, table, facts, results, today, rows, 0, rows.length, waiting);
    tallyRows(tally, rules, facts, results.outcome, rows, 0, rows.length, 1);
    if (!byHousehold) return rows;
    note(rows, touched);
    cover.count(rules, rows, 0, rows.length, 1);
    const changed: number[] = [];
    settleHouseholds(touched, changed);
    for (const row of waiting) cover.settle(rules, row); // those who live alone
    return changed.length === 0 ? rows : distinct(joined(rows, changed), 0, 0);
  }

  return {
    policy,
    table,
    get overlay() {
      return rules.overlay;
    },
    get asOf() {
      return today;
    },
    setOverlay(next) {
      const ages = rules.figures.day(policy.ageOn);
      rules = createRules(policy, next, situations);
      if (rules.figures.day(policy.ageOn) !== ages) unread = true;
      stale = true;
      snapshot = null;
    },
    setAsOf(day) {
      if (day === today) return;
      today = day;
      stale = true;
    },
    assessAll,
    update,
    results() {
      fresh();
      return columns();
    },
    copyResults(rows) {
      fresh();
      const { length } = facts;
      if (rows === null) {
        return {
          situation: facts.situation.slice(0, length),
          outcome: results.outcome.slice(0, length),
          payable: results.payable.slice(0, length),
          benefitStart: results.benefitStart.slice(0, length),
        };
      }
      return {
        situation: Uint32Array.from(rows, (row) => facts.situation[row] ?? 0),
        outcome: Uint32Array.from(rows, (row) => results.outcome[row] ?? 0),
        payable: Int32Array.from(rows, (row) => results.payable[row] ?? EMPTY),
        benefitStart: Int32Array.from(rows, (row) => results.benefitStart[row] ?? EMPTY),
      };
    },
    tables() {
      fresh();
      if (snapshot === null || snapshot.situations.count !== rules.judged) {
        version += 1;
        snapshot = tablesOf(rules, situations, version);
      }
      return snapshot;
    },
    units() {
      fresh();
      const shown = shownUnits();
      return makeUnits(policy, rules.figures, tally, sumUnits(tally, rules, shown.names.length), shown, today);
    },
    basis() {
      fresh();
      return { facts, situations, shown: shownUnits(), households: byHousehold ? households : null };
    },
    owedOn(row, day) {
      fresh();
      const owed = owedOn(rules, table, facts, row, day);
      return owed === EMPTY ? null : (owed as Fen);
    },
    matchedCategories(row) {
      fresh();
      return matchedIds(rules, situations, facts.situation[row] ?? 0);
    },
    rules() {
      fresh();
      return rules;
    },
    householdComplete(row) {
      fresh();
      return byHousehold && cover.complete(rules, row);
    },
    asksAge: situations.asked.age,
  };
}
