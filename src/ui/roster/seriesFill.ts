import type { Block, Fill } from '../grid/sheet';
import type { RosterColumn } from './columns';
import { NEVER_COUNT } from './typedText';

export interface SeriesSource {
  /** Displayed columns from left to right. */
  readonly columns: readonly RosterColumn[];
  readonly rowAt: (position: number) => number;
  /** Says of each position whether the column's cell holds something; asked of all selected rows. */
  readonly filled: (id: string) => (position: number) => boolean;
}

export interface SeriesFills {
  readonly fills: readonly Fill[];
  /** Columns whose numbers name somebody: they are left as they are. */
  readonly never: number;
}

/**
 * What going on with a series means for the selected blocks: each column down from the cells it begins with, a single row to
 * the right. The cells it begins with are those filled without a gap; where all are filled the first one alone.
 */
export function seriesFills(blocks: readonly Block[], source: SeriesSource): SeriesFills {
  const fills: Fill[] = [];
  let never = 0;
  for (const block of blocks) {
    if (block.top === block.bottom) {
      const fill = acrossFrom(block, source);
      if (fill !== null) fills.push(fill);
      continue;
    }
    for (let place = block.left; place <= block.right; place += 1) {
      const column = source.columns[place];
      if (column === undefined) continue;
      if (NEVER_COUNT.has(column.id)) never += 1;
      else {
        const fill = downFrom({ ...block, left: place, right: place }, column, source);
        if (fill !== null) fills.push(fill);
      }
    }
  }
  return { fills, never };
}

function downFrom(block: Block, { id, field }: RosterColumn, { rowAt, filled }: SeriesSource): Fill | null {
  const holds = filled(id);
  let first = -1;
  let last = -1;
  let persons = 0;
  let gap = false;
  for (let at = block.top; at <= block.bottom; at += 1) {
    if (rowAt(at) < 0) continue; // a heading
    persons += 1;
    if (gap) break;
    if (field !== null && !holds(at)) gap = true;
    else {
      if (first < 0) first = at;
      last = at;
    }
  }
  if (first < 0 || persons < 2) return null;
  const end = gap ? last : first;
  return {
    source: { ...block, top: first, bottom: end },
    target: { ...block, top: end + 1 },
    direction: 'down',
    how: 'count',
  };
}

function acrossFrom(block: Block, { columns, rowAt, filled }: SeriesSource): Fill | null {
  if (rowAt(block.top) < 0 || block.left === block.right) return null;
  let end = block.left;
  while (end <= block.right && filled(columns[end]?.id ?? '')(block.top)) end += 1;
  if (end === block.left) return null;
  const last = end > block.right ? block.left : end - 1;
  return {
    source: { ...block, right: last },
    target: { ...block, left: last + 1 },
    direction: 'right',
    how: 'count',
  };
}
