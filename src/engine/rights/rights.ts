import { payLines } from '../aid';
import type { Assessment } from '../assessment';
import { ENROLLED, EXCLUDED, FROZEN_BIT, PAID_BIT, statusCode, timingCode, verdictCode } from '../outcome';
import { makeFacts, MAX_AGE, unpackFacts, type PersonFacts } from '../person-facts';
import type { Rules } from '../rules';
import { RIGHTS, type RightsList } from './lists';
import { EXTENDED_FLAG, SPECIAL_FLAG, type Tables } from '../tables';
import { TIMINGS } from '../../policy/vocabulary';
import { UNREADABLE } from '../../roster/types';

/** Days after the last day that still count as "just late". */
export const JUST_LATE = 7;

const [LESS, OPEN, AGE, AGE_OPEN, LATE, NEED] = [1, 2, 4, 8, 16, 32];
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
  const missedOwn = missesOwnLimit(assessment);
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
      if ((last !== null && payDate[row]! - last <= JUST_LATE) || missedOwn(row, own)) bits |= LATE;
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
  return Object.fromEntries(RIGHTS.map((list, index) => [list, counts[index]!])) as Record<RightsList, number>;
}

export function rightsOf(bits: number): readonly RightsList[] {
  return RIGHTS.filter((_, index) => (bits & (1 << index)) !== 0);
}

/** Whether a payment came a few days after a limit of the person's own: a row above the one that decides lets him in only until then. */
function missesOwnLimit(assessment: Assessment): (row: number, profile: number) => boolean {
  const { table } = assessment;
  const { policy, figures, verdicts } = assessment.rules();
  const { outcome } = assessment.results();
  const { fits } = assessment.tables().profiles;
  const payDate = table.number('payDate').values;
  const since = table.number('circumstanceDate').values;
  const limits = policy.charging.flatMap(({ within, timing }, index) => {
    const atMost = within === undefined ? null : figures.number(within.atMost);
    if (within === undefined || atMost === null || (timing !== undefined && !timing.includes('late'))) return [];
    return [{ index, atMost, birth: within.since === 'birth' }];
  });
  const begins = (row: number, birth: boolean): number => {
    const own = birth ? UNREADABLE : since[row]!;
    if (own > UNREADABLE) return own;
    return birth || table.getText('circumstance', row) === '新生儿' ? table.birth(row) : UNREADABLE;
  };
  return (row, profile) => {
    const decided = verdicts.list[verdictCode(outcome[row]!)];
    return limits.some(({ index, atMost, birth }) => {
      const above = decided?.kind === 'none' || index < (decided?.row ?? -1);
      if (!above || fits[profile * policy.charging.length + index] !== 1) return false;
      const from = begins(row, birth);
      const over = payDate[row]! - from - atMost;
      return from > UNREADABLE && over > 0 && over <= JUST_LATE;
    });
  };
}

/** What follows from a situation alone: LESS or OPEN, and AGE or AGE_OPEN. */
function situationsOf(rules: Rules, { situations }: Tables): Uint8Array {
  const facts = makeFacts(rules.policy.categories.length);
  const found = new Uint8Array(situations.count);
  for (let index = 0; index < found.length; index += 1) {
    unpackFacts(facts, situations.bits[index]!, situations.rest[index]!);
    found[index] = besideOthers(rules, facts) | nearByAge(rules, facts);
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

/** AGE: one year older or younger he would get more. AGE_OPEN: he may, nobody has filled in how much. */
function nearByAge({ judge, thresholds }: Rules, facts: PersonFacts): number {
  const { age } = facts;
  if (age < 0) return 0;
  // A year changes something only beside an age that a rule names.
  if (!thresholds.some((limit) => limit === age || limit === age + 1)) return 0;
  const standard = judge.standard(facts).amount;
  const now = judge.choose(facts, standard);
  if (now.total === null) return 0;
  let open = 0;
  for (const other of [age + 1, age - 1]) {
    if (other < 0 || other > MAX_AGE) continue;
    facts.age = other;
    const next = judge.choose(facts, judge.standard(facts).amount);
    if (next.total !== null && next.total > now.total) return AGE;
    if (next.total === null && (standard === null || now.total < standard)) open = AGE_OPEN;
  }
  return open;
}
