import { createEffect, createMemo, Index, onCleanup, type Accessor } from 'solid-js';
import type { UnitResult, UnitsResult } from '../../engine/types';
import { t } from '../i18n';
import { seen } from '../words/mask';
import { completionOf } from './completion';

/** The units as tabs at the foot, the whole roster first, each with its completion. */
export function UnitTabs(props: { units: UnitsResult; unit: string | null; onChange: (unit: string | null) => void }) {
  let bar!: HTMLDivElement;
  createEffect(() => {
    const selected = props.unit;
    // When the page is laid out for painting anyway: at opening it would be laid out once more, before the grid stands.
    const frame = requestAnimationFrame(() =>
      bar
        .querySelector(`[aria-selected="true"]`)
        ?.scrollIntoView({ block: 'nearest', inline: selected === null ? 'start' : 'nearest' }),
    );
    onCleanup(() => cancelAnimationFrame(frame));
  });
  const step = (by: number) => {
    const next = neighbour(props.units, props.unit, by);
    if (next !== undefined) props.onChange(next);
    queueMicrotask(() => bar.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  /** Made once for its place in the row: of a unit that has changed only the figures are written anew. */
  const tab = (unit: Accessor<UnitResult>, value: Accessor<string | null>, name: Accessor<string>) => {
    const rate = createMemo(() => completionOf(unit()));
    const selected = () => props.unit === value();
    return (
      <button
        type="button"
        role="tab"
        class="unit-tab"
        classList={{ selected: selected(), foreign: value() !== null && !unit().inTable }}
        aria-selected={selected()}
        tabIndex={selected() ? 0 : -1}
        title={
          rate() === null
            ? t('roster.tabNoTarget', { name: name(), persons: unit().roster })
            : t('roster.tabTitle', {
                name: name(),
                persons: unit().roster,
                enrolled: unit().enrolledInTable,
                target: unit().target ?? 0,
                gap: unit().gap ?? 0,
              })
        }
        onClick={() => props.onChange(value())}
      >
        <span class="unit-name">{name()}</span>
        <span class="unit-rate">{rate() ?? t('roster.noTarget')}</span>
      </button>
    );
  };
  return (
    <div
      ref={bar}
      class="unit-tabs"
      role="tablist"
      tabindex={-1}
      aria-label={t('roster.units')}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') step(1);
        else if (event.key === 'ArrowLeft') step(-1);
        else return;
        event.preventDefault();
      }}
      onWheel={(event) => {
        if (event.deltaX === 0) bar.scrollLeft += event.deltaY;
      }}
    >
      {tab(
        () => props.units.total,
        () => null,
        () => t('roster.wholeTown'),
      )}
      <Index each={props.units.units}>
        {(unit) =>
          tab(
            unit,
            () => unit().name,
            () => (unit().name === '' ? t('domain.noUnit') : seen(unit().name)),
          )
        }
      </Index>
    </div>
  );
}

/** The tab before or after; undefined at the ends. */
export function neighbour(units: UnitsResult, unit: string | null, by: number): string | null | undefined {
  const tabs: (string | null)[] = [null, ...units.units.map(({ name }) => name)];
  const at = tabs.indexOf(unit);
  return tabs[(at === -1 ? 0 : at) + by];
}
