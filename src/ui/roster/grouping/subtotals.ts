import { merged } from '../../grid/blocks';
import type { Block } from '../../grid/sheet';
import type { RosterView } from '../view';

/** What selected headings of groups mean for the figures of a selection. */
export interface Subtotals {
  /** Headings among the selected rows. */
  readonly headings: number;
  /** Where nothing but headings is selected: the persons below them, each once. Null where persons are selected too. */
  readonly rows: Uint32Array | null;
}

/** The headings among the selected rows; null where there are none. */
export function subtotalsIn(
  blocks: readonly Block[],
  view: Pick<RosterView, 'isHeading' | 'membersAt'>,
): Subtotals | null {
  const spans = merged(blocks.map(({ top, bottom }) => [top, bottom] as const));
  const found: number[] = [];
  let persons = false;
  for (const [from, to] of spans)
    for (let position = from; position <= to; position += 1)
      if (view.isHeading(position)) found.push(position);
      else persons = true;
  if (found.length === 0) return null;
  if (persons) return { headings: found.length, rows: null };
  const parts: Uint32Array[] = [];
  let end = -1;
  for (const position of found) {
    const members = view.membersAt(position);
    // The persons of a group lie among those of the unit above it.
    if (members.byteOffset < end) continue;
    parts.push(members);
    end = members.byteOffset + members.byteLength;
  }
  const rows = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    rows.set(part, at);
    at += part.length;
  }
  return { headings: found.length, rows };
}
