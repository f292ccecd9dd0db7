import { For, onCleanup, onMount } from 'solid-js';
import type { ColumnId, ViewQuery } from '../../client/protocol';
import { t } from '../i18n';
import { Chip } from './Chip';
import type { ChipWords } from './chips';

const WIDTH = 300;

/** The filters that found no room in the tool row, one below the other. */
export function ChipList(props: {
  chips: readonly ChipWords[];
  anchor: DOMRect;
  onOpen: (column: ColumnId) => void;
  onChange: (patch: Partial<ViewQuery>) => void;
  onClose: () => void;
}) {
  let panel!: HTMLDivElement;
  const opener = ({ column }: ChipWords) => (column === null ? undefined : () => props.onOpen(column));
  onMount(() => {
    // Positions go through CSSOM: a strict policy drops style attributes.
    panel.style.left = `${Math.max(4, Math.min(props.anchor.left, window.innerWidth - WIDTH - 8))}px`;
    panel.style.top = `${props.anchor.bottom + 4}px`;
    panel.querySelector<HTMLElement>('button')?.focus();
    const outside = (event: PointerEvent) => {
      const { target } = event;
      const own = target instanceof Element && (panel.contains(target) || target.closest('.chips-more') !== null);
      if (!own) props.onClose();
    };
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      props.onClose();
      document.querySelector<HTMLElement>('.chips-more')?.focus();
    });
    document.addEventListener('pointerdown', outside, true);
    onCleanup(() => document.removeEventListener('pointerdown', outside, true));
  });
  return (
    <div
      ref={panel}
      class="chip-list"
      role="dialog"
      aria-label={t('filter.moreChipsLabel', { count: props.chips.length })}
      data-testid="chip-list"
    >
      <For each={props.chips}>
        {(words) => (
          <Chip
            words={words.text}
            removeLabel={words.removeLabel}
            onOpen={opener(words)}
            onRemove={() => props.onChange(words.without)}
          />
        )}
      </For>
    </div>
  );
}
