import { IDENTITIES, type Identity } from '../policy/vocabulary';
import type { Condition, Policy } from '../policy/types';
import type { Random } from './random';

/** How often an identity is met, among whom, and whether a household shares it. */
interface Rate {
  readonly identity: Identity;
  readonly rate: number;
  readonly household?: true;
  readonly ages?: readonly [number, number];
  readonly students?: true;
}

/** In the order in which they are drawn. Whole households first. */
const RATES: readonly Rate[] = [
  { identity: 'registered-poor', rate: 0.055, household: true },
  { identity: 'dibao-rural', rate: 0.022, household: true },
  { identity: 'dibao-urban', rate: 0.006, household: true },
  { identity: 'edge', rate: 0.008, household: true },
  { identity: 'doudi', rate: 0.005, household: true },
  { identity: 'family-planning-rural', rate: 0.014, household: true },
  { identity: 'land-expropriated', rate: 0.008, household: true },
  { identity: 'tekun', rate: 0.03, ages: [60, 120] },
  { identity: 'orphan', rate: 0.0015, ages: [0, 17] },
  { identity: 'unsupported-child', rate: 0.003, ages: [0, 17] },
  { identity: 'child-in-difficulty', rate: 0.003, ages: [0, 17] },
  { identity: 'disability-1', rate: 0.005 },
  { identity: 'disability-2', rate: 0.008 },
  { identity: 'disability-3', rate: 0.009 },
  { identity: 'disability-4', rate: 0.009 },
  { identity: 'disability-severe', rate: 0.0008 },
  { identity: 'veteran', rate: 0.009, ages: [55, 110] },
  { identity: 'family-planning-special', rate: 0.004, ages: [49, 100] },
  { identity: 'family-planning-sequela', rate: 0.0012, ages: [40, 90] },
  { identity: 'only-child', rate: 0.02, ages: [0, 18] },
  { identity: 'special-difficulty', rate: 0.001 },
  { identity: 'low-income-patient', rate: 0.0015, ages: [30, 95] },
  { identity: 'poor-student', rate: 0.04, students: true },
];

/** Identities that exclude each other in one person, whichever was drawn first. */
const RIVALS: readonly (readonly Identity[])[] = [
  ['disability-1', 'disability-2', 'disability-3', 'disability-4', 'disability-severe'],
  ['dibao-rural', 'dibao-urban', 'tekun'],
  ['registered-poor', 'edge'],
  ['orphan', 'unsupported-child', 'child-in-difficulty'],
];
const rivalsOf = new Map<number, number>();
for (const group of RIVALS) {
  const bits = group.reduce((all, identity) => all | bitOf(identity), 0);
  for (const identity of group) rivalsOf.set(bitOf(identity), (rivalsOf.get(bitOf(identity)) ?? 0) | bits);
}

export interface IdentityDraw {
  /** Identities that a whole household shares. */
  household(): number;
  /** Those of one member, the household's included: a bit set over IDENTITIES. */
  person(shared: number, age: number, student: boolean): number;
}

/** Draws only identities that the policy asks about somewhere: a roster keeps no other lists. */
export function createIdentityDraw(policy: Policy, random: Random): IdentityDraw {
  const asked = identitiesAsked(policy);
  const drawn = RATES.filter((rate) => asked.has(rate.identity)).map((rate) => ({
    ...rate,
    bit: bitOf(rate.identity),
  }));
  const shared = drawn.filter((rate) => rate.household === true);
  const own = drawn.filter((rate) => rate.household !== true);
  return {
    household() {
      let bits = 0;
      for (const { bit, rate } of shared) if (random.chance(rate) && fits(bits, bit)) bits |= bit;
      return bits;
    },
    person(common, age, student) {
      let bits = 0;
      // Now and then one member is left out, e.g. a daughter-in-law whose hukou came later.
      if (common !== 0 && random.chance(0.94)) bits = common;
      for (const { bit, rate, ages, students } of own) {
        if (ages !== undefined && (age < ages[0] || age >= ages[1] + 1)) continue;
        if (students === true && !student) continue;
        if (random.chance(rate) && fits(bits, bit)) bits |= bit;
      }
      return bits;
    },
  };
}

/** The identities that any rule of the policy about persons names. */
export function identitiesAsked(policy: Policy): ReadonlySet<Identity> {
  const found = new Set<Identity>();
  const visit = (condition: Condition | undefined): void => {
    if (condition === undefined) return;
    if (condition.kind === 'identity') for (const identity of condition.any) found.add(identity);
    if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(visit);
    if (condition.kind === 'not') visit(condition.of);
  };
  for (const category of policy.categories) {
    visit(category.when);
    for (const variant of category.aid) visit(variant.when);
    for (const label of category.labels ?? []) visit(label.when);
  }
  visit(policy.special?.when);
  visit(policy.aidElsewhere?.when);
  return found;
}

function bitOf(identity: Identity): number {
  return 1 << IDENTITIES.indexOf(identity);
}

function fits(bits: number, bit: number): boolean {
  return (bits & (rivalsOf.get(bit) ?? 0)) === 0;
}
