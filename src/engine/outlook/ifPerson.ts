import { formatDay, type Day } from '../../base/day';
import { IDENTITY_WORDS } from '../../roster/identities';
import { IDENTITIES, type Identity } from '../../policy/vocabulary';
import type { Assessment } from '../assessment';
import { readPerson } from '../person';
import type { PersonResult } from '../types';
import { copyHousehold, payOn, type HouseholdCopy } from './copy';

/** What is bent for one person; what is left out stays as it is. */
export interface IfPerson {
  /** Paid on this day, what was owed then. */
  readonly day?: Day;
  /** Exactly these identities. */
  readonly identities?: readonly Identity[];
  /** The day on which they were recognised. */
  readonly identityDate?: Day;
}

/**
 * One person's result under another payment day or other identities, by the engine on a copy of his household.
 * The day on which identities were recognised stays as the roster has it, unless another one is asked for.
 */
export function ifPerson(assessment: Assessment, row: number, wish: IfPerson): PersonResult {
  const copy = copyHousehold(assessment, row);
  const { table } = copy;
  if (wish.identities !== undefined)
    table.setText('identities', copy.row, wish.identities.map((id) => IDENTITY_WORDS[id].zh).join('、'));
  if (wish.identityDate !== undefined) table.setText('identityDate', copy.row, formatDay(wish.identityDate));
  if (wish.day === undefined) copy.assessment.update(copy.rows);
  else payOn(copy, wish.day, assessment.asOf);
  return resultOf(copy);
}

export function resultOf({ assessment, table, row }: HouseholdCopy): PersonResult {
  return readPerson(assessment.tables(), assessment.results(), table, row);
}

/** The identities that stand in the roster, as far as they could be read. */
export function identitiesOf(assessment: Assessment, row: number): Identity[] {
  const bits = assessment.table.identities().bits[row] ?? 0;
  return IDENTITIES.filter((_, index) => (bits & (1 << index)) !== 0);
}
