import { createEffect, on, Show, type JSX } from 'solid-js';
import { t } from '../i18n';
import { PersonReceipt } from '../person/PersonReceipt';
import { useOpen } from '../state/open';
import { UnitExplained } from '../units/UnitExplained';
import './drawer.css';

/** Explanations at the right, 360 px wide, beside what they explain and never over it. Esc closes. */
export function Drawer() {
  const open = useOpen();
  return (
    <Show when={open.explained()} keyed>
      {(what) =>
        what.kind === 'person' ? (
          <DrawerFrame title={t('person.title')}>
            <PersonReceipt row={what.row} />
          </DrawerFrame>
        ) : (
          <DrawerFrame title={what.name ?? t('domain.total')}>
            <UnitExplained name={what.name} />
          </DrawerFrame>
        )
      }
    </Show>
  );
}

function DrawerFrame(props: { title: string; children: JSX.Element }) {
  const open = useOpen();
  let body!: HTMLDivElement;
  createEffect(
    on(
      () => props.title,
      () => (body.scrollTop = 0),
    ),
  );
  return (
    <aside
      class="drawer"
      aria-label={props.title}
      data-testid="drawer"
      onKeyDown={(event) => event.key === 'Escape' && open.explain(null)}
    >
      <header class="drawer-head">
        <h2 class="drawer-title">{props.title}</h2>
        <button
          type="button"
          class="bar-button bar-narrow"
          aria-label={t('frame.close')}
          title={t('frame.close')}
          onClick={() => open.explain(null)}
        >
          ×
        </button>
      </header>
      <div class="drawer-body" ref={body} tabindex={0} role="region" aria-label={props.title}>
        {props.children}
      </div>
    </aside>
  );
}
