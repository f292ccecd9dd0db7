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

/** Whether nobody would miss the focus: it stands nowhere, on a button that takes no press any more, or on the one that changed the screen. */
export function focusIsFree(): boolean {
  const at = document.activeElement;
  if (at === null || at === document.body || at.id === 'main') return true;
  return at.matches(':disabled') || at.closest('.places') !== null;
}
