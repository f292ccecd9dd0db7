import type { FieldId } from '../../roster/fields';
import { FIELD_IDS, FIELDS } from '../../roster/fields';
import type { ClosedRow, TrayItem } from '../../roster/tray';
import type { PackedColumn, PackedTable } from '../../roster/types';
import { CHUNK_ROWS } from '../../roster/table';
import { LedgerError } from '../errors';
import { chunkSum, readChunk, type ColumnTarget } from './chunk';
import { guarded } from './failures';
import { joinSegments, poolSum } from './pool';
import type {
  ChangeRecord,
  ChunkRecord,
  HeadRecord,
  PoolHead,
  PoolRecord,
  StoredColumnId,
  WorkbookRecord,
} from './records';
import { difference } from './ranges';
import { WORKBOOK_FORMAT, type Database } from './schema';
import { readClosed, readTray } from './tray';

/** Chunks asked for at once: enough to keep the disk busy, few enough to keep memory low. */
const BATCH = 8;

/** A workbook as stored: the rows of its chunks and the records that bring them to today. */
export interface LoadedWorkbook {
  readonly workbook: WorkbookRecord;
  readonly head: HeadRecord;
  readonly table: PackedTable;
  /** Done when the chunks were written, undone since: to be taken back, latest first. */
  readonly takeBack: readonly ChangeRecord[];
  /** Not in the chunks and done: to be applied, earliest first. */
  readonly apply: readonly ChangeRecord[];
  /** The rows of lists that wait, as they are today. */
  readonly tray: readonly TrayItem[];
  /** Those that were settled and are remembered. */
  readonly closed: readonly ClosedRow[];
}

/** Reads a workbook in one consistent look. Throws `workbook-missing`, `workbook-damaged`, `storage-newer` or `storage-failed`. */
export async function loadWorkbook(database: Database, id: string, arriving = false): Promise<LoadedWorkbook> {
  const { workbooks, heads, chunks, pools, changes, tray, closed } = database;
  return guarded(() =>
    database.transaction('r', [workbooks, heads, chunks, pools, changes, tray, closed], async () => {
      const workbook = await workbooks.get(id);
      if (workbook === undefined || workbook.arriving !== arriving)
        throw new LedgerError('workbook-missing', { workbook: id });
      if (workbook.format > WORKBOOK_FORMAT)
        throw new LedgerError('storage-newer', { found: workbook.format, known: WORKBOOK_FORMAT });
      const head = await heads.get(id);
      if (head === undefined) throw damaged(id, 'head');
      const table = makeTargets(head.rows);
      await readChunks(database, head, table.targets);
      const columns = new Map<FieldId, PackedColumn>(table.columns);
      for (const pool of head.pools) {
        const column = columns.get(pool.field);
        if (column?.type === 'text')
          columns.set(pool.field, { ...column, pool: joinSegments(await readSegments(database, id, pool)) });
      }
      const [takeBack, apply] = await Promise.all(pendingOf(head).map((seqs) => readChanges(database, id, seqs)));
      const packed: PackedTable = {
        version: 1,
        length: head.rows,
        alive: table.alive,
        columns: Object.fromEntries(columns) as Record<FieldId, PackedColumn>,
      };
      return {
        workbook,
        head,
        table: packed,
        takeBack: takeBack ?? [],
        apply: apply ?? [],
        tray: await readTray(database, head),
        closed: await readClosed(database, head),
      };
    }),
  );
}

/** The records to be taken back and applied after the chunks have been read (see HeadRecord). */
export function pendingOf(head: HeadRecord): readonly [takeBack: number[], apply: number[]] {
  const old = (seq: number): boolean => seq <= head.checkpoint;
  const takeBack = difference(head.undone, head.undoneThen).filter(old).reverse();
  const again = difference(head.undoneThen, head.undone).filter(old);
  const later =
    head.nextSeq - 1 > head.checkpoint ? difference([[head.checkpoint + 1, head.nextSeq - 1]], head.undone) : [];
  return [takeBack, [...again, ...later]];
}

interface Targets {
  readonly alive: Uint8Array<ArrayBuffer>;
  readonly columns: readonly (readonly [FieldId, PackedColumn])[];
  readonly targets: ReadonlyMap<StoredColumnId, ColumnTarget>;
}

function makeTargets(rows: number): Targets {
  const alive = new Uint8Array(rows);
  const targets = new Map<StoredColumnId, ColumnTarget>([['alive', { numbers: alive, raw: [] }]]);
  const columns = FIELD_IDS.map((id): readonly [FieldId, PackedColumn] => {
    const raw: [number, string][] = [];
    const column = emptyColumn(id, rows, raw);
    const numbers = column.type === 'text' ? column.codes : column.type === 'number' ? column.values : column.bits;
    targets.set(id, { numbers, raw });
    return [id, column];
  });
  return { alive, columns, targets };
}

function emptyColumn(id: FieldId, rows: number, raw: [number, string][]): PackedColumn {
  switch (FIELDS[id].kind) {
    case 'text':
    case 'choice':
      return {
        type: 'text',
        codes: new Uint32Array(rows),
        pool: { bytes: new Uint8Array(0), ends: new Uint32Array(1) },
      };
    case 'day':
    case 'money':
      return { type: 'number', values: new Int32Array(rows), raw };
    case 'identities':
      return { type: 'bits', bits: new Uint32Array(rows), raw };
  }
}

async function readChunks(
  database: Database,
  head: HeadRecord,
  targets: ReadonlyMap<StoredColumnId, ColumnTarget>,
): Promise<void> {
  const count = Math.ceil(head.rows / CHUNK_ROWS);
  const ask = (from: number): PromiseLike<(ChunkRecord | undefined)[]> =>
    database.chunks.bulkGet(
      Array.from({ length: Math.min(BATCH, count - from) }, (_, step) => [head.workbook, from + step]),
    );
  let next = count > 0 ? ask(0) : undefined;
  for (let from = 0; next !== undefined; from += BATCH) {
    const batch = await next;
    next = from + BATCH < count ? ask(from + BATCH) : undefined; // the disk works while these are decoded
    for (const [step, chunk] of batch.entries()) {
      const rows = Math.min(CHUNK_ROWS, head.rows - (from + step) * CHUNK_ROWS);
      if (chunk === undefined || chunk.rows !== rows || chunk.sum !== chunkSum(chunk))
        throw damaged(head.workbook, `chunk ${from + step}`);
      readChunk(chunk, targets);
    }
  }
}

async function readSegments(database: Database, workbook: string, pool: PoolHead): Promise<PoolRecord[]> {
  const keys = Array.from({ length: pool.segments }, (_, segment): [string, string, number] => [
    workbook,
    pool.field,
    segment,
  ]);
  const found = await database.pools.bulkGet(keys);
  let size = 0;
  return found.map((segment, index) => {
    if (segment === undefined || segment.first !== size || segment.sum !== poolSum(segment)) {
      throw damaged(workbook, `dictionary ${pool.field} ${index}`);
    }
    size += segment.ends.length;
    return segment;
  });
}

/** Records of the log by number. Throws `workbook-damaged` when one is missing. */
export async function readChanges(
  database: Database,
  workbook: string,
  seqs: readonly number[],
): Promise<ChangeRecord[]> {
  const found = await database.changes.bulkGet(seqs.map((seq): [string, number] => [workbook, seq]));
  return found.map((record, index) => {
    if (record === undefined) throw damaged(workbook, `record ${seqs[index] ?? 0}`);
    return record;
  });
}

function damaged(workbook: string, part: string): LedgerError {
  return new LedgerError('workbook-damaged', { workbook, part });
}
