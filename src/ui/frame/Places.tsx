import { For } from 'solid-js';
import { t } from '../i18n';
import { goToPlace } from './actions/go';
import { useOpen } from '../state/open';
import { placeWorks, PLACES } from '../state/places';

/** The six places; those of later versions are shown and say so. */
export function Places() {
  const open = useOpen();
  return (
    <nav class="places" aria-label={t('frame.places')}>
      <For each={PLACES}>
        {(place, index) => {
          const name = () => t(`frame.place.${place}`);
          const works = placeWorks(place);
          const hint = () =>
            works
              ? t('frame.placeKey', { name: name(), number: index() + 1 })
              : t('frame.placeLater', { name: name() });
          return (
            <button
              type="button"
              class="place"
              classList={{ 'place-here': open.place() === place }}
              aria-current={open.place() === place ? 'page' : undefined}
              aria-disabled={!works}
              data-testid={`place-${place}`}
              title={hint()}
              onClick={() => works && goToPlace(open, place)}
            >
              {name()}
            </button>
          );
        }}
      </For>
    </nav>
  );
}
