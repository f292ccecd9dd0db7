import { createSignal, Show } from 'solid-js';
import { either } from '../i18n';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { createPackageUnits } from '../state/packageUnits';
import { run } from '../toast/report';
import './warnings.css';

/**
 * In the workbook of a village package: whose persons are here, so that nobody takes the total, the other units or the ranks for the
 * township's. `onOnly` hears the unit of a package that is for one.
 */
export function OfPackage(props: { onOnly: (unit: string) => void }) {
  const open = useOpen();
  const [units, setUnits] = createSignal<readonly string[]>([]);
  run(async () => {
    const of = await createPackageUnits(open.session).ready;
    setUnits(of);
    const [only, ...others] = of;
    if (only !== undefined && others.length === 0) props.onOnly(only);
  });
  return (
    <Show when={units().length > 0}>
      <p class="unit-warning" data-testid="of-package">
        <span aria-hidden="true">⚠ </span>
        {u('ofPackage', { units: units().join(either('、', ', ')) })}
      </p>
    </Show>
  );
}
