import type { GridApi } from 'ag-grid-community';
import { createEffect, createMemo, createRoot, createSignal, type Accessor } from 'solid-js';
import { readGeometry, type Geometry } from './geometry';
import { watchLeaps } from './leaps';
import { markSelected } from './marks';
import { createOverlay, type FoundCells, type Overlay } from './overlay';
import type { Range } from './range';
import type { Block } from './sheet';
import './range.css';

export interface DrawingOptions {
  readonly host: HTMLElement;
  readonly api: GridApi;
  readonly range: Range;
  readonly ids: Accessor<readonly string[]>;
  readonly place: (column: string) => number;
  readonly numberColumn: string;
  /** A cell is open for typing. */
  readonly isOpen: () => boolean;
  /** The active block can be filled. */
  readonly fillable: () => boolean;
}

/** Keeps what is drawn over the rows where it belongs, whatever moves under it. */
export interface Drawing {
  readonly geometry: Geometry;
  readonly handle: HTMLElement;
  /** Draws a dashed line around blocks whose cells lie on the clipboard; none takes it away. */
  setCopied(blocks: readonly Block[]): void;
  readonly copied: Accessor<readonly Block[]>;
  setFilling(block: Block | null): void;
  /** Marks the cells that a search has found; null: none. */
  setFound(found: FoundCells | null): void;
  draw(): void;
  destroy(): void;
}

export function createDrawing(options: DrawingOptions): Drawing | null {
  const { host, api, range } = options;
  const geometry = readGeometry(host, () => api, options.ids);
  if (geometry === null) return null;
  const overlay: Overlay = createOverlay(geometry, () => api, options.numberColumn);
  const [copied, setCopied] = createSignal<readonly Block[]>([]);
  const [filling, setFilling] = createSignal<Block | null>(null);
  const [found, setFound] = createSignal<FoundCells | null>(null);
  const marks = markSelected({ host, geometry, range, place: options.place, numberColumn: options.numberColumn });

  // What it hangs on is told with every step of every change; drawn is what differs.
  let fillable = options.fillable;
  const draw = () => {
    // Observers and frames may speak up once more after the grid was left; a destroyed one has no columns.
    if (api.isDestroyed()) return;
    overlay.draw({
      blocks: range.blocks(),
      anchor: range.anchor(),
      copied: copied(),
      filling: filling(),
      handle: !options.isOpen() && fillable(),
      found: found(),
    });
    marks.heads();
    marks.cellsSoon();
  };
  let frame = 0;
  const soon = () => {
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
  };
  // Rows come and go while the grid scrolls; this runs after each such batch and before it is painted.
  const rows = new MutationObserver(draw);
  rows.observe(geometry.container, { childList: true });
  const heads = new MutationObserver(() => marks.heads(true));
  for (const head of host.querySelectorAll('.ag-header')) heads.observe(head, { childList: true, subtree: true });
  const leaps = watchLeaps((beyond) => api.setGridOption('rowBuffer', beyond));
  // Heard on the way down, before the grid: once it has drawn rows, asking where they are has them laid out at once, and twice.
  const moving = ({ target }: Event) => {
    if (target !== geometry.viewport) return;
    const { top } = geometry.sight();
    geometry.look();
    const now = geometry.sight();
    leaps.moved(top, now.top, now.height);
  };
  host.addEventListener('scroll', moving, { capture: true, passive: true });
  geometry.viewport.addEventListener('scroll', draw, { passive: true });
  const size = new ResizeObserver(() => {
    geometry.look();
    soon();
  });
  size.observe(geometry.viewport);
  size.observe(geometry.header);
  const events = [
    'displayedColumnsChanged',
    'columnResized',
    'columnMoved',
    'modelUpdated',
    'viewportChanged',
  ] as const;
  for (const event of events) api.addEventListener(event, soon);
  const dispose = createRoot((end) => {
    fillable = createMemo(options.fillable);
    createEffect(draw);
    return end;
  });
  return {
    geometry,
    handle: overlay.handle,
    setCopied,
    copied,
    setFilling,
    setFound,
    draw,
    destroy() {
      dispose();
      cancelAnimationFrame(frame);
      rows.disconnect();
      heads.disconnect();
      size.disconnect();
      host.removeEventListener('scroll', moving, { capture: true });
      geometry.viewport.removeEventListener('scroll', draw);
      leaps.destroy();
      marks.destroy();
      overlay.destroy();
    },
  };
}
