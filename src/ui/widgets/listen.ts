import { onCleanup, onMount } from 'solid-js';

/** Keys that bubble up to an element which is no control itself: a menu, a drawer, a panel. */
export function listenToKeysOf(element: () => HTMLElement, onKey: (event: KeyboardEvent) => void): void {
  onMount(() => {
    const host = element();
    host.addEventListener('keydown', onKey);
    onCleanup(() => host.removeEventListener('keydown', onKey));
  });
}

/** Runs `act` on Esc inside an element, and uses the key up. */
export function onEscape(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    act();
  };
}
