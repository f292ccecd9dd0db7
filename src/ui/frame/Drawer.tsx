import { createEffect, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { t } from '../i18n';
import { focusGrid, focusWork } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { listenToKeysOf, onEscape } from '../widgets/listen';
import { seen } from '../words/mask';
import { HistoryDrawer, PersonReceipt, UnitExplained } from './later';
import './drawer.css';

/** By then the roster has gone on to the person who has the focus, where there is one. */
const GONE_AFTER = 300; // ms

/** Explanations at the right, 360 px wide, beside what they explain and never over it. Esc closes. */
export function Drawer() {
  const open = useOpen();
  return (
    <Show when={open.explained()} keyed>
      {(what) => {
        switch (what.kind) {
          case 'person':
            return (
              <DrawerFrame title={t('person.title')}>
                <WhileAlive row={what.row} />
                <PersonReceipt row={what.row} beside={what.beside === 'scenario'} />
              </DrawerFrame>
            );
          case 'unit':
            return (
              <DrawerFrame title={what.name === null ? t('domain.total') : seen(what.name)}>
                <UnitExplained name={what.name} />
              </DrawerFrame>
            );
          case 'history':
            return (
              <DrawerFrame title={t('history.title')} keys>
                <HistoryDrawer of={what.of} />
              </DrawerFrame>
            );
        }
      }}
    </Show>
  );
}

/** Closes the drawer when the person is deleted and nobody else is explained in his place. */
function WhileAlive(props: { row: number }): null {
  const open = useOpen();
  createEffect(() => {
    open.state();
    if (open.session.table.alive[props.row] === 1) return;
    const timer = setTimeout(() => open.explain(null), GONE_AFTER);
    onCleanup(() => clearTimeout(timer));
  });
  return null;
}

/** `keys`: it was asked for by itself, and takes the keys. */
function DrawerFrame(props: { title: string; keys?: boolean; children: JSX.Element }) {
  const open = useOpen();
  let body!: HTMLDivElement;
  let drawer!: HTMLElement;
  listenToKeysOf(
    () => drawer,
    onEscape(() => {
      open.explain(null);
      focusGrid();
      focusWork(); // where there is no grid
    }),
  );
  onMount(() => {
    if (props.keys === true) body.focus({ preventScroll: true });
  });
  createEffect(
    on(
      () => props.title,
      () => (body.scrollTop = 0),
    ),
  );
  return (
    <aside ref={drawer} class="drawer" aria-label={props.title} data-testid="drawer">
      <header class="drawer-head">
        <h2 class="drawer-title">{props.title}</h2>
        <button
          type="button"
          class="bar-button bar-narrow"
          aria-label={t('frame.close')}
          title={t('frame.close')}
          onClick={() => {
            open.explain(null);
            focusWork();
          }}
        >
          ×
        </button>
      </header>
      {/* A receipt may hold nothing to focus, and must scroll by keyboard all the same. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="drawer-body" ref={body} tabindex={0} role="region" aria-label={props.title}>
        {props.children}
      </div>
    </aside>
  );
}
