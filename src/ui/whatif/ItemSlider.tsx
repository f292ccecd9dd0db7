import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import type { EditedItem } from './item';
import { rangeOf, type Range } from './ranges';

/** The slider of a figure that is a number. Where it stands is its own until it is let go: its ends do not move below the hand. */
export function ItemSlider(props: { item: EditedItem }) {
  const { item } = props;
  const [held, setHeld] = createSignal(false);
  const range = createMemo<Range | null>((before) => {
    const unit = item.parameter()?.unit;
    if (unit === undefined || (held() && before !== null)) return before;
    const [now, is] = [item.baseline(), item.value()];
    return rangeOf(unit, typeof now === 'number' ? now : null, typeof is === 'number' ? is : null);
  }, null);
  let slider!: HTMLInputElement;
  createEffect(
    on([item.value, range], ([is, ends]) => {
      if (ends === null) return;
      const at = typeof is === 'number' ? is : ends.least;
      if (slider.valueAsNumber !== at) slider.value = String(at);
    }),
  );
  return (
    <Show when={range() !== null}>
      <input
        type="range"
        class="item-slider"
        ref={slider}
        data-control
        data-testid={`whatif-slider-${item.key}`}
        aria-label={item.name()}
        aria-valuetext={item.words(item.value())}
        min={range()?.least}
        max={range()?.most}
        step={range()?.step}
        onInput={(event) => {
          setHeld(true);
          item.set(event.currentTarget.valueAsNumber, true);
        }}
        onChange={(event) => {
          setHeld(false);
          item.set(event.currentTarget.valueAsNumber);
        }}
      />
    </Show>
  );
}
