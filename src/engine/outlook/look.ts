import type { Identity } from '../../policy/vocabulary';
import type { Assessment } from '../assessment';
import { makeFacts, unpackFacts } from '../person-facts';
import { nextByAge, type ByAge } from './byAge';
import { householdRows } from './household';
import { identitiesOf } from './ifPerson';
import { outlook, type Outlook } from './next';
import { wholeHousehold, type WholeHousehold } from './whole';

/** What stands beside the explanation of a person: what would change it, and who belongs to him. */
export interface PersonLook {
  /** null: he has paid, or is not to pay here. */
  readonly outlook: Outlook | null;
  readonly byAge: ByAge | null;
  /** Living persons of his household, himself included. */
  readonly household: readonly number[];
  /** null: nobody's cover would change if all of them paid. */
  readonly whole: WholeHousehold | null;
  readonly identities: readonly Identity[];
}

export function lookAt(assessment: Assessment, row: number): PersonLook {
  const tables = assessment.tables();
  const situation = assessment.results().situation[row] ?? 0;
  const facts = makeFacts(assessment.policy.categories.length);
  unpackFacts(facts, tables.situations.bits[situation] ?? 0, tables.situations.rest[situation] ?? 0);
  return {
    outlook: outlook(assessment, row),
    byAge: nextByAge(assessment, row, facts),
    household: householdRows(assessment.table, row),
    whole: wholeHousehold(assessment, row),
    identities: identitiesOf(assessment, row),
  };
}
