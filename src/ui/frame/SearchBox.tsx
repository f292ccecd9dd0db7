import { createEffect, createSignal, on } from 'solid-js';
import { t } from '../i18n';
import { useOpen } from '../state/open';

/** Finds persons by name or ID number: Enter opens the roster at what was found. Ctrl+K comes here. */
export function SearchBox() {
  const open = useOpen();
  const [text, setText] = createSignal('');
  createEffect(on(open.persons, ({ view }) => setText(view.search ?? '')));
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    open.showPersons({ search: text().trim() });
  };
  return (
    <form class="search" role="search" onSubmit={search}>
      <input
        id="search"
        class="search-input"
        type="search"
        aria-label={t('frame.searchName')}
        placeholder={t('frame.searchHint')}
        title={t('frame.searchHint')}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
