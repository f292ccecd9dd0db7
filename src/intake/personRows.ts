import { createRosterTable } from '../roster/table';
import type { RosterTable } from '../roster/types';
import { createExtras, type ExtraTexts } from './extras';

/** The persons of a file, sheet after sheet. */
export interface PersonRows {
  readonly table: RosterTable;
  readonly extras: ExtraTexts;
  /** Rows with cells beyond the last header: what stands there. */
  readonly extra: { row: number; text: string }[];
  /** Appends a row that stands in this line of this sheet. */
  append(line: number, sheet: number): number;
  /** The file's line of each row. */
  lines(): Uint32Array;
  /** The sheet of each row; null: all of the first. */
  sheets(): Uint8Array | null;
  /** These rows are one household, the first of them its head where one is said. */
  link(rows: readonly number[]): void;
  /** The first row of the household of each row, -1: of none that is known; null: nobody's is. */
  households(): Int32Array | null;
}

export function createPersonRows(): PersonRows {
  const table = createRosterTable();
  let lines = new Uint32Array(1024);
  let sheets: Uint8Array | null = null;
  const linked = new Map<number, number>();
  return {
    table,
    extras: createExtras(),
    extra: [],
    append(line, sheet) {
      const row = table.append(1);
      if (row === lines.length) {
        const grown = new Uint32Array(row * 2);
        grown.set(lines);
        lines = grown;
      }
      lines[row] = line;
      if (sheet > 0 || sheets !== null) {
        if (sheets === null || row >= sheets.length) {
          const grown: Uint8Array = new Uint8Array(Math.max(lines.length, row + 1));
          if (sheets !== null) grown.set(sheets);
          sheets = grown;
        }
        sheets[row] = sheet;
      }
      return row;
    },
    lines: () => lines.slice(0, table.length),
    sheets: () => sheets?.slice(0, table.length) ?? null,
    link(members) {
      const [first] = members;
      if (first !== undefined) for (const row of members) linked.set(row, first);
    },
    households: () =>
      linked.size === 0 ? null : Int32Array.from({ length: table.length }, (_, row) => linked.get(row) ?? -1),
  };
}
