import type { Geometry } from './geometry';

/** Scrolls while the pointer is held at the edge of the rows or beyond it: the farther out, the faster. */
export interface Autoscroll {
  /** The pointer is here. */
  at(x: number, y: number): void;
  stop(): void;
}

/** How far inside the edge scrolling begins, and the most pixels it goes in a sixtieth of a second. */
const MARGIN = 12;
const MOST = 1300;
const FRAME = 1000 / 60;
/** A page that was held up does not jump when it goes on. */
const LONGEST = 100;

/** `onScroll` is called after each step with the place of the pointer. `axes`: which ways it may go. */
export function createAutoscroll(
  geometry: () => Geometry | null,
  onScroll: (x: number, y: number) => void,
  axes: () => { readonly x: boolean; readonly y: boolean },
): Autoscroll {
  let frame = 0;
  let before = 0;
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
    before = 0;
  };
  const step = (time: number) => {
    frame = 0;
    const frames = before === 0 ? 1 : Math.min(LONGEST, time - before) / FRAME;
    const now = geometry();
    if (now === null) return;
    const { across, down } = speeds(now);
    before = across === 0 && down === 0 ? 0 : time;
    if (before === 0) return;
    now.viewport.scrollLeft += Math.round(across * frames);
    now.viewport.scrollTop += Math.round(down * frames);
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
  return Math.min(MOST, Math.ceil(distance / 3 + (Math.max(0, distance - 15) / 5) ** 2.2));
}
