import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import { belongsToInputMethod, chordOf } from '../../actions/chords';
import { t } from '../../i18n';
import { run } from '../../toast/report';
import type { RosterDesk } from '../desk';
import type { Finder } from './finder';
import { IconButton, Toggle } from './FindButtons';
import { FindNote } from './FindNote';
import { keepClear } from './keepClear';
import type { Replacer } from './replacer';
import { ReplaceLine } from './ReplaceLine';
import { ScopeChoice } from './ScopeChoice';

/** The bar over the upper right of the grid: finding, and below it replacing. It is no dialog: the grid stays in use beside it. */
export function FindBar(props: {
  desk: RosterDesk;
  finder: Finder;
  replacer: Replacer;
  onField: (field: HTMLInputElement) => void;
  onClose: () => void;
}) {
  const { desk, finder, replacer } = props;
  let bar!: HTMLDivElement;
  let field!: HTMLInputElement;
  const [low, setLow] = createSignal(false);

  const count = () => {
    const found = finder.matches();
    if (found === null) return finder.busy() ? t('find.busy') : '';
    if (!finder.fresh()) return finder.text() === '' ? '' : t('find.busy');
    if (found.count === 0) return t('find.none');
    const at = finder.current();
    return at < 0 ? t('find.countOnly', { count: found.count }) : t('find.count', { at: at + 1, count: found.count });
  };
  /** The same for those who do not see the grid: what cell it is. */
  const spoken = () => {
    const found = finder.matches();
    const at = finder.current();
    if (found === null || at < 0) return count();
    const row = found.rows[at] ?? -1;
    const column = desk.displayed()[found.places[at] ?? -1]?.header() ?? '';
    const name = row < 0 || row >= desk.session.table.length ? '' : desk.cells.shown('name', row);
    return t('find.at', { at: at + 1, count: found.count, column, name });
  };
  /** The offer goes with the press, and the keys with what is looked for. */
  const widen = () => {
    finder.widen();
    field.focus();
  };
  /** Before the first stop of the bar comes its last one, not the grid, where the next letter would overwrite a cell. */
  const roundToEnd = (): boolean => {
    const stops = [...bar.querySelectorAll<HTMLElement>('button, input, select')].filter(
      ({ tabIndex }) => tabIndex >= 0,
    );
    if (stops[0] !== document.activeElement) return false;
    stops.at(-1)?.focus();
    return true;
  };
  const chords: Readonly<Record<string, () => void>> = {
    Escape: () => props.onClose(),
    'Alt+W': () => finder.set({ whole: !finder.whole() }),
    'Alt+C': () => finder.set({ matchCase: !finder.matchCase() }),
    'Ctrl+Enter': () => widen(),
  };
  const onKey = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event)) {
      if (event.key === 'Escape') event.stopPropagation(); // the input method's
      return;
    }
    if (chordOf(event) === 'Shift+Tab' && roundToEnd()) {
      event.preventDefault();
      return;
    }
    const act = chords[chordOf(event)];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const onFieldKey = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event) || event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    run(() => finder.step(event.shiftKey ? -1 : 1));
  };
  const clear = keepClear(desk, () => bar, low, setLow);
  createEffect(on([() => desk.sheet()?.range.anchor(), finder.current, replacer.open], clear));
  // A panel at the side takes room from the grid, as soon as it is there: the match stays in view.
  let width = 0;
  const room = new ResizeObserver(([entry]) => {
    const before = width;
    width = entry?.contentRect.width ?? 0;
    const at = desk.sheet()?.range.anchor() ?? null;
    if (before === 0 || before === width || at === null || finder.current() < 0) return;
    requestAnimationFrame(() => requestAnimationFrame(() => desk.sheet()?.reveal(at))); // once the grid has its new width
  });
  onMount(() => {
    field.value = finder.text();
    bar.addEventListener('keydown', onKey);
    const ground = bar.closest('.roster-sheet');
    if (ground !== null) room.observe(ground);
    props.onField(field);
  });
  onCleanup(() => {
    bar.removeEventListener('keydown', onKey);
    room.disconnect();
  });

  return (
    <div
      ref={bar}
      class="find-bar"
      classList={{ 'find-low': low() }}
      role="search"
      aria-label={replacer.open() ? t('find.titleReplace') : t('find.title')}
      data-testid="find-bar"
    >
      <div class="find-line">
        <IconButton
          label={replacer.open() ? t('find.fold') : t('find.expand')}
          expanded={replacer.open()}
          onPress={() => replacer.setOpen(!replacer.open())}
        >
          {replacer.open() ? '▾' : '▸'}
        </IconButton>
        <input
          ref={field}
          class="input find-field"
          classList={{ 'find-none': finder.fresh() && finder.matches()?.count === 0 }}
          type="text"
          aria-label={t('find.field')}
          placeholder={t('find.field')}
          autocomplete="off"
          spellcheck={false}
          data-testid="find-text"
          onInput={(event) => finder.type(event.currentTarget.value)}
          onCompositionEnd={(event) => finder.type(event.currentTarget.value)}
          onKeyDown={onFieldKey}
        />
        <span class="find-count" aria-hidden="true" data-testid="find-count" data-busy={finder.busy()}>
          {count()}
        </span>
      </div>
      <Show when={replacer.open()}>
        <ReplaceLine desk={desk} replacer={replacer} />
      </Show>
      {/* Enter, Shift+Enter and Esc do the same from the fields: fewer stops of the Tab key to the preview's list. */}
      <div class="find-steps">
        <IconButton label={t('find.previous')} passed onPress={() => run(() => finder.step(-1))}>
          ↑
        </IconButton>
        <IconButton label={t('find.next')} passed onPress={() => run(() => finder.step(1))}>
          ↓
        </IconButton>
        <IconButton label={t('find.close')} passed onPress={() => props.onClose()}>
          ✕
        </IconButton>
      </div>
      <div class="find-line find-options">
        <Toggle
          on={finder.whole()}
          hint={t('find.wholeHint')}
          keys="Alt+W"
          onPress={() => finder.set({ whole: !finder.whole() })}
        >
          {t('find.whole')}
        </Toggle>
        <Toggle
          on={finder.matchCase()}
          hint={t('find.caseHint')}
          keys="Alt+C"
          onPress={() => finder.set({ matchCase: !finder.matchCase() })}
        >
          {t('find.case')}
        </Toggle>
        <ScopeChoice desk={desk} finder={finder} />
      </div>
      <FindNote finder={finder} onWiden={widen} />
      <p class="unseen" role="status">
        {spoken()}
      </p>
    </div>
  );
}
