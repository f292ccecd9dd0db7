import { ageOn, civilOf, dayOf, type Day } from '../../base/day';
import { UNREADABLE } from '../../roster/types';
import type { Assessment } from '../assessment';
import { MAX_AGE, type PersonFacts } from '../person-facts';

/** In a later year the same rules would count the person into another category, by his age alone. */
export interface ByAge {
  /** Years from this campaign on. */
  readonly years: number;
  readonly age: number;
  /** The birthday on which he reaches that age. */
  readonly birthday: Day;
  /** null: no category any more. */
  readonly category: string | null;
}

/** Later years are too far off to be told. */
const YEARS = 3;

/** @param facts as the person was judged; filled anew. */
export function nextByAge(assessment: Assessment, row: number, facts: PersonFacts): ByAge | null {
  const { policy, table } = assessment;
  const { figures, judge } = assessment.rules();
  const birth = table.birth(row);
  const counted = figures.day(policy.ageOn);
  if (!assessment.asksAge || counted === null || birth <= UNREADABLE || facts.age < 0) return null;
  const category = (age: number): string | null => {
    facts.age = Math.min(age, MAX_AGE);
    const choice = judge.choose(facts, judge.standard(facts).amount);
    return policy.categories[choice.category]?.id ?? null;
  };
  const now = category(ageOn(birth as Day, counted));
  const { year, month, date } = civilOf(counted);
  for (let years = 1; years <= YEARS; years += 1) {
    const on = dayOf(year + years, month, date) ?? dayOf(year + years, 3, 1);
    if (on === undefined) return null;
    const age = ageOn(birth as Day, on);
    const next = category(age);
    if (next !== now) return { years, age, birthday: birthdayOf(birth as Day, age), category: next };
  }
  return null;
}

function birthdayOf(birth: Day, age: number): Day {
  const { year, month, date } = civilOf(birth);
  return dayOf(year + age, month, date) ?? dayOf(year + age, 3, 1) ?? birth;
}
