import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { belongsToInputMethod } from '../actions/chords';
import { t } from '../i18n';
import { focusGrid, setFirstAsked } from '../state/gridFocus';
import { useOpen } from '../state/open';

/** While the roster is open it follows the typing; so long after the last letter. */
const PAUSE = 200;

/** Finds persons by name, ID number or phone: in the roster as one types, from elsewhere with Enter. Alt+Q comes here. */
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
  // Another place: what was not searched for is given up, and the box tells the truth about the roster.
  createEffect(
    on(
      open.place,
      () => {
        clearTimeout(timer);
        setText(shownSearch());
      },
      { defer: true },
    ),
  );
  const search = () => {
    clearTimeout(timer);
    if (open.place() !== 'roster' || text().trim() !== shownSearch()) open.search(text().trim());
  };
  /** Follows the typing without ever changing the place. */
  const follow = () => {
    clearTimeout(timer);
    if (open.place() === 'roster') search();
    else if (text() === '') open.endSearch();
  };
  const typed = (event: InputEvent & { currentTarget: HTMLInputElement }) => {
    setText(event.currentTarget.value);
    clearTimeout(timer);
    setFirstAsked(false);
    if (event.isComposing) return;
    if (text() === '') follow();
    else if (open.place() === 'roster') timer = setTimeout(follow, PAUSE);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    search();
    setFirstAsked(true);
  };
  const leave = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event)) return;
    const down = event.key === 'ArrowDown' && open.place() === 'roster';
    if (event.key !== 'Escape' && !down) return;
    event.preventDefault();
    event.stopPropagation();
    if (down) {
      follow();
      setFirstAsked(true);
    } else if (text() === '') {
      input.blur(); // rows that are still on their way take the focus when they are there
      focusGrid();
    } else {
      setFirstAsked(false);
      setText('');
      follow();
    }
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
        title={t('frame.searchKeys')}
        autocomplete="off"
        value={text()}
        onInput={typed}
        onKeyDown={leave}
        onCompositionEnd={(event) => {
          setText(event.currentTarget.value);
          follow();
        }}
        onBlur={() => document.hasFocus() && follow()}
      />
    </form>
  );
}
