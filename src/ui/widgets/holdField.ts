import { createRenderEffect, onCleanup } from 'solid-js';

/**
 * Shows a value in a field, but never over a text that somebody is typing there: what comes late (a file that has been read
 * anew) waits until he has finished, and his text counts.
 */
export function holdField(field: HTMLInputElement, value: () => string): void {
  let typing = false;
  let given = false;
  createRenderEffect(() => {
    const now = value();
    if (!typing) field.value = now;
  });
  const listeners: Readonly<Record<string, () => void>> = {
    input() {
      typing = true;
      given = false;
    },
    change() {
      typing = false;
      given = true;
    },
    blur() {
      // What was given is on its way, and the answer will show it.
      if (typing || !given) field.value = value();
      typing = false;
      given = false;
    },
  };
  for (const [event, act] of Object.entries(listeners)) field.addEventListener(event, act);
  onCleanup(() => {
    for (const [event, act] of Object.entries(listeners)) field.removeEventListener(event, act);
  });
}
