import { createEffect, createMemo, createSignal, For, on, onMount, Show } from 'solid-js';
import { t } from '../../i18n';
import { w } from '../../i18n/waiting';
import { useDesk } from '../desk';
import { createArrival } from '../goto/arrival';
import { GoToBox } from '../goto/GoToBox';
import { createTrayModel, PAGE } from './model';
import { TrayActions } from './TrayActions';
import { TrayExport } from './TrayExport';
import { TrayList } from './TrayList';
import { reasonWord } from './words';
import './tray.css';

/** The rows of lists that wait: a list, and below it what can be done with the row at hand or with those picked. */
export function TrayPanel(props: { onClose: () => void }) {
  const desk = useDesk();
  const model = createTrayModel(desk);
  const arrive = createArrival(desk);
  const [searching, setSearching] = createSignal(false);
  let panel!: HTMLElement;
  const total = () => desk.state().tray;
  const reasons = createMemo(() => model.page()?.reasons ?? []);
  const rest = () => (model.page()?.found ?? 0) - (model.page()?.items.length ?? 0);

  /** The list has the keys; where there is none left, the way out has them. */
  const focusList = () => {
    const list = panel.querySelector<HTMLElement>('.tray-list') ?? panel.querySelector<HTMLElement>('.checks-close');
    list?.focus({ preventScroll: true });
  };
  const focusActions = () => panel.querySelector<HTMLElement>('.tray-actions button:not(:disabled)')?.focus();
  const close = () => props.onClose();
  const dismiss = () => {
    if (desk.writable()) model.settle({ do: 'dismiss' }, focusList);
  };
  // An undo may take away what had the focus.
  createEffect(
    on(
      model.page,
      () =>
        queueMicrotask(() => {
          if (document.activeElement === document.body) focusList();
        }),
      { defer: true },
    ),
  );
  onMount(() => {
    panel.querySelector<HTMLElement>('.checks-close')?.focus();
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || searching()) return;
      event.stopPropagation();
      close();
    });
  });

  return (
    <aside class="checks-panel tray-panel" aria-label={t('tray.action')} data-testid="tray-panel" ref={panel}>
      <header class="checks-head">
        <h2>{w('title', { count: total() })}</h2>
        <button type="button" class="checks-close" aria-label={w('close')} title={w('close')} onClick={close}>
          ✕
        </button>
      </header>
      <Show when={model.page()} keyed={false}>
        {(page) => (
          <Show when={page().total > 0} fallback={<p class="checks-none">{w('none')}</p>}>
            <select
              class="input tray-reasons"
              aria-label={w('reasons')}
              data-testid="tray-reasons"
              onChange={(event) => model.setReason(event.currentTarget.value || null)}
            >
              <option value="" selected={model.reason() === null}>
                {w('reasonAll', { count: page().total })}
              </option>
              <For each={reasons()}>
                {({ reason, count }) => (
                  <option value={reason} selected={model.reason() === reason}>
                    {w('reasonOf', { reason: reasonWord(reason), count })}
                  </option>
                )}
              </For>
            </select>
            <TrayExport reason={model.reason()} />
            <TrayList model={model} onReady={focusList} onEnter={focusActions} onDismiss={dismiss} />
            <Show when={rest() > 0}>
              <button type="button" class="button button-small tray-more" onClick={() => model.more()}>
                {w('more', { count: Math.min(PAGE, rest()) })}
              </button>
            </Show>
            <TrayActions
              model={model}
              onJump={(row) => arrive(row, () => undefined)}
              onSearch={() => setSearching(true)}
              onDone={focusList}
              onDismiss={dismiss}
            />
          </Show>
        )}
      </Show>
      <Show when={searching()}>
        <GoToBox
          desk={desk}
          onGo={(row) => {
            setSearching(false);
            // Who has paid already is looked at before another payment takes the place of his.
            const paid = desk.session.table.getText('payAmount', row) + desk.session.table.getText('payDate', row);
            if (paid !== '' && model.chosen().some(({ kind }) => kind === 'payments')) arrive(row, focusActions);
            else model.settle({ do: 'write', person: row }, focusList);
          }}
          onClose={() => {
            setSearching(false);
            focusActions();
          }}
        />
      </Show>
    </aside>
  );
}
