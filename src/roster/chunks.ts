import { columnIn, createRosterTable } from './rosterTable';
import { eachField, type Column } from './columns';
import { FIELD_IDS, type FieldId } from './fields';
import type { PackedColumn, PackedPool, PackedTable, RosterTable } from './types';

/**
 * A roster for storage: chunks of rows as column slices, whose codes point into pools that are stored apart and only
 * ever grow. After a change the chunks it touched are written again, and the pools' new texts as one more segment.
 */
export const CHUNK_ROWS = 16_384;

/** Rows [first, first + length). `raw` pairs count rows from `first`. Plain data. */
export interface RosterChunk {
  readonly first: number;
  readonly length: number;
  readonly alive: Uint8Array;
  readonly columns: Readonly<Record<FieldId, ChunkColumn>>;
}
export type ChunkColumn =
  | { readonly type: 'text'; readonly codes: Uint32Array }
  | { readonly type: 'number'; readonly values: Int32Array; readonly raw: readonly (readonly [number, string])[] }
  | { readonly type: 'bits'; readonly bits: Uint32Array; readonly raw: readonly (readonly [number, string])[] };

/** Texts with codes from `from` on, of every text column that has new ones. */
export interface PoolSegment {
  readonly field: FieldId;
  readonly from: number;
  readonly texts: PackedPool;
}
/** How many texts each text column has; what `packSegments` starts from next time. */
export type PoolSizes = Readonly<Partial<Record<FieldId, number>>>;

export function chunkCount(rows: number): number {
  return Math.ceil(rows / CHUNK_ROWS);
}

export function packChunk(table: RosterTable, index: number): RosterChunk {
  const first = index * CHUNK_ROWS;
  const to = Math.min(first + CHUNK_ROWS, table.length);
  return {
    first,
    length: Math.max(0, to - first),
    alive: table.alive.slice(first, to),
    columns: eachField((id) => sliceColumn(columnIn(table, id), first, to)),
  };
}

export function poolSizes(table: RosterTable): PoolSizes {
  const sizes: Partial<Record<FieldId, number>> = {};
  for (const id of FIELD_IDS) {
    const column = columnIn(table, id);
    if (column.type === 'text') sizes[id] = column.pool.size;
  }
  return sizes;
}

/** The texts that came after `since` (all, without it), copied. */
export function packSegments(table: RosterTable, since: PoolSizes = {}): PoolSegment[] {
  const segments: PoolSegment[] = [];
  for (const id of FIELD_IDS) {
    const column = columnIn(table, id);
    if (column.type !== 'text') continue;
    const from = since[id] ?? 0;
    if (from >= column.pool.size) continue;
    segments.push({ field: id, from, texts: column.pool.packRange(from, column.pool.size) });
  }
  return segments;
}

/**
 * The table of stored chunks and segments, both in any order. Throws when rows or texts are missing between them:
 * the store is damaged then.
 */
export function assembleTable(chunks: readonly RosterChunk[], segments: readonly PoolSegment[]): RosterTable {
  const ordered = [...chunks].sort((a, b) => a.first - b.first);
  let length = 0;
  for (const chunk of ordered) {
    if (chunk.first !== length) throw new Error(`rows ${length} to ${chunk.first} are missing`);
    length += chunk.length;
  }
  const alive = new Uint8Array(length);
  for (const chunk of ordered) alive.set(chunk.alive, chunk.first);
  const pools = joinSegments(segments);
  const columns = eachField((id) => joinColumn(id, ordered, length, pools));
  const packed: PackedTable = { version: 1, length, alive, columns };
  return createRosterTable(packed);
}

function sliceColumn(column: Column, first: number, to: number): ChunkColumn {
  switch (column.type) {
    case 'text':
      return { type: 'text', codes: column.codes.slice(first, to) };
    case 'number':
      return { type: 'number', values: column.values.slice(first, to), raw: sliceRaw(column.raw, first, to) };
    case 'bits':
      return { type: 'bits', bits: column.bits.slice(first, to), raw: sliceRaw(column.raw, first, to) };
  }
}

function sliceRaw(raw: ReadonlyMap<number, string>, first: number, to: number): (readonly [number, string])[] {
  const pairs: (readonly [number, string])[] = [];
  if (raw.size === 0) return pairs;
  for (let row = first; row < to; row += 1) {
    const text = raw.get(row);
    if (text !== undefined) pairs.push([row - first, text]);
  }
  return pairs;
}

function joinSegments(segments: readonly PoolSegment[]): Map<FieldId, PackedPool> {
  const pools = new Map<FieldId, PackedPool>();
  for (const id of FIELD_IDS) {
    const own = segments.filter((segment) => segment.field === id).sort((a, b) => a.from - b.from);
    if (own.length === 0) continue;
    const bytes = new Uint8Array(own.reduce((sum, { texts }) => sum + (texts.ends.at(-1) ?? 0), 0));
    const ends = new Uint32Array(own.reduce((sum, { texts }) => sum + texts.ends.length, 0));
    let code = 0;
    let used = 0;
    for (const { from, texts } of own) {
      if (from !== code) throw new Error(`texts ${code} to ${from} of ${id} are missing`);
      const size = texts.ends.at(-1) ?? 0;
      bytes.set(texts.bytes.subarray(0, size), used);
      for (const end of texts.ends) ends[code++] = used + end;
      used += size;
    }
    pools.set(id, { bytes, ends });
  }
  return pools;
}

/** A chunk that was written before there was a field has no column of it: its cells are empty. */
function columnOf({ columns }: RosterChunk, id: FieldId): ChunkColumn | undefined {
  return (columns as Readonly<Partial<RosterChunk['columns']>>)[id];
}

function joinColumn(
  id: FieldId,
  chunks: readonly RosterChunk[],
  length: number,
  pools: ReadonlyMap<FieldId, PackedPool>,
): PackedColumn {
  const empty = columnIn(createRosterTable(), id);
  const raw: (readonly [number, string])[] = [];
  if (empty.type === 'text') {
    const codes = new Uint32Array(length);
    const pool = pools.get(id) ?? empty.pool.pack();
    for (const chunk of chunks) {
      const slice = columnOf(chunk, id);
      if (slice === undefined) continue;
      if (slice.type !== 'text') throw new Error(`${id} is stored as ${slice.type}`);
      for (const code of slice.codes) if (code >= pool.ends.length) throw new Error(`a text of ${id} is missing`);
      codes.set(slice.codes, chunk.first);
    }
    return { type: 'text', codes, pool };
  }
  const numbers = empty.type === 'number' ? new Int32Array(length) : new Uint32Array(length);
  for (const chunk of chunks) {
    const slice = columnOf(chunk, id);
    if (slice === undefined) throw new Error(`${id} is missing`);
    if (slice.type === 'text' || slice.type !== empty.type) throw new Error(`${id} is stored as ${slice.type}`);
    numbers.set(slice.type === 'number' ? slice.values : slice.bits, chunk.first);
    for (const [row, text] of slice.raw) raw.push([chunk.first + row, text]);
  }
  return numbers instanceof Int32Array
    ? { type: 'number', values: numbers, raw }
    : { type: 'bits', bits: numbers, raw };
}
