import type { FieldId } from '../../roster/fields';
import type { Block } from '../grid/sheet';
import type { RosterColumn } from './columns';

/** Physical rows of the persons in the blocks, in display order, each once. */
export function rowsOfBlocks(blocks: readonly Block[], rowAt: (position: number) => number): number[] {
  const [only] = blocks;
  if (blocks.length === 1 && only !== undefined) return rowsBetween(only.top, only.bottom, rowAt);
  const spans = blocks.map(({ top, bottom }) => [top, bottom] as const).sort(([a], [b]) => a - b);
  const rows: number[] = [];
  let next = 0;
  for (const [top, bottom] of spans) {
    for (const row of rowsBetween(Math.max(top, next), bottom, rowAt)) rows.push(row);
    next = Math.max(next, bottom + 1);
  }
  return rows;
}

function rowsBetween(top: number, bottom: number, rowAt: (position: number) => number): number[] {
  const rows: number[] = [];
  for (let at = top; at <= bottom; at += 1) {
    const row = rowAt(at);
    if (row >= 0) rows.push(row);
  }
  return rows;
}

/** Fields of the columns in the blocks that can be typed into, from left to right, each once. */
export function fieldsOfBlocks(blocks: readonly Block[], columns: readonly RosterColumn[]): FieldId[] {
  return columns.flatMap(({ field }, place) =>
    field !== null && blocks.some(({ left, right }) => place >= left && place <= right) ? [field] : [],
  );
}
