import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import { t } from '../../i18n';
import { focusNext } from '../../state/gridFocus';
import { run } from '../../toast/report';
import type { RosterDesk } from '../desk';
import { ChangeLine } from './ChangeLine';
import type { Finder } from './finder';
import type { Replacer } from './replacer';
import { cellKey, type Change } from './replacing';

/** What replacing would change, cell by cell, before it is done; each cell can be left out. */
export function ReplacePanel(props: { desk: RosterDesk; finder: Finder; replacer: Replacer }) {
  const { desk, finder, replacer } = props;
  let panel!: HTMLElement;
  let list: HTMLUListElement | undefined;
  const replaceField = () => document.querySelector<HTMLElement>('.find-replace .find-field');
  const excluded = replacer.left;
  const cells = () => (replacer.plan()?.cells ?? 0) - excluded();
  const close = () => {
    desk.showPanel(null);
    replaceField()?.focus();
  };
  /** Numbers of those rows that are listed here and are on display. */
  const numbers = createMemo((): ReadonlyMap<number, number> => {
    const left = new Set((replacer.plan()?.sample ?? []).map(({ row }) => row));
    const found = new Map<number, number>();
    for (let rank = 1; rank <= desk.view.persons() && left.size > 0; rank += 1) {
      const row = desk.view.ranked(rank);
      if (left.delete(row)) found.set(row, desk.view.numberOf(row));
    }
    return found;
  });
  /** The list goes with what it told of, and the button with it: the keys stay in the bar. */
  const replaceAll = async () => {
    try {
      await replacer.all();
    } finally {
      focusNext(replaceField());
    }
  };
  const go = ({ row, field }: Change) => void desk.focusPerson(row, field);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    const boxes = [...(list?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    const at = boxes.findIndex((box) => box === document.activeElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 9,
      PageUp: at - 9,
      Home: 0,
      End: boxes.length,
    };
    const to = moves[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    boxes[Math.max(0, Math.min(to, boxes.length - 1))]?.focus();
  };
  /** One of the boxes is a stop of the Tab key: the one that had the focus last. */
  const [stop, setStop] = createSignal(0);
  createEffect(
    on(
      () => replacer.plan()?.sample.length ?? 0,
      (length) => setStop((now) => Math.max(0, Math.min(now, length - 1))),
    ),
  );
  // Unless the keys have gone elsewhere while it was worked out.
  createEffect(
    on([replacer.plan, replacer.leading], ([plan, leading]) => {
      if (plan === null || !leading) return;
      replacer.lead(false);
      const at = document.activeElement;
      if (at !== document.body && at?.matches('[data-testid="replace-preview"]') !== true) return;
      queueMicrotask(() => list?.querySelector<HTMLElement>('input[tabindex="0"]')?.focus());
    }),
  );
  onMount(() => {
    panel.addEventListener('keydown', onKey);
    onCleanup(() => panel.removeEventListener('keydown', onKey));
  });
  return (
    <aside class="checks-panel replace-panel" aria-label={t('find.panel')} data-testid="replace-panel" ref={panel}>
      <header class="checks-head">
        <h2>{t('find.panel')}</h2>
        <button type="button" class="checks-close" aria-label={t('find.panelClose')} onClick={close}>
          ✕
        </button>
      </header>
      <Show when={replacer.plan()} fallback={<p class="checks-intro">{waiting()}</p>}>
        {(plan) => (
          <>
            <div class="replace-facts" aria-busy={replacer.planning()}>
              <p class="replace-what">
                {replacer.by() === ''
                  ? t('find.panelAway', { find: finder.text() })
                  : t('find.panelIntro', { find: finder.text(), by: replacer.by() })}
              </p>
              <p role="status" data-testid="replace-sums" data-cells={plan().cells} data-persons={plan().persons}>
                {plan().cells === 0
                  ? t('find.panelNothing')
                  : t('find.panelSums', { cells: plan().cells, persons: plan().persons })}
              </p>
              <Show when={replacer.computed() > 0}>
                <p>{t('find.panelComputed', { count: replacer.computed() })}</p>
              </Show>
              <Show when={plan().unreadable > 0}>
                <p class="replace-warning">⚠ {t('find.panelUnreadable', { count: plan().unreadable })}</p>
              </Show>
              <Show when={plan().cells > plan().sample.length}>
                <p>
                  {t('find.panelFirst', {
                    shown: plan().sample.length,
                    more: plan().cells - plan().sample.length,
                  })}
                </p>
              </Show>
              {/* Always a line, whatever is ticked: the list below stays where the hand is. */}
              <p class="replace-ticks">
                {excluded() > 0
                  ? t('find.panelExcluded', { count: excluded(), left: cells() })
                  : t('find.panelAllTicked')}
              </p>
            </div>
            <ul ref={list} class="checks-list replace-list" aria-label={t('find.panelList')}>
              <For each={plan().sample}>
                {(change, place) => (
                  <ChangeLine
                    desk={desk}
                    change={change}
                    number={numbers().get(change.row) ?? 0}
                    kept={!replacer.excluded().has(cellKey(change))}
                    stop={place() === stop()}
                    onFocus={() => setStop(place())}
                    onKeep={(keep) => replacer.exclude(change, !keep)}
                    onGo={() => go(change)}
                  />
                )}
              </For>
            </ul>
            <footer class="replace-foot">
              <span class="muted">{t('find.panelKeys')}</span>
              <button
                type="button"
                class="button button-small button-main"
                disabled={cells() <= 0 || replacer.planning()}
                onClick={() => run(replaceAll)}
              >
                {t('find.replaceAllCount', { cells: cells() })}
              </button>
            </footer>
          </>
        )}
      </Show>
    </aside>
  );

  function waiting(): string {
    return finder.text() === '' ? t('find.panelEmpty') : t('find.panelWait');
  }
}
