import { createResource, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { SavedView } from '../../../client/protocol';
import { belongsToInputMethod } from '../../actions/chords';
import { t } from '../../i18n';
import { reportError } from '../../toast/report';
import { useDesk } from '../desk';
import { BUILT_IN_IDS } from './builtIn';
import { countsOf } from './counts';
import { currentView, showBuiltIn, showOwn } from './current';
import { NameForm } from './NameForm';
import { setViewsOpen, viewsOpen } from './opened';
import { removeView, renameView, saveView, updateView } from './ownViews';
import { askedBy, basisOf, nameOf } from './viewWords';

/** The list of views below its button. */
export function ViewsMenu(props: { onClose: () => void }) {
  let panel!: HTMLDivElement;
  const desk = useDesk();
  const [renaming, setRenaming] = createSignal<string | null>(null);
  const [counts] = createResource(
    () => desk.layout.views(),
    () =>
      countsOf(desk).catch((error: unknown) => {
        reportError(error);
        return null;
      }),
  );
  const current = () => currentView(desk);
  const items = () => [...panel.querySelectorAll<HTMLElement>('.views-item')];
  const focusItem = (place: number) => {
    const all = items();
    all[(place + all.length) % all.length]?.focus();
  };
  const viewAt = (target: EventTarget | null): SavedView | undefined => {
    const id = target instanceof Element ? target.closest('[data-view]')?.getAttribute('data-view') : null;
    return desk.layout.views().find((view) => view.id === id);
  };
  const remove = (view: SavedView) => {
    removeView(desk, view);
    queueMicrotask(() => focusItem(items().length - 1));
  };
  const endForm = () => {
    setRenaming(null);
    setViewsOpen('list');
    queueMicrotask(() => focusCurrent());
  };
  const focusCurrent = () => (panel.querySelector<HTMLElement>('.views-item[aria-current]') ?? items()[0])?.focus();

  const onKey = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event)) return;
    const { target, key } = event;
    const inField = target instanceof HTMLInputElement;
    const view = viewAt(target);
    const at = items().findIndex((item) => item === document.activeElement);
    if (key === 'Escape') {
      if (renaming() !== null || viewsOpen() === 'save') endForm();
      else props.onClose();
    } else if (inField) return;
    else if (key === 'ArrowDown') focusItem(at + 1);
    else if (key === 'ArrowUp') focusItem(at < 0 ? -1 : at - 1);
    else if (key === 'Home') focusItem(0);
    else if (key === 'End') focusItem(-1);
    else if (key === 'F2' && view !== undefined) setRenaming(view.id);
    else if (key === 'Delete' && view !== undefined) remove(view);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  onMount(() => {
    // Positions go through CSSOM: a strict policy drops style attributes.
    const anchor = document.querySelector('[data-testid="views"]')?.getBoundingClientRect();
    panel.style.left = `${Math.max(4, anchor?.left ?? 8)}px`;
    panel.style.top = `${(anchor?.bottom ?? 76) + 4}px`;
    if (viewsOpen() === 'list') focusCurrent();
    const outside = ({ target }: PointerEvent) => {
      const own = target instanceof Element && (panel.contains(target) || target.closest('.views-button') !== null);
      if (!own) props.onClose();
    };
    panel.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', outside, true);
    onCleanup(() => document.removeEventListener('pointerdown', outside, true));
  });
  const count = (id: string) => {
    const found = counts.latest?.get(id);
    return found === undefined ? '' : t('views.persons', { count: found });
  };
  return (
    <div ref={panel} class="views-menu" role="dialog" aria-label={t('views.title')} data-testid="views-menu">
      <ul class="views-list" aria-label={t('views.builtIn')}>
        <For each={BUILT_IN_IDS}>
          {(id) => (
            <li>
              <button
                type="button"
                class="views-item"
                aria-current={current().id === id ? 'true' : undefined}
                title={basisOf(desk, id)}
                data-testid={`view-${id}`}
                onClick={() => {
                  showBuiltIn(desk, id);
                  props.onClose();
                }}
              >
                <span class="views-name">{t(`views.name.${id}`)}</span>
                <span class="views-count">{count(id)}</span>
                <span class="views-basis">{basisOf(desk, id)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <p class="views-head">{t('views.own')}</p>
      <Show when={desk.layout.views().length > 0} fallback={<p class="views-none">{t('views.noOwn')}</p>}>
        <ul class="views-list views-own" aria-label={t('views.own')}>
          <For each={desk.layout.views()}>
            {(view) => (
              <li data-view={view.id}>
                <Show
                  when={renaming() === view.id}
                  fallback={
                    <>
                      <button
                        type="button"
                        class="views-item"
                        aria-current={current().id === view.id ? 'true' : undefined}
                        title={askedBy(desk, view)}
                        onClick={() => {
                          showOwn(desk, view);
                          props.onClose();
                        }}
                      >
                        <span class="views-name">{nameOf(view)}</span>
                        <span class="views-count">{count(view.id)}</span>
                        <span class="views-basis">{askedBy(desk, view)}</span>
                      </button>
                      <Show when={current().id !== view.id || current().changed}>
                        <button
                          type="button"
                          class="views-tool"
                          title={t('views.updateHint', { name: view.name })}
                          aria-label={t('views.updateHint', { name: view.name })}
                          onClick={() => updateView(desk, view)}
                        >
                          {t('views.update')}
                        </button>
                      </Show>
                      <button
                        type="button"
                        class="views-tool"
                        title={t('views.renameHint', { name: view.name })}
                        aria-label={t('views.renameHint', { name: view.name })}
                        onClick={() => setRenaming(view.id)}
                      >
                        {t('views.rename')}
                      </button>
                      <button
                        type="button"
                        class="views-tool"
                        title={t('views.removeHint', { name: view.name })}
                        aria-label={t('views.removeHint', { name: view.name })}
                        onClick={() => remove(view)}
                      >
                        ✕
                      </button>
                    </>
                  }
                >
                  <NameForm
                    name={view.name}
                    id={view.id}
                    choices={false}
                    onDone={(name) => {
                      renameView(desk, view, name);
                      endForm();
                    }}
                    onCancel={endForm}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show
        when={viewsOpen() === 'save'}
        fallback={
          <button type="button" class="views-save" data-testid="save-view" onClick={() => setViewsOpen('save')}>
            ＋ {t('views.save')}
          </button>
        }
      >
        <NameForm
          name=""
          id={null}
          choices={true}
          onDone={(name, keeping) => {
            saveView(desk, name, keeping);
            props.onClose();
          }}
          onCancel={endForm}
        />
      </Show>
    </div>
  );
}
