import type { ColumnTexts } from '../../client/protocol';
import { rowSpans, type Span } from '../grid/blocks';
import type { Block } from '../grid/sheet';
import type { RosterColumn } from './columns';

/** Physical rows of the persons at these positions, in display order; headings and what lies beyond the end have none. */
export function personsIn(spans: readonly Span[], rowAt: (position: number) => number): Uint32Array {
  const rows = new Uint32Array(spans.reduce((sum, [from, to]) => sum + to - from + 1, 0));
  let count = 0;
  for (const [from, to] of spans) {
    for (let position = from; position <= to; position += 1) {
      const row = rowAt(position);
      if (row >= 0) rows[count++] = row;
    }
  }
  return rows.subarray(0, count);
}

/** One text for every cell of the blocks that can be typed into. `computed`: how many cells of theirs lie in columns that cannot. */
export function oneTextFor(
  blocks: readonly Block[],
  text: string,
  columns: readonly RosterColumn[],
  rowAt: (position: number) => number,
): { readonly columns: ColumnTexts[]; readonly computed: number } {
  const known = new Map<string, Uint32Array>();
  const texts: ColumnTexts[] = [];
  let computed = 0;
  for (const [place, { field }] of columns.entries()) {
    const spans = rowSpans(blocks, place);
    if (spans.length === 0) continue;
    const key = spans.join(';');
    const rows = known.get(key) ?? personsIn(spans, rowAt);
    known.set(key, rows);
    if (field === null) {
      computed += Math.max(1, rows.length);
      continue;
    }
    texts.push({ field, rows, texts: [text] });
  }
  return { columns: texts, computed };
}
