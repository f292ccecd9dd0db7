import { createEffect, For, onCleanup, Show } from 'solid-js';

export interface NoteLine {
  readonly name: string;
  readonly text: string;
}

export const NOTE_ID = 'roster-cell-note';

/** What is wrong with the cell under the focus or the pointer, and what to do: a small note beside it. */
export function CellNote(props: { lines: readonly NoteLine[]; anchor: HTMLElement | null }) {
  let note: HTMLDivElement | undefined;
  const place = (cell: HTMLElement) => {
    if (note === undefined || !cell.isConnected) return;
    const anchor = cell.getBoundingClientRect();
    const { offsetHeight: height, offsetWidth: width } = note;
    const below = anchor.bottom + 3 + height < window.innerHeight - 34;
    note.style.left = `${Math.max(4, Math.min(anchor.left, window.innerWidth - width - 8))}px`;
    note.style.top = `${below ? anchor.bottom + 3 : anchor.top - height - 3}px`;
  };
  createEffect(() => {
    const { anchor, lines } = props;
    if (anchor === null || lines.length === 0) return;
    // Measured when the page is laid out for painting anyway: before, every key would lay it out once more.
    const frame = requestAnimationFrame(() => place(anchor));
    onCleanup(() => cancelAnimationFrame(frame));
  });
  return (
    <Show when={props.anchor !== null && props.lines.length > 0}>
      <div ref={(element) => (note = element)} class="cell-note" id={NOTE_ID} role="tooltip">
        <For each={props.lines}>
          {(line) => (
            <p>
              <strong>{line.name}</strong>
              <Show when={line.text !== ''}>
                <span>{line.text}</span>
              </Show>
            </p>
          )}
        </For>
      </div>
    </Show>
  );
}
