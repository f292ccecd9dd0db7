import { FIELD_IDS, FIELDS, type FieldId } from '../../roster/fields';
import type { PackedPool, RosterTable, TextFieldId, TextPool } from '../../roster/types';
import { Checksum } from './checksum';
import type { PoolHead, PoolRecord } from './records';

/** Segments a dictionary may have before a checkpoint writes it as one again. */
export const MAX_SEGMENTS = 24;

export const TEXT_FIELDS: readonly TextFieldId[] = FIELD_IDS.filter(
  (id): id is TextFieldId => FIELDS[id].kind === 'text' || FIELDS[id].kind === 'choice',
);

/** What a checkpoint must write of the dictionaries, and how they stand afterwards. */
export interface PoolPlan {
  readonly heads: readonly PoolHead[];
  readonly writes: readonly {
    readonly field: TextFieldId;
    readonly segment: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** Fields whose old segments are replaced by the one written. */
  readonly replaced: readonly FieldId[];
}

export function planPools(table: RosterTable, stored: readonly PoolHead[]): PoolPlan {
  const heads: PoolHead[] = [];
  const writes: PoolPlan['writes'][number][] = [];
  const replaced: FieldId[] = [];
  for (const field of TEXT_FIELDS) {
    const before = stored.find((head) => head.field === field) ?? { field, segments: 0, size: 0 };
    const { size } = table.text(field).pool;
    const whole = before.segments >= MAX_SEGMENTS && size > before.size;
    if (whole) replaced.push(field);
    const segment = whole ? 0 : before.segments;
    const from = whole ? 0 : before.size;
    if (size > from) writes.push({ field, segment, from, to: size });
    heads.push({ field, segments: size > from ? segment + 1 : segment, size: Math.max(size, from) });
  }
  return { heads, writes, replaced };
}

export function makeSegment(
  workbook: string,
  field: FieldId,
  segment: number,
  pool: TextPool,
  from: number,
  to: number,
): PoolRecord {
  const packed = pool.packRange(from, to) as { bytes: Uint8Array<ArrayBuffer>; ends: Uint32Array<ArrayBuffer> };
  const record = { workbook, field, segment, first: from, bytes: packed.bytes, ends: packed.ends };
  return { ...record, sum: poolSum(record) };
}

/** The checksum a segment should carry; the same in a copy of the workbook. */
export function poolSum(segment: Omit<PoolRecord, 'sum'>): string {
  const { field, segment: index, first, bytes, ends } = segment;
  const sum = new Checksum().text(field).word(index).word(first);
  return sum
    .bytes(bytes)
    .bytes(new Uint8Array(ends.buffer, ends.byteOffset, ends.byteLength))
    .hex();
}

/** Segments of one field, in order, as one dictionary. */
export function joinSegments(segments: readonly PoolRecord[]): PackedPool {
  const [only] = segments;
  if (segments.length === 1 && only !== undefined) return { bytes: only.bytes, ends: only.ends };
  const bytes = new Uint8Array(segments.reduce((sum, segment) => sum + segment.bytes.length, 0));
  const ends = new Uint32Array(segments.reduce((sum, segment) => sum + segment.ends.length, 0));
  let used = 0;
  let code = 0;
  for (const segment of segments) {
    bytes.set(segment.bytes, used);
    for (const end of segment.ends) {
      ends[code] = end + used;
      code += 1;
    }
    used += segment.bytes.length;
  }
  return { bytes, ends };
}
