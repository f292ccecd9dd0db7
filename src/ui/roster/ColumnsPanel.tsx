import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { ColumnId } from '../../client/protocol';
import { act } from '../actions/registry';
import { t } from '../i18n';
import { toastDone } from '../toast/toasts';
import { moved, withHidden } from './columnLayout';
import { useDesk } from './desk';

/** All columns in their order: shown or hidden, moved by drag or keys. */
export function ColumnsPanel(props: { onClose: () => void }) {
  let panel!: HTMLElement;
  let list!: HTMLUListElement;
  let search!: HTMLInputElement;
  const desk = useDesk();
  const { columnControl: control, columns } = desk;
  const [wanted, setWanted] = createSignal('');
  const [said, setSaid] = createSignal('');
  const [target, setTarget] = createSignal<ColumnId | null>(null);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const nameOf = (id: ColumnId) => byId.get(id)?.header() ?? id;
  const found = createMemo(() => {
    const text = wanted().trim().toLowerCase();
    return control.now().order.filter((id) => nameOf(id).toLowerCase().includes(text));
  });
  const shown = () => control.now().order.filter((id) => !control.now().hidden.has(id)).length;
  const show = (id: ColumnId, yes: boolean, box: HTMLInputElement) => {
    const next = withHidden(control.now(), [id], !yes);
    if (next === control.now()) {
      box.checked = true;
      toastDone(() => t('layout.columnLast'), { stay: 4000 });
    } else control.change(next);
  };
  const place = (id: ColumnId, before: ColumnId | null) => {
    control.change(moved(control.now(), id, before));
    setSaid(t('layout.columnMovedTo', { name: nameOf(id), place: control.now().order.indexOf(id) + 1 }));
  };
  /** Past the next one in the list, as it is searched. */
  const step = (id: ColumnId, by: -1 | 1) => {
    const ids = found();
    const at = ids.indexOf(id);
    const other = ids[at + by];
    if (other === undefined) return;
    const { order } = control.now();
    place(id, by === -1 ? other : (order[order.indexOf(other) + 1] ?? null));
    queueMicrotask(() => list.querySelector<HTMLElement>(`[data-column="${CSS.escape(id)}"] input`)?.focus());
  };

  let dragged: ColumnId | null = null;
  const idAt = (x: number, y: number): ColumnId | null =>
    (document.elementFromPoint(x, y)?.closest('[data-column]')?.getAttribute('data-column') as
      | ColumnId
      | null
      | undefined) ?? null;
  const onMove = (event: PointerEvent) => {
    if (dragged !== null) setTarget(idAt(event.clientX, event.clientY));
  };
  const onUp = () => {
    const [id, before] = [dragged, target()];
    dragged = null;
    setTarget(null);
    if (id !== null && before !== null && id !== before) {
      const { order } = control.now();
      const down = order.indexOf(id) < order.indexOf(before);
      place(id, down ? (order[order.indexOf(before) + 1] ?? null) : before);
    }
  };
  onMount(() => {
    search.focus();
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    });
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
  });
  onCleanup(() => {
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', onUp);
  });
  const close = () => props.onClose();
  return (
    <aside
      class="checks-panel columns-panel"
      aria-label={t('layout.columnsTitle')}
      data-testid="columns-panel"
      ref={panel}
    >
      <header class="checks-head">
        <h2>{t('layout.columnsTitle')}</h2>
        <button type="button" class="checks-close" aria-label={t('layout.close')} onClick={close}>
          ✕
        </button>
      </header>
      <p class="checks-intro">{t('layout.columnsIntro')}</p>
      <input
        ref={search}
        type="search"
        class="input columns-search"
        placeholder={t('layout.columnsSearch')}
        aria-label={t('layout.columnsSearch')}
        value={wanted()}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <ul ref={list} class="columns-list" aria-label={t('layout.columns')}>
        <For each={found()} fallback={<li class="columns-none">{t('layout.columnsNone')}</li>}>
          {(id) => (
            <li
              class="columns-item"
              classList={{ 'drop-here': target() === id && dragged !== id, frozen: control.now().pinned.has(id) }}
              data-column={id}
            >
              <label>
                <input
                  type="checkbox"
                  checked={!control.now().hidden.has(id)}
                  onChange={(event) => show(id, event.currentTarget.checked, event.currentTarget)}
                  onKeyDown={(event) => {
                    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                    event.preventDefault();
                    event.stopPropagation();
                    step(id, event.key === 'ArrowUp' ? -1 : 1);
                  }}
                />
                <span class="columns-name">{nameOf(id)}</span>
                <Show when={control.now().pinned.has(id)}>
                  <span class="columns-hint">{t('layout.columnFrozen')}</span>
                </Show>
                <Show when={byId.get(id)?.field === null}>
                  <span class="columns-hint">{t('layout.columnComputed')}</span>
                </Show>
              </label>
              <span
                class="columns-grip"
                aria-hidden="true"
                onPointerDown={(event) => {
                  event.preventDefault();
                  dragged = id;
                }}
              >
                ⠿
              </span>
            </li>
          )}
        </For>
      </ul>
      <p class="columns-count">{t('layout.columnsShown', { shown: shown(), total: control.now().order.length })}</p>
      <div class="columns-actions">
        <button type="button" class="button button-small" onClick={() => act('columns.common')}>
          {t('layout.columnsCommon')}
        </button>
        <button
          type="button"
          class="button button-small"
          onClick={() => control.change({ ...control.now(), hidden: new Set() })}
        >
          {t('layout.columnsAll')}
        </button>
        <button type="button" class="button button-small" onClick={() => act('columns.reset')}>
          {t('layout.columnsReset')}
        </button>
      </div>
      <p class="unseen" role="status">
        {said()}
      </p>
    </aside>
  );
}
