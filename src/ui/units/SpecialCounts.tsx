import type { UnitResult } from '../../engine/types';
import { count } from '../words/amounts';
import { PersonsLink } from './PersonsLink';

/** Enrolled ÷ should enrol of the special group; each opens its persons. */
export function SpecialCounts(props: { unit: string | null; special: NonNullable<UnitResult['special']> }) {
  return (
    <>
      <PersonsLink of="specialEnrolled" unit={props.unit}>
        {count(props.special.enrolled)}
      </PersonsLink>
      {' ÷ '}
      <PersonsLink of="specialShould" unit={props.unit}>
        {count(props.special.should)}
      </PersonsLink>
    </>
  );
}
