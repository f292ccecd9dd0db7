import type { Show } from './show';

/**
 * The keys of the demo mode, those of clickers among them. `page`: how a list of names turns its pages while it is open.
 */
export function showKeys(
  show: Show,
  page: () => ((pages: number) => void) | null,
  closeList: () => void,
): (event: KeyboardEvent) => void {
  const onward = (steps: number) => {
    if (show.listed() === null) show.walk(steps);
    else page()?.(steps);
  };
  const KEYS: Readonly<Record<string, () => void>> = {
    ArrowRight: () => onward(1),
    ArrowLeft: () => onward(-1),
    PageDown: () => onward(1),
    PageUp: () => onward(-1),
    ' ': () => onward(1),
    Home: () => show.goTo(1),
    End: () => show.goTo(3),
    ArrowUp: () => show.turn(1),
    ArrowDown: () => show.turn(-1),
    r: () => show.reset(),
    n: () => show.switchNotes(),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((digit) => [String(digit), () => show.choose(digit)])),
  };
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (show.listed() === null) void show.leave();
      else closeList();
      return;
    }
    if (show.lacking() !== null && event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      show.takeSample();
      return;
    }
    if ((show.phase().kind !== 'ready' || show.lacking() !== null) && !/^[1-5]$/.test(event.key)) return;
    if (event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      show.moveDay(event.key === 'ArrowLeft' ? -1 : 1);
      return;
    }
    // A button with the focus takes its own blank.
    if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined || (event.repeat && /^[rn1-5 ]$/i.test(event.key))) return;
    event.preventDefault();
    act();
  };
}
