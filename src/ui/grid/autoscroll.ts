import type { Geometry } from './geometry';

/** Scrolls while the pointer is held at the edge of the rows or beyond it: the farther out, the faster. */
export interface Autoscroll {
  /** The pointer is here. */
  at(x: number, y: number): void;
  stop(): void;
}

/** How far inside the edge scrolling begins, and the most pixels a frame it goes. */
const MARGIN = 12;
const MOST = 1300;

/** `onScroll` is called after each step with the place of the pointer. `axes`: which ways it may go. */
export function createAutoscroll(
  geometry: () => Geometry | null,
  onScroll: (x: number, y: number) => void,
  axes: () => { readonly x: boolean; readonly y: boolean },
): Autoscroll {
  let frame = 0;
  let point = { x: 0, y: 0 };
  const speeds = (now: Geometry): { readonly across: number; readonly down: number } => {
    const box = now.viewport.getBoundingClientRect();
    const zoom = now.scale();
    const left = box.left + now.pinnedWidth() * zoom;
    const top = box.top + now.headerHeight() * zoom;
    return {
      across: axes().x ? speed(point.x, left, box.left + now.viewport.clientWidth * zoom) : 0,
      down: axes().y ? speed(point.y, top, box.top + now.viewport.clientHeight * zoom) : 0,
    };
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const step = () => {
    frame = 0;
    const now = geometry();
    if (now === null) return;
    const { across, down } = speeds(now);
    if (across === 0 && down === 0) return;
    now.viewport.scrollLeft += across;
    now.viewport.scrollTop += down;
    onScroll(point.x, point.y);
    frame = requestAnimationFrame(step);
  };
  return {
    at(x, y) {
      point = { x, y };
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop,
  };
}

function speed(at: number, from: number, to: number): number {
  if (at > to - MARGIN) return pace(at - to + MARGIN);
  if (at < from + MARGIN) return -pace(from + MARGIN - at);
  return 0;
}

/** Slow at the edge, for a row at a time; far out a hundred thousand rows take some seconds. */
function pace(distance: number): number {
  return Math.min(MOST, Math.ceil(distance / 3 + (Math.max(0, distance - 30) / 9) ** 2.2));
}
