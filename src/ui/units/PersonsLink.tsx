import type { JSX } from 'solid-js';
import { u } from '../i18n/unitWords';
import { useOpening } from './opening';
import type { Counted } from './persons';

/** A number that opens the persons behind it. */
export function PersonsLink(props: { of: Counted; unit: string | null; children: JSX.Element }) {
  const show = useOpening();
  return (
    <button type="button" class="link persons-link" title={u('showPersons')} onClick={() => show(props.of, props.unit)}>
      {props.children}
    </button>
  );
}
