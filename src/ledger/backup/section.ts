import type { ParcelReturn } from '../parcels/types';
import { refuseProto, wholeOf } from './shape';
import type {
  AuditRecord,
  ChangeRecord,
  ChunkRecord,
  ClosedRecord,
  ParcelRecord,
  PoolRecord,
  TrayRecord,
} from '../store/records';

/**
 * A backup consists of sections, each gzip: 4 bytes of length, that many bytes of JSON, then numbers as they are
 * (little endian). A section is one chunk, one segment of a dictionary, a run of log records, or (since format 3) of rows that wait,
 * or (since format 4) of rows that were settled, or (since format 5) of entries of the audit log or
 * of village packages; in a package's return (parcels/) what comes back.
 */
export type Section =
  | { readonly kind: 'chunk'; readonly record: ChunkRecord }
  | { readonly kind: 'pool'; readonly record: PoolRecord }
  | { readonly kind: 'changes'; readonly records: readonly ChangeRecord[] }
  | { readonly kind: 'tray'; readonly records: readonly TrayRecord[] }
  | { readonly kind: 'closed'; readonly records: readonly ClosedRecord[] }
  | { readonly kind: 'audit'; readonly records: readonly AuditRecord[] }
  | { readonly kind: 'parcels'; readonly records: readonly ParcelRecord[] }
  | { readonly kind: 'return'; readonly records: readonly [ParcelReturn] };

export function encodeSection(section: Section): Uint8Array<ArrayBuffer> {
  switch (section.kind) {
    case 'chunk': {
      const { data, ...rest } = section.record;
      return join({ kind: 'chunk', record: rest }, [data]);
    }
    case 'pool': {
      const { bytes, ends, ...rest } = section.record;
      const numbers = new Uint8Array(ends.buffer, ends.byteOffset, ends.byteLength);
      return join({ kind: 'pool', record: rest, texts: ends.length }, [numbers, bytes]);
    }
    case 'changes':
    case 'tray':
    case 'closed':
    case 'audit':
    case 'parcels':
    case 'return':
      return join({ kind: section.kind, records: section.records }, []);
  }
}

/** Throws when the bytes are no section, `backup-damaged` where a row in them is no whole number. The caller has compared the checksum: this only fails on files made by hand. */
export function decodeSection(bytes: Uint8Array<ArrayBuffer>): Section {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const told = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)), revive) as
    | { kind: 'chunk'; record: Omit<ChunkRecord, 'data'> }
    | { kind: 'pool'; record: Omit<PoolRecord, 'bytes' | 'ends'>; texts: number }
    | { kind: 'changes'; records: readonly ChangeRecord[] }
    | { kind: 'tray'; records: readonly TrayRecord[] }
    | { kind: 'closed'; records: readonly ClosedRecord[] }
    | { kind: 'audit'; records: readonly AuditRecord[] }
    | { kind: 'parcels'; records: readonly ParcelRecord[] }
    | { kind: 'return'; records: readonly [ParcelReturn] };
  const rest = bytes.slice(4 + length); // copied: numbers must start at a multiple of four
  switch (told.kind) {
    case 'chunk':
      return { kind: 'chunk', record: { ...told.record, data: rest } };
    case 'pool': {
      const ends = new Uint32Array(rest.buffer.slice(0, told.texts * 4));
      return { kind: 'pool', record: { ...told.record, ends, bytes: rest.slice(told.texts * 4) } };
    }
    case 'changes':
    case 'tray':
    case 'closed':
    case 'audit':
    case 'parcels':
    case 'return':
      return told;
  }
}

function join(told: unknown, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(told, replace));
  const bytes = new Uint8Array(4 + json.length + parts.reduce((sum, part) => sum + part.length, 0));
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = 4 + json.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Row numbers of changes are a Uint32Array, which JSON does not know. */
function replace(_key: string, value: unknown): unknown {
  return value instanceof Uint32Array ? { $rows: [...value] } : value;
}
function revive(key: string, value: unknown): unknown {
  refuseProto(key);
  if (typeof value !== 'object' || value === null || !('$rows' in value) || !Array.isArray(value.$rows)) return value;
  // An array of such numbers would make a row of anything: of 0.5 the first, of -1 the last.
  return Uint32Array.from(value.$rows, (row: unknown) => wholeOf(row, 'rows', 0, 0xffff_ffff));
}
