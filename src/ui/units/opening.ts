import { useOpen } from '../state/open';
import { personsBehind, type Counted } from './persons';

/** Opens the roster at the persons behind a number of a unit (null = of all units); false where there are none to open. */
export function useOpening(): (column: Counted, unit: string | null) => boolean {
  const open = useOpen();
  return (column, unit) => {
    const counting = { policy: open.policy, overlay: open.state().overlay, units: open.units() };
    const persons = personsBehind(column, unit, counting);
    if (persons !== null) open.showPersons(persons);
    return persons !== null;
  };
}
