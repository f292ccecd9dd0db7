import { payLines } from '../aid';
import type { Assessment } from '../assessment';
import { ENROLLED, EXCLUDED, FROZEN_BIT, PAID_BIT, statusCode, timingCode } from '../outcome';
import { makeFacts, MAX_AGE, unpackFacts, type PersonFacts } from '../person-facts';
import type { Rules } from '../rules';
import { RIGHTS, type RightsList } from './lists';
import { EXTENDED_FLAG, SPECIAL_FLAG, type Tables } from '../tables';
import { TIMINGS } from '../../policy/vocabulary';

/** Days after the last day that still count as "just late". */
export const JUST_LATE = 7;

const [LESS, OPEN, AGE, LATE, NEED] = [1, 2, 4, 8, 16];
const TIMED_LATE = TIMINGS.indexOf('late');

/** By physical row: bit i = the person is on list `RIGHTS[i]`. One pass; situations are looked at once each. */
export function findRights(assessment: Assessment): Uint8Array {
  const tables = assessment.tables();
  const rules = assessment.rules();
  const { situation, outcome } = assessment.results();
  const { alive, length } = assessment.table;
  const payDate = assessment.table.number('payDate').values;
  const { closes, extensionCloses } = rules.calendar;
  const { profile } = tables.situations;
  const { flags, category } = tables.profiles;
  const bySituation = situationsOf(rules, tables);
  const hasGroup = rules.policy.special !== undefined;
  const found = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    if (alive[row] !== 1) continue;
    const result = outcome[row]!;
    const status = statusCode(result);
    if (status === EXCLUDED) continue;
    const own = profile[situation[row]!]!;
    const flag = flags[own]!;
    let bits = (result & FROZEN_BIT) === 0 ? bySituation[situation[row]!]! : 0;
    const inNeed = hasGroup ? (flag & SPECIAL_FLAG) !== 0 : category[own]! >= 0;
    if (inNeed && status !== ENROLLED) bits |= NEED;
    if ((result & PAID_BIT) !== 0 && timingCode(result) === TIMED_LATE) {
      const last = ((flag & EXTENDED_FLAG) === 0 ? null : extensionCloses) ?? closes;
      if (last !== null && payDate[row]! - last <= JUST_LATE) bits |= LATE;
    }
    found[row] = bits;
  }
  return found;
}

/** How many are on each list. */
export function countRights(found: Uint8Array): Readonly<Record<RightsList, number>> {
  const counts = RIGHTS.map(() => 0);
  const byBits = new Uint32Array(1 << RIGHTS.length);
  for (const bits of found) byBits[bits]! += 1;
  for (const [bits, persons] of byBits.entries())
    for (const index of RIGHTS.keys()) if ((bits & (1 << index)) !== 0) counts[index]! += persons;
  return { less: counts[0]!, open: counts[1]!, age: counts[2]!, late: counts[3]!, need: counts[4]! };
}

export function rightsOf(bits: number): readonly RightsList[] {
  return RIGHTS.filter((_, index) => (bits & (1 << index)) !== 0);
}

/** What follows from a situation alone: LESS or OPEN, and AGE. */
function situationsOf(rules: Rules, { situations }: Tables): Uint8Array {
  const facts = makeFacts(rules.policy.categories.length);
  const found = new Uint8Array(situations.count);
  for (let index = 0; index < found.length; index += 1) {
    unpackFacts(facts, situations.bits[index]!, situations.rest[index]!);
    found[index] = besideOthers(rules, facts) | (nearByAge(rules, facts) ? AGE : 0);
  }
  return found;
}

/**
 * LESS: another category that fits would give more. OPEN: it may, for a figure is lacking on one of the sides. An unknown amount is no
 * proof, but no more than the standard.
 */
function besideOthers({ judge }: Rules, facts: PersonFacts): number {
  const standard = judge.standard(facts).amount;
  const { category, total } = judge.choose(facts, standard);
  if (category < 0) return 0;
  let open = 0;
  for (let other = 0; other < facts.matched.length; other += 1) {
    if (other === category || facts.matched[other] !== 1) continue;
    const variant = judge.variant(facts, other);
    const paid = variant < 0 ? [] : payLines(judge.lines(other, variant), standard, standard, []);
    const gives = paid === null ? null : paid.reduce((sum, amount) => sum + amount, 0);
    if (total !== null && gives !== null) {
      if (gives > total) return LESS;
    } else if (total === null ? gives !== 0 : standard === null || total < standard) open = OPEN;
  }
  return open;
}

/** One year older or younger he would get more; what nobody knows is no more. */
function nearByAge({ judge, thresholds }: Rules, facts: PersonFacts): boolean {
  const { age } = facts;
  if (age < 0) return false;
  // A year changes something only beside an age that a rule names.
  if (!thresholds.some((limit) => limit === age || limit === age + 1)) return false;
  const now = judge.choose(facts, judge.standard(facts).amount);
  if (now.total === null) return false;
  for (const other of [age + 1, age - 1]) {
    if (other < 0 || other > MAX_AGE) continue;
    facts.age = other;
    const next = judge.choose(facts, judge.standard(facts).amount);
    if (next.total !== null && next.total > now.total) return true;
  }
  return false;
}
