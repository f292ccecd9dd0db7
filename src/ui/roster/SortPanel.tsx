import { For, onCleanup, onMount, Show } from 'solid-js';
import type { ColumnId, ViewQuery } from '../../client/protocol';
import { t } from '../i18n';
import type { RosterDesk } from './desk';

type Sort = ViewQuery['sort'];

/** The small panel in which sort keys are added, ordered and turned; what is chosen holds at once. */
export function SortPanel(props: { desk: RosterDesk; onClose: () => void }) {
  let panel!: HTMLDivElement;
  const { view, columns } = props.desk;
  const sort = () => view.query().sort;
  const set = (next: Sort) => view.change({ sort: next });
  const nameOf = (id: ColumnId) => columns.find((column) => column.id === id)?.header() ?? id;
  const free = () => columns.filter(({ id }) => !sort().some((key) => key.column === id));
  /** Keys are drawn anew when they change: the focus goes where the key went. */
  const focusOn = (place: number, part: string) =>
    queueMicrotask(() => {
      const line = panel.querySelectorAll<HTMLElement>('.sort-key')[place];
      const found = line?.querySelector<HTMLElement>(part);
      (found === null || found === undefined || found.matches(':disabled')
        ? (line?.querySelector<HTMLElement>('.sort-turn') ?? panel.querySelector<HTMLElement>('.sort-add'))
        : found
      )?.focus();
    });
  const swap = (at: number, by: -1 | 1) => {
    const next = [...sort()];
    const [one, other] = [next[at], next[at + by]];
    if (one === undefined || other === undefined) return;
    next[at] = other;
    next[at + by] = one;
    set(next);
    focusOn(at + by, by === -1 ? '.sort-earlier' : '.sort-later');
  };
  const replace = (at: number, key: Sort[number], part: string) => {
    set(sort().map((each, place) => (place === at ? key : each)));
    focusOn(at, part);
  };
  const remove = (at: number) => {
    set(sort().filter((_, place) => place !== at));
    focusOn(Math.max(0, at - 1), '.sort-remove');
  };

  onMount(() => {
    const box = props.desk.sheet() === undefined ? null : document.querySelector('.roster-middle');
    panel.style.top = `${(box?.getBoundingClientRect().top ?? 80) + 6}px`;
    panel.querySelector<HTMLElement>('.sort-column, .sort-add')?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.contains(event.target)) props.onClose();
    };
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      props.onClose();
    });
    document.addEventListener('pointerdown', outside, true);
    onCleanup(() => document.removeEventListener('pointerdown', outside, true));
  });
  return (
    <div ref={panel} class="sort-panel" role="dialog" aria-label={t('layout.sortTitle')} data-testid="sort-panel">
      <header class="sort-head">
        <h2>{t('layout.sortTitle')}</h2>
        <button type="button" class="checks-close" aria-label={t('layout.close')} onClick={() => props.onClose()}>
          ✕
        </button>
      </header>
      <p class="sort-intro">{t(sort().length === 0 ? 'layout.sortNothing' : 'layout.sortIntro')}</p>
      <ol class="sort-keys">
        <For each={sort()}>
          {(key, place) => (
            <li>
              <div class="sort-key" role="group" aria-label={t('layout.sortKey', { place: place() + 1 })}>
                <span class="sort-place" aria-hidden="true">
                  {place() + 1}
                </span>
                <select
                  class="sort-column"
                  aria-label={t('layout.sortColumn')}
                  onChange={(event) =>
                    replace(place(), { ...key, column: event.currentTarget.value as ColumnId }, '.sort-column')
                  }
                >
                  <For
                    each={columns.filter(({ id }) => id === key.column || free().some((column) => column.id === id))}
                  >
                    {(column) => (
                      <option value={column.id} selected={column.id === key.column}>
                        {column.header()}
                      </option>
                    )}
                  </For>
                </select>
                <button
                  type="button"
                  class="sort-turn"
                  aria-label={t('layout.sortTurn', {
                    name: nameOf(key.column),
                    way: t(key.descending ? 'layout.sortDown' : 'layout.sortUp'),
                  })}
                  onClick={() => replace(place(), { ...key, descending: !key.descending }, '.sort-turn')}
                >
                  {key.descending ? '▼' : '▲'} {t(key.descending ? 'layout.sortDown' : 'layout.sortUp')}
                </button>
                <button
                  type="button"
                  class="sort-earlier"
                  disabled={place() === 0}
                  aria-label={t('layout.sortEarlier', { name: nameOf(key.column) })}
                  onClick={() => swap(place(), -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="sort-later"
                  disabled={place() === sort().length - 1}
                  aria-label={t('layout.sortLater', { name: nameOf(key.column) })}
                  onClick={() => swap(place(), 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  class="sort-remove"
                  aria-label={t('layout.sortRemove', { name: nameOf(key.column) })}
                  onClick={() => remove(place())}
                >
                  ✕
                </button>
              </div>
            </li>
          )}
        </For>
      </ol>
      <Show when={free().length > 0}>
        <select
          class="sort-add"
          aria-label={t('layout.sortAdd')}
          onChange={(event) => {
            const column = event.currentTarget.value;
            event.currentTarget.value = '';
            if (column === '') return;
            set([...sort(), { column: column as ColumnId, descending: false }]);
            focusOn(sort().length - 1, '.sort-turn');
          }}
        >
          <option value="">＋ {t('layout.sortAdd')}</option>
          <For each={free()}>{(column) => <option value={column.id}>{column.header()}</option>}</For>
        </select>
      </Show>
      <label class="sort-together" title={t('layout.togetherHint')}>
        <input
          type="checkbox"
          checked={view.query().together === true}
          onChange={(event) => view.change({ together: event.currentTarget.checked })}
        />
        {t('layout.together')}
        <span class="muted">{t('layout.togetherHint')}</span>
      </label>
      <div class="sort-actions">
        <button type="button" class="button button-small" disabled={sort().length === 0} onClick={() => set([])}>
          {t('layout.sortClear')}
        </button>
        <button type="button" class="button button-small button-main" onClick={() => props.onClose()}>
          {t('layout.close')}
        </button>
      </div>
    </div>
  );
}
