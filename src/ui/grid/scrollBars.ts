/**
 * The grid keeps its scroll bars beside its rows and lets only one of both lead, until 150 ms after the last move it heard.
 * A frame that comes later than that makes the rows' echo of the bar's move look like a move of their own: the thumb is drawn
 * back from under the hand, or goes on alone and the rows stay behind for good. So the bar that the hand moved last speaks
 * before each echo; and where both have come to rest apart all the same, the one that was moved last speaks once more.
 */
const REST = 200; // ms; more than the grid's own 150

/** What one scroll bar moves: both by the same pixels. */
const BARS = [
  { selector: '.ag-body-vertical-scroll-viewport', side: 'scrollTop' },
  { selector: '.ag-body-horizontal-scroll-viewport', side: 'scrollLeft' },
] as const;

/** Listens from now on; returns the end of it. `host`: the element that the grid fills. */
export function keepBarsAndRowsTogether(host: HTMLElement): () => void {
  let hand: Element | null = null;
  let timer = 0;
  const speak = (rows: HTMLElement, resting: boolean) => {
    for (const { selector, side } of BARS) {
      const bar = host.querySelector<HTMLElement>(selector);
      if (bar === null) continue;
      const leads = hand !== null && bar.contains(hand);
      if (resting && Math.abs(bar[side] - rows[side]) < 2) continue;
      if (leads) bar.dispatchEvent(new Event('scroll'));
      else if (resting) rows.dispatchEvent(new Event('scroll'));
    }
  };
  const scrolled = ({ isTrusted, target }: Event) => {
    if (!isTrusted) return; // said from here
    const rows = host.querySelector<HTMLElement>('.ag-grid-viewport');
    if (rows === null) return;
    if (target === rows) speak(rows, false);
    clearTimeout(timer);
    timer = window.setTimeout(() => speak(rows, true), REST);
  };
  const handled = ({ target }: Event) => {
    hand = target instanceof Element ? target : null;
  };
  const hands = ['pointerdown', 'wheel', 'keydown'] as const;
  host.addEventListener('scroll', scrolled, { capture: true, passive: true });
  for (const name of hands) window.addEventListener(name, handled, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    host.removeEventListener('scroll', scrolled, { capture: true });
    for (const name of hands) window.removeEventListener(name, handled, { capture: true });
  };
}
