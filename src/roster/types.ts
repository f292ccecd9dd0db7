import type { FieldId } from './fields';
import type { TrayChange } from './tray';

/** Sentinels of `day` and `money` columns (Int32): an empty cell, and one whose text could not be read. */
export const EMPTY = -2147483648;
export const UNREADABLE = -2147483647;

/**
 * Append-only texts as UTF-8 in one arena: `get(code)` decodes. Code 0 is the empty text.
 * A shared pool gives equal texts equal codes (`intern`, `find`); a unique pool may not.
 */
export interface TextPool {
  readonly size: number; // number of codes, code 0 included
  get(code: number): string;
  /** The code of a text, added when new. */
  intern(text: string): number;
  /** The code of a text; -1 when absent. Shared pools only. */
  find(text: string): number;
  readonly shared: boolean;

  /** The arena: text `code` is `bytes[start(code), end(code))`. Replaced when it grows: read it again after each intern. */
  readonly bytes: Uint8Array;
  readonly byteLength: number; // bytes in use
  start(code: number): number;
  end(code: number): number;
  /** As `intern`, of UTF-8 bytes that are known to be valid. */
  internBytes(source: Uint8Array, from: number, to: number): number;
  /** Everything, copied. */
  pack(): PackedPool;
  /** Texts with codes from…to-1, copied: what storage writes as a segment. `ends[i]` belongs to code from + i. */
  packRange(from: number, to: number): PackedPool;
  /** Appends the texts of a segment as new codes in order, without looking for equal ones; returns the first code. */
  appendPacked(segment: PackedPool): number;
}

export interface TextColumn {
  readonly type: 'text'; // fields of kind text and choice
  codes: Uint32Array; // capacity ≥ table.length
  readonly pool: TextPool;
}
export interface NumberColumn {
  readonly type: 'number'; // fields of kind day (day numbers) and money (fen)
  values: Int32Array;
  readonly raw: Map<number, string>; // row → text as it came, where values[row] is UNREADABLE
}
export interface BitsColumn {
  readonly type: 'bits'; // identities
  bits: Uint32Array;
  /**
   * Row → trimmed text as it came, where it is not the canonical text of the bits: another order, a synonym (双女户), a
   * word nobody knows. What is wrong with a cell is for `readIdentities` to say, not for the presence of a text here.
   */
  readonly raw: Map<number, string>;
}

export type TextFieldId = Exclude<FieldId, NumberFieldId | 'identities'>;
export type NumberFieldId = 'birth' | 'identityDate' | 'circumstanceDate' | 'payDate' | 'payAmount';

/**
 * Cells changed in one field. `from`/`to` are the cells' texts (as shown and exported); setting a text and
 * reading it back gives the same cell, so texts are enough for an exact undo.
 */
export interface CellChange {
  readonly field: FieldId;
  readonly rows: Uint32Array;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * One change of a roster, with everything needed to undo it. Rows are physical row numbers and never reused:
 * a removed person's row stays and is only not alive, so restoring is exact.
 */
export interface RosterChange {
  /** Rows appended by this change: [first, first + count). Their cells are in `block` (texts by field) or in the store's chunks. */
  readonly appended?: { readonly first: number; readonly count: number; readonly block?: PackedTable };
  readonly cells: readonly CellChange[];
  readonly removed?: Uint32Array; // alive → not alive
  readonly restored?: Uint32Array; // not alive → alive
  /** Rows of lists that come to wait in the workbook, or wait no more. Nothing of it stands in the table. */
  readonly tray?: TrayChange;
}

/** A whole table (or a block of rows) as transferable plain data. */
export interface PackedTable {
  readonly version: 1;
  readonly length: number;
  readonly alive: Uint8Array; // one byte a row
  readonly columns: Readonly<Record<FieldId, PackedColumn>>;
}
export type PackedColumn =
  | { readonly type: 'text'; readonly codes: Uint32Array; readonly pool: PackedPool }
  | { readonly type: 'number'; readonly values: Int32Array; readonly raw: readonly (readonly [number, string])[] }
  | { readonly type: 'bits'; readonly bits: Uint32Array; readonly raw: readonly (readonly [number, string])[] };
/** `bytes`: UTF-8 of all texts one after another; `ends[code]`: end of text `code` in bytes (code 0 ends at 0). */
export interface PackedPool {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** The columnar roster. Implemented by `createRosterTable` in table.ts. */
export interface RosterTable {
  /** Physical rows, removed ones included. */
  readonly length: number;
  readonly aliveCount: number;
  readonly alive: Uint8Array;
  text(field: TextFieldId): TextColumn;
  number(field: NumberFieldId): NumberColumn;
  identities(): BitsColumn;
  /** The cell as text: dates and amounts in canonical form, everything else as it came; trimmed where it was read. */
  getText(field: FieldId, row: number): string;
  /** Reads a text into the cell; whatever cannot be read is kept as it came and flagged by the checks. */
  setText(field: FieldId, row: number, text: string): void;
  /** Appends `count` empty living rows; returns the first row number. */
  append(count: number): number;
  /** Appends all rows of another table (its living ones only); returns the first row number. */
  appendTable(other: RosterTable): number;
  /** Appends rows [from, to) of another table, removed ones too (as removed); returns the first row number. */
  appendRows(other: RosterTable, from: number, to: number): number;
  setAlive(row: number, alive: boolean): void;
  /** Birth date as a day number: the field, else (field empty) from a well-formed ID number; EMPTY when neither; UNREADABLE when the field cannot be read. */
  birth(row: number): number;
}
