import type { Spot } from './sheet';

/** The ends of the table and how far a page goes. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
  /** Whether a cell is empty: Ctrl with an arrow stops at the edge of filled cells. */
  readonly isEmpty: (spot: Spot) => boolean;
  /** The same for a whole column, the other way round: asked of very many rows. */
  readonly filled?: (column: number) => (row: number) => boolean;
}

export interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a cell, as in Excel; null for keys that do not move. */
export function moveBy(keys: Keys, from: Spot, bounds: Bounds): Spot | null {
  const far = keys.ctrlKey || keys.metaKey;
  const step = (rows: number, columns: number) =>
    far ? edgeOf(from, rows, columns, bounds) : inside({ row: from.row + rows, column: from.column + columns }, bounds);
  switch (keys.key) {
    case 'ArrowUp':
      return step(-1, 0);
    case 'ArrowDown':
      return step(1, 0);
    case 'ArrowLeft':
      return step(0, -1);
    case 'ArrowRight':
      return step(0, 1);
    case 'Home':
      return { row: far ? 0 : from.row, column: 0 };
    case 'End':
      return { row: far ? bounds.rows - 1 : from.row, column: bounds.columns - 1 };
    case 'PageUp':
      return inside({ row: from.row - bounds.page, column: from.column }, bounds);
    case 'PageDown':
      return inside({ row: from.row + bounds.page, column: from.column }, bounds);
    default:
      return null;
  }
}

/** The next cell in reading order, or the one before: Tab and Shift+Tab. */
export function nextInRow(from: Spot, back: boolean, bounds: Bounds): Spot {
  const column = from.column + (back ? -1 : 1);
  if (column >= 0 && column < bounds.columns) return { row: from.row, column };
  const row = from.row + (back ? -1 : 1);
  if (row < 0 || row >= bounds.rows) return from;
  return { row, column: back ? bounds.columns - 1 : 0 };
}

export function inside(spot: Spot, bounds: Pick<Bounds, 'rows' | 'columns'>): Spot {
  return {
    row: Math.max(0, Math.min(bounds.rows - 1, spot.row)),
    column: Math.max(0, Math.min(bounds.columns - 1, spot.column)),
  };
}

/** From a filled cell to the last filled one before a gap; from a gap or its edge to the next filled one, or the end. */
function edgeOf(from: Spot, rows: number, columns: number, bounds: Bounds): Spot {
  if (rows === 0) {
    const empty = (column: number) => bounds.isEmpty({ row: from.row, column });
    return { row: from.row, column: edgeAlong(from.column, columns, bounds.columns, empty) };
  }
  // A million rows are walked: the column is looked up once.
  const filled = bounds.filled?.(from.column);
  const empty =
    filled === undefined
      ? (row: number) => bounds.isEmpty({ row, column: from.column })
      : (row: number) => !filled(row);
  return { row: edgeAlong(from.row, rows, bounds.rows, empty), column: from.column };
}

function edgeAlong(from: number, step: number, count: number, empty: (at: number) => boolean): number {
  const last = step > 0 ? count - 1 : 0;
  if (from === last || count === 0) return from;
  const first = from + step;
  if (empty(from) || empty(first)) {
    for (let at = first; at !== last; at += step) if (!empty(at)) return at;
    return last;
  }
  let at = first;
  while (at !== last && !empty(at + step)) at += step;
  return at;
}
