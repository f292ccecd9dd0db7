import type { TrayChange } from '../../roster/tray';
import type { RosterTable } from '../../roster/types';
import { CHUNK_ROWS } from '../../roster/table';
import { LedgerError } from '../errors';
import { columnsOf, makeChunk } from './chunk';
import { guarded } from './failures';
import { makeSegment, planPools } from './pool';
import type { AuditRecord, ChangeRecord, HeadRecord } from './records';
import type { Database } from './schema';
import { writeTray } from './tray';

/** Rows to be written as chunks together with the head. */
export interface Checkpoint {
  readonly table: RosterTable;
  /** Chunks that differ from what is stored. */
  readonly dirty: ReadonlySet<number>;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Commit {
  /** The head as it shall be, its `rev` one above the stored one. A checkpoint fills in rows, checkpoint, undoneThen and pools. */
  readonly head: HeadRecord;
  readonly record?: ChangeRecord;
  readonly tray?: TrayChange;
  /** What the audit log gains; the head names the last of them. */
  readonly audit?: readonly AuditRecord[];
  /** Settings that are done with: notes that stand in the log now. */
  readonly settled?: readonly string[];
  readonly checkpoint?: Checkpoint;
}

/**
 * Writes a command, an undo, an as-of move or a checkpoint: all of it or nothing, on the disk when it resolves.
 * Returns the head as stored. Throws `read-only` when somebody else has written since (the lock was lost), `storage-full`,
 * `storage-failed`, `workbook-missing`.
 */
export async function commit(
  database: Database,
  { head, record, tray, audit = [], settled = [], checkpoint }: Commit,
): Promise<HeadRecord> {
  const { heads, changes, chunks, pools } = database;
  const stores = [
    heads,
    changes,
    ...(tray === undefined ? [] : [database.tray, database.closed]),
    ...(audit.length === 0 ? [] : [database.audit]),
    ...(settled.length === 0 ? [] : [database.settings]),
    ...(checkpoint === undefined ? [] : [chunks, pools]),
  ];
  return guarded(() =>
    database.transaction('rw', stores, async () => {
      const stored = await heads.get(head.workbook);
      if (stored === undefined) throw new LedgerError('workbook-missing', { workbook: head.workbook });
      if (stored.rev !== head.rev - 1) throw new LedgerError('read-only', { reason: 'written-elsewhere' });
      if (record !== undefined) await changes.add(record);
      if (tray !== undefined) await writeTray(database, head.workbook, tray);
      if (audit.length > 0) await database.audit.bulkAdd([...audit]);
      if (settled.length > 0) await database.settings.bulkDelete([...settled]);
      const next = checkpoint === undefined ? head : await writeCheckpoint(database, head, checkpoint);
      await heads.put(next);
      return next;
    }),
  );
}

async function writeCheckpoint(
  database: Database,
  head: HeadRecord,
  { table, dirty, onProgress }: Checkpoint,
): Promise<HeadRecord> {
  const { workbook } = head;
  const plan = planPools(table, head.pools);
  for (const field of plan.replaced) {
    await database.pools
      .where('[workbook+field+segment]')
      .between([workbook, field, 0], [workbook, field, Infinity])
      .delete();
  }
  for (const { field, segment, from, to } of plan.writes) {
    await database.pools.put(makeSegment(workbook, field, segment, table.text(field).pool, from, to));
  }
  const columns = columnsOf(table);
  const indexes = chunksToWrite(head.rows, table.length, dirty);
  for (const [done, index] of indexes.entries()) {
    await database.chunks.put(makeChunk(workbook, columns, table.length, index));
    onProgress?.(done + 1, indexes.length);
  }
  return {
    ...head,
    rows: table.length,
    length: table.length,
    checkpoint: head.nextSeq - 1,
    undoneThen: head.undone,
    pools: plan.heads,
  };
}

/** The chunks that differ from the stored ones, and those of rows that are not stored yet. */
function chunksToWrite(stored: number, length: number, dirty: ReadonlySet<number>): number[] {
  const count = Math.ceil(length / CHUNK_ROWS);
  const first = length > stored ? Math.floor(stored / CHUNK_ROWS) : count;
  return Array.from({ length: count }, (_, index) => index).filter((index) => index >= first || dirty.has(index));
}
