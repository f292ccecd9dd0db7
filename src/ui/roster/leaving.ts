/** The first of the roster's tools: in the bin the way out of it. */
export function tools(): HTMLElement | null {
  return document.querySelector('.roster-tools button:not(:disabled)');
}
