import { createEffect, createMemo, createSignal, onCleanup, onMount, type Accessor } from 'solid-js';

export const ROW_HEIGHT = 30;
/** Rows drawn above and below those in sight. */
const MORE = 8;
/** Browsers draw nothing further down than some 30 million pixels: above this the bar moves in larger steps. */
const MOST_PIXELS = 12_000_000;

/** Which rows of a long list are in sight. */
export interface ListWindow {
  readonly range: Accessor<{ readonly first: number; readonly last: number }>;
  scrolled(): void;
  /** Scrolls until a row is wholly in sight. */
  reveal(index: number): void;
}

/** Rows of one height in a table that stands where they belong in an empty space as high as all of them. */
export function createWindow(parts: {
  scroller: () => HTMLElement;
  space: () => HTMLElement;
  table: () => HTMLElement;
  total: () => number;
}): ListWindow {
  const [top, setTop] = createSignal(0);
  const [height, setHeight] = createSignal(400);
  /** The head row stands above the rows. */
  const room = () => Math.max(ROW_HEIGHT, height() - ROW_HEIGHT);
  const pixels = () => Math.min(parts.total() * ROW_HEIGHT, MOST_PIXELS);
  /** Pixels of rows for each pixel of the bar. */
  const scale = () => {
    const ways = pixels() - room();
    return ways <= 0 ? 1 : Math.max(1, (parts.total() * ROW_HEIGHT - room()) / ways);
  };
  const range = createMemo(
    () => {
      const from = (top() * scale()) / ROW_HEIGHT;
      return {
        first: Math.max(0, Math.floor(from) - MORE),
        last: Math.min(parts.total(), Math.ceil(from + room() / ROW_HEIGHT) + MORE),
      };
    },
    { first: 0, last: 0 },
    { equals: (a, b) => a.first === b.first && a.last === b.last },
  );
  const scrolled = () => setTop(parts.scroller().scrollTop);
  onMount(() => {
    const scroller = parts.scroller();
    const watch = new ResizeObserver(() => setHeight(scroller.clientHeight));
    watch.observe(scroller);
    onCleanup(() => watch.disconnect());
    createEffect(() => {
      parts.space().style.height = `${pixels() + ROW_HEIGHT}px`;
    });
    createEffect(() => {
      parts.table().style.top = `${Math.round(range().first * ROW_HEIGHT - top() * (scale() - 1))}px`;
    });
  });
  return {
    range,
    scrolled,
    reveal(index) {
      const scroller = parts.scroller();
      const at = (index * ROW_HEIGHT) / scale();
      const least = ((index + 1) * ROW_HEIGHT - room()) / scale();
      if (scroller.scrollTop > at) scroller.scrollTop = Math.floor(at);
      else if (scroller.scrollTop < least) scroller.scrollTop = Math.ceil(least);
      scrolled();
    },
  };
}
