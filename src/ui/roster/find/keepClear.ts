import { onCleanup, untrack, type Accessor } from 'solid-js';
import type { RosterDesk } from '../desk';

/** Below this many pixels from it a cell is too near the bar to be read. */
const MARGIN = 4;

/**
 * The bar never hides the cell that was found: the grid scrolls it away from under the bar; where it cannot, in the first
 * rows, the bar goes to the foot of the grid.
 */
export function keepClear(
  desk: RosterDesk,
  bar: () => HTMLElement,
  low: Accessor<boolean>,
  setLow: (low: boolean) => void,
): () => void {
  let frame = 0;
  let above = 0; // where the bar stands as long as nothing is in its way
  onCleanup(() => cancelAnimationFrame(frame));
  /** Whether the focused cell lies where the bar is, or would be were it up. */
  const hides = (): boolean => {
    const at = desk.sheet()?.range.anchor() ?? null;
    const cell = at === null ? null : (desk.sheet()?.cellElement(at)?.getBoundingClientRect() ?? null);
    const host = bar().offsetParent?.getBoundingClientRect();
    if (cell === null || host === undefined) return false;
    const { offsetHeight, offsetLeft, offsetTop } = bar();
    if (!untrack(low)) above = offsetTop;
    const top = host.top + above;
    return (
      cell.right > host.left + offsetLeft - MARGIN &&
      cell.bottom > top - MARGIN &&
      cell.top < top + offsetHeight + MARGIN
    );
  };
  const settle = (tries: number) => {
    const at = desk.sheet()?.range.anchor() ?? null;
    if (at === null || !hides()) {
      setLow(false);
      return;
    }
    if (tries === 0) {
      setLow(true);
      return;
    }
    desk.sheet()?.grid.ensureIndexVisible(at.row, 'middle');
    frame = requestAnimationFrame(() => settle(tries - 1));
  };
  return () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => settle(1));
  };
}
