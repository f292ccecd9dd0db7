import { rosterOrder } from '../../roster/order';
import { assessRows, makeResults, reserveResults, type Results } from '../assess';
import type { Assessment } from '../assessment';
import { NOWHERE, type Facts } from '../facts';
import { tablesOf } from '../compile';
import { EXCLUDED, STATUS_MASK } from '../outcome';
import { readPerson } from '../person';
import { createHouseholdCover } from '../household-cover';
import type { Rules } from '../rules';
import type { Tables } from '../tables';
import type { PersonResult, ResultColumns } from '../types';
import { havingTest } from './having';
import { judgedBy } from './judged';
import { movedKind } from './moved';
import type { RuleSet } from './ruleSet';
import { isShift, shiftBits, SHIFTS, type Shifts } from './shifts';
import type { Both, Bucket, Having, Side } from './types';

/** Everybody under one scenario beside the baseline, for the names behind the sums. */
export interface Persons {
  inBucket(set: RuleSet, bucket: Bucket): Uint32Array;
  results(set: RuleSet, rows: Uint32Array): readonly Both[];
  shifts(set: RuleSet): Shifts;
}

export function createPersons(assessment: Assessment): Persons {
  const { table, asOf, policy } = assessment;
  const { facts, shown, households } = assessment.basis();
  /** Written over by the next scenario. */
  const columns = makeResults();
  const cover = households === null ? null : createHouseholdCover(table, facts, households, columns);
  let assessed: RuleSet | null = null;
  let listed: { readonly set: RuleSet; readonly bucket: string; readonly rows: Uint32Array } | null = null;
  let compiled: { readonly set: RuleSet; readonly tables: Tables } | null = null;

  function resultsOf(set: RuleSet): Results {
    if (assessed !== set) {
      reserveResults(columns, facts.length);
      const waiting: number[] = [];
      assessRows(set.rules, table, set.reading.facts, columns, asOf, null, 0, facts.length, waiting);
      cover?.clear();
      cover?.count(set.rules, null, 0, facts.length, 1);
      for (const row of waiting) cover?.settle(set.rules, row);
      assessed = set;
    }
    return columns;
  }

  /** Index of a category, -1 for none; null = there is no such one. */
  function numberOf(categories: readonly { readonly id: string }[], id: string): number | null {
    if (id === '') return -1;
    const found = categories.findIndex((category) => category.id === id);
    return found < 0 ? null : found;
  }

  function find(set: RuleSet, { kind, category, to, unit, funder, has }: Bucket): Uint32Array {
    const before = assessment.results();
    const after = resultsOf(set);
    const own = assessment.rules();
    const from = category === undefined ? null : numberOf(policy.categories, category);
    const then = to === undefined ? null : numberOf(set.rules.policy.categories, to);
    const at = unit === undefined ? -1 : shown.names.indexOf(unit);
    const sides = [
      { rules: own, facts, results: before },
      { rules: set.rules, facts: set.reading.facts, results: after },
    ] as const;
    const wants: Having[] = funder === undefined ? [] : [{ of: 'aid', on: 'either', funder }];
    if (has !== undefined) wants.push(has);
    const payers = wants.map((one) => policy.funders.findIndex(({ id }) => id === one.funder));
    const tests = wants.map((one, index) => havingTest(one, payers[index]!, ...sides));
    const ofAid = wants.some(({ of }) => of === 'aid');
    if ((category !== undefined && from === null) || (to !== undefined && then === null)) return new Uint32Array(0);
    if (wants.some((one, index) => one.funder !== undefined && payers[index]! < 0)) return new Uint32Array(0);
    return rosterOrder(table).filter((row) => {
      if (unit !== undefined && facts.unit[row] !== at) return false;
      const [was, is] = [before.outcome[row]!, after.outcome[row]!];
      if ((was & STATUS_MASK) === EXCLUDED && !ofAid) return false;
      if (from !== null && categoryOf(own, facts, row, was) !== from) return false;
      if (then !== null && categoryOf(set.rules, set.reading.facts, row, is) !== then) return false;
      if (!tests.every((test) => test(row))) return false;
      if (kind === 'all') return true;
      if (isShift(kind)) {
        const bits = shiftBits(was, is, before.benefitStart[row]!, after.benefitStart[row]!);
        return (bits & (1 << SHIFTS.indexOf(kind))) !== 0;
      }
      return kind === movedKind(before.payable[row]!, was & STATUS_MASK, after.payable[row]!, is & STATUS_MASK);
    });
  }

  return {
    shifts(set) {
      const [before, after] = [assessment.results(), resultsOf(set)];
      const byBits = new Uint32Array(1 << SHIFTS.length);
      for (let row = 0; row < facts.length; row += 1) {
        if (facts.unit[row] === NOWHERE) continue;
        const starts = [before.benefitStart[row]!, after.benefitStart[row]!] as const;
        byBits[shiftBits(before.outcome[row]!, after.outcome[row]!, ...starts)]! += 1;
      }
      const count = (bit: number) => byBits.reduce((sum, persons, bits) => sum + ((bits & bit) === 0 ? 0 : persons), 0);
      return { earlier: count(1), later: count(2), oneSided: count(4), timing: count(8) };
    },
    inBucket(set, bucket) {
      const key = JSON.stringify([bucket.kind, bucket.category, bucket.to, bucket.unit, bucket.funder, bucket.has]);
      if (listed?.set !== set || listed.bucket !== key) listed = { set, bucket: key, rows: find(set, bucket) };
      return listed.rows;
    },
    results(set, rows) {
      const results = resultsOf(set);
      if (compiled?.set !== set) compiled = { set, tables: tablesOf(set.rules, set.reading.situations, 0) };
      const { tables } = compiled;
      const after: ResultColumns = { situation: set.reading.facts.situation, ...results };
      return Array.from(rows, (row) => ({
        row,
        before: sideOf(readPerson(assessment.tables(), assessment.results(), table, row)),
        after: sideOf(readPerson(tables, after, table, row)),
      }));
    },
  };
}

function sideOf({ category, standard, aid, aidTotal, payable, status, timing, benefitStart }: PersonResult): Side {
  return { category, standard, aid, aidTotal, payable, status, timing, benefitStart };
}

/** Index of the category by which somebody was judged; -1 none. */
function categoryOf(rules: Rules, facts: Facts, row: number, outcome: number): number {
  return rules.profiles.category[judgedBy(rules, facts, row, outcome)]!;
}
