import type { JSX } from 'solid-js';
import { t } from '../i18n';
import { useOpening } from './opening';
import type { Counted } from './persons';

/** A number that opens the persons behind it. */
export function PersonsLink(props: { of: Counted; unit: string | null; children: JSX.Element }) {
  const show = useOpening();
  return (
    <button
      type="button"
      class="link persons-link"
      title={t('units.showPersons')}
      onClick={() => show(props.of, props.unit)}
    >
      {props.children}
    </button>
  );
}
