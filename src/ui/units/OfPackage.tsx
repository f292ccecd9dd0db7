import { Show } from 'solid-js';
import { either } from '../i18n';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { createPackageUnits } from '../state/packageUnits';
import { run } from '../toast/report';
import './warnings.css';

/** In the workbook of a village package: whose persons are here. `onUnits` hears which, none where it is no package. */
export function OfPackage(props: { units: readonly string[]; onUnits: (units: readonly string[]) => void }) {
  const open = useOpen();
  run(async () => props.onUnits(await createPackageUnits(open.session).ready));
  return (
    <Show when={props.units.length > 0}>
      <p class="unit-warning" data-testid="of-package">
        <span aria-hidden="true">⚠ </span>
        {u('ofPackage', { units: props.units.join(either('、', ', ')) })}
      </p>
    </Show>
  );
}
