import { createSignal } from 'solid-js';

import { heldForGrid } from '../widgets/heldKeys';

const [firstAsked, setFirstAsked] = createSignal(false);
/** The first row on display is to have the focus as soon as what was asked for is there; where there is none nothing happens. */
export { firstAsked, setFirstAsked };

/** Gives the keys to the grid of the screen on display; null while there is none. */
let taker: (() => void) | null = null;

/** The grid on display says how it takes the keys; the answer takes that back. */
export function offerGridFocus(take: () => void): () => void {
  taker = take;
  return () => {
    if (taker === take) taker = null;
  };
}

export function focusGrid(): void {
  taker?.();
}

/** Whether nobody would miss the focus: it stands nowhere, where keys are held for the grid, on a button that takes no press any more, or on the one that changed the screen. */
export function focusIsFree(): boolean {
  const at = document.activeElement;
  if (at === null || at === document.body || at.id === 'main' || heldForGrid()) return true;
  return at.matches(':disabled') || at.closest('.places') !== null;
}

/** The focus after what had it has gone: to the first of these that is there, else to the page. Elsewhere it is left alone. */
export function focusNext(...wanted: readonly (Element | null | undefined)[]): void {
  if (!focusIsFree()) return;
  const there = wanted.find((each) => each?.isConnected === true) ?? document.getElementById('main');
  if (there instanceof HTMLElement) there.focus();
}

/** The same where nothing is left that it belongs to: the grid takes it, or what the screen offers first. */
export function focusWork(): void {
  if (!focusIsFree()) return;
  focusGrid();
  focusNext(document.querySelector('#main [data-first]'));
}
