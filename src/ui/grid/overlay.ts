import type { GridApi } from 'ag-grid-community';
import { holds, type Block, type Spot } from './sheet';
import type { ColumnBox, Geometry, RowBox } from './geometry';

/** What the overlay shows. */
export interface Drawn {
  /** Selected blocks, the active one last. */
  readonly blocks: readonly Block[];
  readonly anchor: Spot | null;
  /** Blocks whose cells lie on the clipboard. */
  readonly copied: readonly Block[];
  /** What a drag of the fill handle would fill. */
  readonly filling: Block | null;
  /** The active block can be filled from its corner. */
  readonly handle: boolean;
  readonly found: FoundCells | null;
}

/** Cells that a search has found, as far as they are on display. */
export interface FoundCells {
  /** Places of the columns found in a row. */
  readonly inRow: (row: number) => readonly number[];
  /** The one the search stands at. */
  readonly at: Spot | null;
  /** Where the search looks, if not everywhere. */
  readonly within: readonly Block[];
}

/** The selection as elements over the rows: cells are not painted anew for it, and it scrolls with them. */
export interface Overlay {
  draw(drawn: Drawn): void;
  /** The square at the lower right corner of the active block. */
  readonly handle: HTMLElement;
  destroy(): void;
}

/** The pinned columns and the others: each part cuts off what lies under the other one. */
type Part = 'pinned' | 'centre';
const PARTS: readonly Part[] = ['pinned', 'centre'];

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The block's own edge is at this end. */
  readonly startsHere: boolean;
  readonly endsHere: boolean;
}

export function createOverlay(geometry: Geometry, api: () => GridApi | undefined, numberColumn: string): Overlay {
  const layers: Record<Part, HTMLElement> = { pinned: layer('pinned'), centre: layer('centre') };
  const inner: Record<Part, HTMLElement> = { pinned: plain('range-inner'), centre: plain('range-inner') };
  for (const part of PARTS) {
    layers[part].append(inner[part]);
    geometry.container.append(layers[part]);
  }
  const handle = plain('fill-handle');
  const pools: Record<Part, HTMLElement[]> = { pinned: [], centre: [] };
  let used: Record<Part, number> = { pinned: 0, centre: 0 };
  /** Where the layers stand: at the first row drawn. Browsers paint nothing that lies millions of pixels off its layer. */
  let base = 0;

  const put = (part: Part, kind: string, x: number, y: number, width: number, height: number): HTMLElement => {
    const pool = pools[part];
    let element = pool[used[part]];
    if (element === undefined) {
      element = document.createElement('div');
      pool.push(element);
      inner[part].append(element);
    }
    used[part] += 1;
    if (element.className !== kind) element.className = kind;
    const { style } = element;
    style.transform = `translate(${x}px, ${y - base}px)`;
    style.width = `${Math.max(0, width)}px`;
    style.height = `${Math.max(0, height)}px`;
    if (style.clipPath !== '') style.clipPath = '';
    return element;
  };
  /** A block in both parts. `kind` gets `no-left` … where the edge of the block is not there. */
  const putBlock = (block: Block, kind: string, rows: readonly RowBox[], hole: Spot | null) => {
    const down = stretchOfRows(block, rows);
    if (down === null) return;
    for (const part of PARTS) {
      const across = stretchOfColumns(block, geometry, part);
      if (across === null) continue;
      const classes = [
        kind,
        ...(down.startsHere ? [] : ['no-top']),
        ...(down.endsHere ? [] : ['no-bottom']),
        ...(across.startsHere ? [] : ['no-left']),
        ...(across.endsHere ? [] : ['no-right']),
      ].join(' ');
      const x = across.from - 1;
      const y = down.from - 1;
      const element = put(part, classes, x, y, across.to - across.from + 1, down.to - down.from + 1);
      if (hole !== null) cutOut(element, hole, rows, geometry, part, x, y);
    }
  };
  const putNumbers = (block: Block, rows: readonly RowBox[], whole: boolean) => {
    const down = stretchOfRows(block, rows);
    const width = api()?.getColumn(numberColumn)?.getActualWidth() ?? 0;
    if (down !== null && width > 0)
      put('pinned', whole ? 'number-band whole' : 'number-band', 0, down.from, width, down.to - down.from - 1);
  };
  const putFound = ({ inRow, at, within }: FoundCells, rows: readonly RowBox[], from: number, to: number) => {
    for (const block of within) putBlock(block, 'scope-block', rows, null);
    const known = new Map<number, ColumnBox | null>();
    for (const { index, top, height } of rows) {
      for (const place of inRow(index)) {
        const box = known.get(place) ?? geometry.column(place);
        known.set(place, box);
        if (box === null || (!box.pinned && (box.left > to || box.left + box.width < from))) continue;
        const here = at !== null && at.row === index && at.column === place;
        const kind = here ? 'found-cell found-here' : 'found-cell';
        put(box.pinned ? 'pinned' : 'centre', kind, box.left, top, box.width, height - 1);
      }
    }
  };
  const putHandle = (block: Block, rows: readonly RowBox[]) => {
    const row = rows.find(({ index }) => index === block.bottom);
    const column = geometry.column(block.right);
    if (row === undefined || column === null) {
      handle.remove();
      return;
    }
    const part = column.pinned ? 'pinned' : 'centre';
    const right = column.left + column.width;
    // A scroll bar that lies over the rows would take the press: the handle keeps beside it.
    const sight = geometry.sight();
    const edge = sight.left + sight.width - geometry.pinnedWidth();
    const hidden = column.pinned || right > edge + 1 ? 0 : Math.max(0, right + geometry.barOverRows() - edge);
    const bottom = row.top + row.height;
    const bar = geometry.barOverBottom();
    const foot = bar === 0 ? 0 : sight.top + sight.height;
    const under = bottom > foot + 1 ? 0 : Math.max(0, bottom + bar - foot);
    if (handle.parentElement !== inner[part]) inner[part].append(handle);
    handle.style.transform = `translate(${right - hidden}px, ${bottom - under - base}px)`;
  };

  return {
    handle,
    draw({ blocks, anchor, copied, filling, handle: fillable, found }) {
      used = { pinned: 0, centre: 0 };
      const rows = geometry.rows();
      base = Math.floor(rows[0]?.top ?? 0);
      for (const part of PARTS) layers[part].style.transform = `translateY(${base}px)`;
      const pinned = geometry.pinnedWidth();
      const { left, width: view } = geometry.sight();
      layers.pinned.style.width = `${pinned}px`;
      layers.centre.style.left = `${pinned}px`;
      layers.centre.style.width = `${Math.max(0, view - pinned)}px`;
      inner.centre.style.transform = `translateX(${-left}px)`;
      if (found !== null) putFound(found, rows, left, left + view - pinned);
      const active = blocks.at(-1) ?? null;
      const alone = blocks.length === 1 && active !== null && isCell(active);
      for (const block of blocks) {
        if (alone) break;
        const kind =
          block !== active ? 'range-block' : blocks.length === 1 ? 'range-block active' : 'range-block latest';
        putBlock(block, kind, rows, anchor !== null && holds(block, anchor.row, anchor.column) ? anchor : null);
      }
      const columns = (api()?.getAllDisplayedColumns().length ?? 1) - 1;
      for (const block of blocks) putNumbers(block, rows, block.left === 0 && block.right === columns - 1);
      for (const block of copied) putBlock(block, 'copied-block', rows, null);
      if (filling !== null) putBlock(filling, 'filling-block', rows, null);
      if (active !== null && fillable) putHandle(active, rows);
      else handle.remove();
      for (const part of PARTS)
        for (const [index, element] of pools[part].entries())
          if (index >= used[part] && element.className !== 'range-gone') element.className = 'range-gone';
    },
    destroy() {
      for (const part of PARTS) layers[part].remove();
    },
  };
}

function plain(kind: string): HTMLElement {
  const element = document.createElement('div');
  element.className = kind;
  return element;
}

function layer(part: Part): HTMLElement {
  const element = plain(`range-layer ${part}`);
  element.setAttribute('role', 'presentation');
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function isCell(block: Block): boolean {
  return block.top === block.bottom && block.left === block.right;
}

/** The rows of a block that are drawn, in pixels; null where none is. */
function stretchOfRows(block: Block, rows: readonly RowBox[]): Stretch | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let startsHere = false;
  let endsHere = false;
  for (const { index, top, height } of rows) {
    if (index < block.top || index > block.bottom) continue;
    from = Math.min(from, top);
    to = Math.max(to, top + height);
    startsHere ||= index === block.top;
    endsHere ||= index === block.bottom;
  }
  return to < from ? null : { from, to, startsHere, endsHere };
}

/** The columns of a block in one part; null where it has none there. */
function stretchOfColumns(block: Block, geometry: Geometry, part: Part): Stretch | null {
  let first: ColumnBox | null = null;
  let last: ColumnBox | null = null;
  let firstPlace = -1;
  let lastPlace = -1;
  for (let place = block.left; place <= block.right; place += 1) {
    const box = geometry.column(place);
    if (box === null || box.pinned !== (part === 'pinned')) continue;
    if (first === null) [first, firstPlace] = [box, place];
    [last, lastPlace] = [box, place];
  }
  if (first === null || last === null) return null;
  return {
    from: first.left,
    to: last.left + last.width,
    startsHere: firstPlace === block.left,
    endsHere: lastPlace === block.right,
  };
}

/** The focused cell keeps its own ground: a hole in the block over it. */
function cutOut(
  element: HTMLElement,
  hole: Spot,
  rows: readonly RowBox[],
  geometry: Geometry,
  part: Part,
  x: number,
  y: number,
): void {
  const row = rows.find(({ index }) => index === hole.row);
  const column = geometry.column(hole.column);
  if (row === undefined || column === null || column.pinned !== (part === 'pinned')) return;
  const left = column.left - x;
  const top = row.top - y;
  const right = left + column.width;
  const bottom = top + row.height - 1;
  const corners = [
    [left, top],
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ].map(([across = 0, down = 0]) => `${across}px ${down}px`);
  element.style.clipPath = `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${corners.join(', ')})`;
}
