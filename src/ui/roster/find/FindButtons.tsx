import type { JSX } from 'solid-js';

/** A small button of the bar that shows a sign only; its word is its label. */
export function IconButton(props: {
  label: string;
  expanded?: boolean;
  /** A key does the same, as its label says: the Tab key passes it over. */
  passed?: boolean;
  onPress: () => void;
  children: JSX.Element;
}) {
  return (
    <button
      type="button"
      class="find-icon"
      classList={{ 'find-expand': props.expanded !== undefined }}
      aria-expanded={props.expanded}
      aria-label={props.label}
      title={props.label}
      tabIndex={props.passed === true ? -1 : 0}
      onClick={() => props.onPress()}
    >
      {props.children}
    </button>
  );
}

/** A switch of the bar: pressed or not. */
export function Toggle(props: {
  on: boolean;
  hint: string;
  /** As ARIA writes keys. */
  keys: string;
  onPress: () => void;
  children: JSX.Element;
}) {
  return (
    <button
      type="button"
      class="find-toggle"
      aria-pressed={props.on}
      aria-keyshortcuts={props.keys}
      title={props.hint}
      onClick={() => props.onPress()}
    >
      {props.children}
    </button>
  );
}
