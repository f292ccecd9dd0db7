import { Show } from 'solid-js';
import { t } from '../i18n';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { dateInText } from '../words/amounts';
import { elapsedOf } from './expected';

/** What the marks of the bars mean. */
export function Legend() {
  const open = useOpen();
  const elapsed = () => elapsedOf(open.policy, open.state().overlay, open.units().asOf);
  return (
    <p class="units-legend" aria-label={u('legend')} role="note">
      <i class="legend-enrolled" aria-hidden="true" /> {t('units.column.enrolled')}
      <i class="legend-target" aria-hidden="true" /> {t('units.column.target')}
      <Show when={elapsed()}>
        {(now) => (
          <span title={u('expectedHint', { from: dateInText(now().from), to: dateInText(now().to) })}>
            <i class="legend-expected" aria-hidden="true" /> {u('expected')}
          </span>
        )}
      </Show>
    </p>
  );
}
