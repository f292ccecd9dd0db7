import { t } from '../i18n';
import type { UnitsResult } from '../../engine/types';
import { useOpen } from '../state/open';
import { toastDone } from '../toast/toasts';
import { personsBehind, type Counted } from './persons';

/** Opens the roster at the persons behind a number of a unit (null = of all units); false where there are none to open. */
export function useOpening(): (column: Counted, unit: string | null) => boolean {
  const open = useOpen();
  return (column, unit) => {
    const counting = { policy: open.policy, overlay: open.state().overlay, units: open.units() };
    const persons = personsBehind(column, unit, counting);
    if (persons !== null) open.showPersons(persons);
    if (column === 'gap') tellGap(open.units(), unit);
    return persons !== null;
  };
}

/** What is short of the target is seldom all in the roster: both numbers are said. */
function tellGap({ units, total }: UnitsResult, name: string | null): void {
  const unit = name === null ? total : units.find((each) => each.name === name);
  if (unit === undefined || unit.gap === null || unit.gap === 0) return;
  const { gap } = unit;
  const listed = unit.should - unit.enrolled;
  if (listed !== gap) toastDone(() => t(listed < gap ? 'units.gapListed' : 'units.gapMore', { gap, listed }));
}
