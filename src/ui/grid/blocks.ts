import { holds, type Block, type Spot } from './sheet';

/** From … to, both included. */
export type Span = readonly [from: number, to: number];

/** The rows that blocks cover in one column, as separate spans from top to bottom. */
export function rowSpans(blocks: readonly Block[], column: number): readonly Span[] {
  return merged(
    blocks.filter(({ left, right }) => column >= left && column <= right).map(({ top, bottom }): Span => [top, bottom]),
  );
}

/** Spans in order, those that touch or overlap joined. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && span[0] <= last[1] + 1) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

/** Columns and rows that several blocks cover; null where they are not the same rows, or not the same columns, in each of them. */
export interface Lines {
  readonly rows: readonly Span[];
  readonly columns: readonly Span[];
}

/** How several blocks line up for copying, as a spreadsheet allows it; overlapping ones do not. */
export function linedUp(blocks: readonly Block[]): Lines | null {
  const [first] = blocks;
  if (first === undefined) return null;
  const sameRows = blocks.every(({ top, bottom }) => top === first.top && bottom === first.bottom);
  const sameColumns = blocks.every(({ left, right }) => left === first.left && right === first.right);
  if (sameRows) {
    const columns = apart(blocks.map(({ left, right }): Span => [left, right]));
    return columns === null ? null : { rows: [[first.top, first.bottom]], columns };
  }
  if (!sameColumns) return null;
  const rows = apart(blocks.map(({ top, bottom }): Span => [top, bottom]));
  return rows === null ? null : { rows, columns: [[first.left, first.right]] };
}

/** Spans in order; null where two of them share something. */
function apart(spans: readonly Span[]): readonly Span[] | null {
  const ordered = [...spans].sort(([a], [b]) => a - b);
  return ordered.every(([from], index) => index === 0 || from > (ordered[index - 1]?.[1] ?? -1)) ? ordered : null;
}

/** How many a list of separate spans holds. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** Cells under the blocks, each counted once. */
export function countCells(blocks: readonly Block[]): number {
  const edges = [...new Set(blocks.flatMap(({ left, right }) => [left, right + 1]))].sort((a, b) => a - b);
  return edges.reduce((sum, from, index) => {
    const to = edges[index + 1];
    return to === undefined ? sum : sum + (to - from) * lengthOf(rowSpans(blocks, from));
  }, 0);
}

/** What is left of a block when one cell is taken out: at most four blocks. */
export function without(block: Block, { row, column }: Spot): readonly Block[] {
  if (!holds(block, row, column)) return [block];
  const { top, bottom, left, right } = block;
  return [
    { top, bottom: row - 1, left, right },
    { top: row, bottom: row, left, right: column - 1 },
    { top: row, bottom: row, left: column + 1, right },
    { top: row + 1, bottom, left, right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
