/**
 * The grid keeps its scroll bars beside its rows and lets only one of both lead, until 150 ms after the last move it saw. A
 * frame that comes later than that makes the rows' echo of the bar's move look like a move of their own; what the bar does
 * from then on is not heard, and the rows stay behind the thumb for good. So when both have come to rest apart, the one that
 * the hand moved last speaks once more.
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
  const check = () => {
    const rows = host.querySelector<HTMLElement>('.ag-grid-viewport');
    if (rows === null) return;
    for (const { selector, side } of BARS) {
      const bar = host.querySelector<HTMLElement>(selector);
      if (bar === null || Math.abs(bar[side] - rows[side]) < 2) continue;
      const leads = hand !== null && bar.contains(hand) ? bar : rows;
      leads.dispatchEvent(new Event('scroll'));
    }
  };
  const scrolled = ({ isTrusted }: Event) => {
    if (!isTrusted) return; // said by the line above: once is enough
    clearTimeout(timer);
    timer = window.setTimeout(check, REST);
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
