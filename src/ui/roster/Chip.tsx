import { Show, type JSX } from 'solid-js';

/** Something that narrows, orders or groups the rows, in words, with its way out. */
export function Chip(props: {
  words: string;
  removeLabel: string;
  /** What else leads out. */
  removeHint?: string | undefined;
  onRemove: () => void;
  /** Opens what it stands for; undefined where there is nothing to open. */
  onOpen?: ((chip: HTMLElement) => void) | undefined;
  /** There is no room for it. */
  cut?: boolean;
  kind?: string;
  handle?: string;
  /** Further buttons before the way out. */
  children?: JSX.Element;
}) {
  return (
    <span class={`chip ${props.kind ?? ''}`} classList={{ 'chip-cut': props.cut === true }} data-testid={props.handle}>
      <Show when={props.onOpen} fallback={<span class="chip-text">{props.words}</span>}>
        {(open) => (
          <button type="button" class="chip-text" title={props.words} onClick={(event) => open()(event.currentTarget)}>
            {props.words}
          </button>
        )}
      </Show>
      {props.children}
      <button
        type="button"
        class="chip-remove"
        aria-label={props.removeLabel}
        title={props.removeHint}
        onClick={() => props.onRemove()}
      >
        ✕
      </button>
    </span>
  );
}
