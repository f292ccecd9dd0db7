import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { t } from '../i18n';
import { useOpen } from '../state/open';

/** While the roster is open it follows the typing; so long after the last letter. */
const PAUSE = 200;

/** Finds persons by name or ID number: in the roster as one types, from elsewhere with Enter. Ctrl+K comes here. */
export function SearchBox() {
  const open = useOpen();
  const [text, setText] = createSignal('');
  let input!: HTMLInputElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const shownSearch = () => (open.shownView() ?? open.persons().view).search ?? '';
  createEffect(
    on(shownSearch, (search) => {
      if (document.activeElement !== input) setText(search);
    }),
  );
  const search = () => {
    clearTimeout(timer);
    if (open.place() !== 'roster' || text().trim() !== shownSearch()) open.search(text().trim());
  };
  const typed = (event: InputEvent & { currentTarget: HTMLInputElement }) => {
    setText(event.currentTarget.value);
    clearTimeout(timer);
    if (open.place() === 'roster' && !event.isComposing) timer = setTimeout(search, PAUSE);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    search();
  };
  return (
    <form class="search" role="search" onSubmit={submit}>
      <input
        id="search"
        ref={input}
        class="search-input"
        type="search"
        data-testid="search"
        aria-label={t('frame.searchName')}
        placeholder={t('frame.searchHint')}
        title={t('frame.searchHint')}
        autocomplete="off"
        value={text()}
        onInput={typed}
        onCompositionEnd={search}
      />
    </form>
  );
}
