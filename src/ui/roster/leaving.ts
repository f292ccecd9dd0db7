/** F6: out of the grid, to what stands before or after it on the page. */
export function leave(screen: HTMLElement, back: boolean): void {
  const foot = screen.querySelector<HTMLElement>('.unit-tab[aria-selected="true"]');
  (back ? tools() : foot)?.focus();
}

/** The first of the roster's tools: in the bin the way out of it. */
export function tools(): HTMLElement | null {
  return document.querySelector('.roster-tools button:not(:disabled)');
}
