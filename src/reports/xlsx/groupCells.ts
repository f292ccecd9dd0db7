import type { ColumnId } from '../../ledger/types';
import type { PackedPool } from '../../roster/types';
import { EMPTY, UNREADABLE } from '../../roster/types';
import { packTexts } from './plain';
import type { SheetCells, SheetTable } from './table';

/** The lines of a list whose persons are grouped: headings with what stands below them added up, and persons. */
export interface GroupLines {
  /** From top to bottom: physical rows, or -1 - heading. */
  readonly lines: Int32Array;
  /** By heading: 0, or 1 under the heading of a unit. */
  readonly level: Uint8Array;
  /** By heading: what it is of, and that it is a subtotal. */
  readonly labels: readonly string[];
  /** Columns of texts in which headings have words, by heading. */
  readonly words: Readonly<Partial<Record<ColumnId, readonly string[]>>>;
  /** Columns that are added up, by heading; `raw`: headings whose sum is told in words. */
  readonly sums: readonly {
    readonly id: ColumnId;
    readonly values: Float64Array;
    readonly raw: readonly (readonly [heading: number, text: string])[];
  }[];
}

/** Puts the headings' cells into a column that has blanks in their lines. `lead`: it is the one that holds their names. */
export function withHeadings(cells: SheetCells, id: ColumnId, groups: GroupLines, lead: boolean): SheetCells {
  const { lines } = groups;
  if (cells.type === 'texts') {
    const texts = lead ? groups.labels : groups.words[id];
    if (texts === undefined) return cells;
    const { ends } = cells.pool;
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] ?? 0;
      if (line < 0) cells.codes[at] = ends.length - 1 - line;
    }
    return { ...cells, pool: joined(cells.pool, packTexts(texts)) };
  }
  const sums = groups.sums.find((each) => each.id === id);
  if (sums === undefined) return cells;
  const values = Float64Array.from(cells.values);
  const told = new Map(sums.raw);
  const raw = [...cells.raw];
  for (let at = 0; at < lines.length; at += 1) {
    const heading = -1 - (lines[at] ?? 0);
    if (heading < 0) continue;
    const text = told.get(heading);
    if (text === undefined) values[at] = sums.values[heading] ?? EMPTY;
    else {
      values[at] = UNREADABLE;
      raw.push([at, text]);
    }
  }
  return { ...cells, values, raw };
}

/** How deep each line lies, and which are headings. */
export function outlineOf({ lines, level }: GroupLines): NonNullable<SheetTable['outline']> {
  const deepest = level.reduce((most, each) => Math.max(most, each), 0);
  const depth = new Uint8Array(lines.length);
  const headings = new Uint8Array(lines.length);
  for (let at = 0; at < lines.length; at += 1) {
    const heading = -1 - (lines[at] ?? 0);
    depth[at] = heading < 0 ? deepest + 1 : (level[heading] ?? 0);
    headings[at] = heading < 0 ? 0 : 1;
  }
  return { depth, headings, deepest: deepest + 1 };
}

/** One pool behind the other. */
function joined(first: PackedPool, second: PackedPool): PackedPool {
  const end = first.ends.at(-1) ?? 0;
  const bytes = new Uint8Array(end + second.bytes.length);
  bytes.set(first.bytes.subarray(0, end));
  bytes.set(second.bytes, end);
  const ends = new Uint32Array(first.ends.length + second.ends.length);
  ends.set(first.ends);
  for (const [at, own] of second.ends.entries()) ends[first.ends.length + at] = end + own;
  return { bytes, ends };
}
