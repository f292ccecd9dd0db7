import type { ColumnId } from '../../../client/protocol';
import { countCells, rowSpans } from '../../grid/blocks';
import type { Block } from '../../grid/sheet';
import { personsIn } from '../bulk';

/** Where a search looks: everywhere in the view, in columns, or in the cells that were selected. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'columns'; readonly columns: readonly ColumnId[] }
  | {
      readonly kind: 'area';
      readonly blocks: readonly Block[];
      readonly parts: readonly ScopePart[];
      readonly cells: number;
    };

/** Cells that are looked at together: these columns in these physical rows; null = in all rows of the view. */
export interface ScopePart {
  readonly rows: Uint32Array | null;
  readonly columns: readonly ColumnId[];
}

/** The cells of the blocks as parts without a common cell: columns that are selected in the same rows. */
export function areaParts(
  blocks: readonly Block[],
  columns: readonly ColumnId[],
  rowAt: (position: number) => number,
): readonly ScopePart[] {
  const parts = new Map<string, { readonly rows: Uint32Array; readonly columns: ColumnId[] }>();
  for (const [place, column] of columns.entries()) {
    const spans = rowSpans(blocks, place);
    if (spans.length === 0) continue;
    const key = spans.join(';');
    const part = parts.get(key) ?? { rows: personsIn(spans, rowAt), columns: [] };
    part.columns.push(column);
    parts.set(key, part);
  }
  return [...parts.values()];
}

/** What the parts of a scope are now that these columns are on display. */
export function partsOf(scope: Scope, displayed: readonly ColumnId[]): readonly ScopePart[] {
  if (scope.kind === 'all') return [{ rows: null, columns: displayed }];
  const only = (columns: readonly ColumnId[]) => displayed.filter((id) => columns.includes(id));
  const parts = scope.kind === 'columns' ? [{ rows: null, columns: scope.columns }] : scope.parts;
  return parts
    .map(({ rows, columns }): ScopePart => ({ rows, columns: only(columns) }))
    .filter(({ columns }) => columns.length > 0);
}

/** Columns in which the blocks run over all rows on display; null where one of them does not. */
export function wholeColumns(
  blocks: readonly Block[],
  columns: readonly ColumnId[],
  shown: number,
): readonly ColumnId[] | null {
  if (blocks.length === 0 || !blocks.every(({ top, bottom }) => top === 0 && bottom >= shown - 1)) return null;
  return columns.filter((_, place) => blocks.some(({ left, right }) => place >= left && place <= right));
}

/** What a selection of several cells asks a search to look at; null for a single cell or nothing. */
export function scopeOf(
  blocks: readonly Block[],
  columns: readonly ColumnId[],
  shown: number,
  rowAt: (position: number) => number,
): Scope | null {
  const cells = countCells(blocks);
  if (cells < 2) return null;
  const whole = shown > 1 ? wholeColumns(blocks, columns, shown) : null;
  if (whole !== null) return whole.length === columns.length ? { kind: 'all' } : { kind: 'columns', columns: whole };
  return { kind: 'area', blocks, parts: areaParts(blocks, columns, rowAt), cells };
}
