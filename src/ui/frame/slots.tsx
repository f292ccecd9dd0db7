import { createSignal, type JSX, Show } from 'solid-js';
import { Portal } from 'solid-js/web';

/**
 * The left part of the tool row (36 px, below the top bar) belongs to the screen that is open. A screen puts its own
 * tools there with `<ToolSlot>…</ToolSlot>`: filter chips, counts, buttons. What stands at the right (import, export,
 * the number of persons) is the frame's.
 */
const [toolSlot, setToolSlot] = createSignal<HTMLElement | null>(null);
export { setToolSlot };

export function ToolSlot(props: { children: JSX.Element }) {
  return (
    <Show when={toolSlot()}>
      {(element) => (
        <Portal mount={element()} ref={(host) => host.classList.add('tool-slot-part')}>
          {props.children}
        </Portal>
      )}
    </Show>
  );
}
