import type { Spot } from './sheet';

/** The ends of the table and how far a page goes. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
  /** Whether a cell is empty: Ctrl with an arrow stops at the edge of filled cells. */
  readonly isEmpty: (spot: Spot) => boolean;
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
  const ahead = (spot: Spot): Spot | null => {
    const next = { row: spot.row + rows, column: spot.column + columns };
    const there = next.row >= 0 && next.row < bounds.rows && next.column >= 0 && next.column < bounds.columns;
    return there ? next : null;
  };
  const first = ahead(from);
  if (first === null) return from;
  const within = !bounds.isEmpty(from) && !bounds.isEmpty(first);
  let at = first;
  for (let next: Spot | null = first; next !== null; next = ahead(next)) {
    if (bounds.isEmpty(next) === within) return within ? at : next;
    at = next;
  }
  return at;
}
