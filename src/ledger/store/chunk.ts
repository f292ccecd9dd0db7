import { CHUNK_ROWS } from '../../roster/table';
import { FIELD_IDS, FIELDS, type FieldId } from '../../roster/fields';
import { EMPTY, type NumberFieldId, type RosterTable, type TextFieldId } from '../../roster/types';
import { Checksum } from './checksum';
import { narrowing, readNarrow, writeNarrow, type Narrowing, type Numbers } from './narrow';
import type { ChunkRecord, StoredColumn, StoredColumnId, StoredRaw } from './records';

/** All numbers of a column, and its texts that could not be read. */
export interface ColumnData {
  readonly id: StoredColumnId;
  readonly numbers: Numbers;
  readonly empty: number;
  readonly raw: Map<number, string> | null;
}

/** The table's columns in stored order: the living flags, then the template's fields. */
export function columnsOf(table: RosterTable): readonly ColumnData[] {
  return [{ id: 'alive', numbers: table.alive, empty: 0, raw: null }, ...FIELD_IDS.map((id) => columnOf(table, id))];
}

function columnOf(table: RosterTable, id: FieldId): ColumnData {
  switch (FIELDS[id].kind) {
    case 'text':
    case 'choice':
      return { id, numbers: table.text(id as TextFieldId).codes, empty: 0, raw: null };
    case 'day':
    case 'money': {
      const column = table.number(id as NumberFieldId);
      return { id, numbers: column.values, empty: EMPTY, raw: column.raw };
    }
    case 'identities': {
      const column = table.identities();
      return { id, numbers: column.bits, empty: 0, raw: column.raw };
    }
  }
}

/** The empty cell of a stored column. */
export function emptyOf(id: StoredColumnId): number {
  if (id === 'alive') return 0;
  const { kind } = FIELDS[id];
  return kind === 'day' || kind === 'money' ? EMPTY : 0;
}

/** Rows [index × CHUNK_ROWS, …) as a record. */
export function makeChunk(
  workbook: string,
  columns: readonly ColumnData[],
  length: number,
  index: number,
): ChunkRecord {
  const from = index * CHUNK_ROWS;
  const to = Math.min(length, from + CHUNK_ROWS);
  const rows = to - from;
  const plans: { readonly column: ColumnData; readonly how: Narrowing; readonly at: number }[] = [];
  let size = 0;
  for (const column of columns) {
    const how = narrowing(column.numbers, from, to, column.empty);
    plans.push({ column, how, at: size });
    size += Math.ceil((rows * how.width) / 4) * 4;
  }
  const data = new Uint8Array(size);
  for (const { column, how, at } of plans) writeNarrow(data, at, column.numbers, from, to, column.empty, how);
  const stored = plans.map<StoredColumn>(({ column, how, at }) => ({
    id: column.id,
    width: how.width,
    base: how.base,
    at,
  }));
  const raw = columns.flatMap((column) => rawOf(column, from, to));
  const record = { workbook, index, rows, columns: stored, data, raw };
  return { ...record, sum: chunkSum(record) };
}

function rawOf(column: ColumnData, from: number, to: number): StoredRaw[] {
  const { raw, id } = column;
  if (raw === null || raw.size === 0 || id === 'alive') return [];
  const rows: number[] = [];
  const texts: string[] = [];
  if (raw.size > to - from) {
    for (let row = from; row < to; row += 1) {
      const text = raw.get(row);
      if (text === undefined) continue;
      rows.push(row - from);
      texts.push(text);
    }
  } else {
    for (const [row, text] of raw) {
      if (row < from || row >= to) continue;
      rows.push(row - from);
      texts.push(text);
    }
  }
  return rows.length === 0 ? [] : [{ field: id, rows, texts }];
}

/** The checksum a chunk should carry; the same in a copy of the workbook. */
export function chunkSum(chunk: Omit<ChunkRecord, 'sum'>): string {
  const sum = new Checksum().word(chunk.index).word(chunk.rows);
  for (const { id, width, base, at } of chunk.columns) sum.text(id).word(width).word(base).word(at);
  for (const { field, rows, texts } of chunk.raw) {
    sum.text(field);
    for (const row of rows) sum.word(row);
    for (const text of texts) sum.text(text);
  }
  return sum.bytes(chunk.data).hex();
}

/** Where a chunk's rows are read into: one array a column, as long as the table. */
export interface ColumnTarget {
  readonly numbers: Numbers;
  readonly raw: [number, string][];
}

/** Reads a chunk's rows into the targets. The caller has compared the checksum. */
export function readChunk(chunk: ChunkRecord, targets: ReadonlyMap<StoredColumnId, ColumnTarget>): void {
  const first = chunk.index * CHUNK_ROWS;
  for (const { id, width, base, at } of chunk.columns) {
    const target = targets.get(id);
    if (target !== undefined)
      readNarrow(target.numbers, first, chunk.rows, chunk.data, at, emptyOf(id), { width, base });
  }
  for (const { field, rows, texts } of chunk.raw) {
    const target = targets.get(field);
    for (const [index, row] of rows.entries()) target?.raw.push([first + row, texts[index] ?? '']);
  }
}
