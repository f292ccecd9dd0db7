import type { Table } from 'dexie';
import { fileSafe } from '../../base/text';
import { CHUNK_ROWS } from '../../roster/table';
import { LedgerError } from '../errors';
import type { TaskControl } from '../queue';
import { chunkSum } from '../store/chunk';
import { guarded } from '../store/failures';
import { readChanges } from '../store/load';
import { poolSum } from '../store/pool';
import { readLayout } from '../store/layouts';
import type { HeadRecord, WorkbookRecord } from '../store/records';
import type { ParcelHead } from '../parcels/types';
import type { Layout } from '../types';
import { WORKBOOK_FORMAT, type Database } from '../store/schema';
import { gzip, writeContainer } from './container';
import { stamp } from './packed';
import { encodeSection, type Section } from './section';
import { sha256 } from './sha256';

/** What a backup says of itself. */
export interface Manifest {
  readonly kind: 'workbook';
  readonly format: number;
  readonly madeAt: number;
  readonly workbook: Omit<WorkbookRecord, 'id' | 'arriving'>;
  readonly head: Omit<HeadRecord, 'workbook'>;
  /** The workbook's number where the backup was made: by it the same workbook is known again. Absent in older files. */
  readonly origin?: string;
  /** Since format 2. */
  readonly layout?: Layout | null;
  /** Of a village package (since format 5): what it is; the workbook in it has no log yet. */
  readonly parcel?: ParcelHead;
}

/** Log records a section. */
const RECORDS = 500;

/**
 * A workbook as one file, straight from the store: the same chunks, dictionaries and log records, so that what comes
 * out again is identical. One section at a time is in memory; the finished ones are blobs, which a browser keeps on disk.
 * Throws `workbook-missing`, `workbook-damaged`, `storage-*`, `cancelled`.
 */
export async function makeBackup(
  database: Database,
  id: string,
  now: number,
  control: TaskControl,
): Promise<{
  readonly name: string;
  readonly blob: Blob;
  readonly workbook: WorkbookRecord;
  readonly changes: number;
}> {
  const workbook = await guarded(() => database.workbooks.get(id));
  const head = await guarded(() => database.heads.get(id));
  if (workbook === undefined || head === undefined) throw new LedgerError('workbook-missing', { workbook: id });
  const readers = [
    ...sectionReaders(database, head),
    ...(await trayReaders(database, id)),
    ...(await closedReaders(database, id)),
    ...auditReaders(database, head),
    ...parcelReaders(database, id),
  ];
  const sections: { blob: Blob; sha256: string }[] = [];
  for (const [done, read] of readers.entries()) {
    await control.step(done, readers.length);
    const packed = await gzip(encodeSection(await read()));
    sections.push({ blob: new Blob([packed]), sha256: await sha256(packed) });
  }
  const after = await guarded(() => database.heads.get(id));
  // Another tab has written in between: what has been read may belong to two states.
  if (after?.rev !== head.rev) throw new LedgerError('busy', { workbook: id });
  const { id: _id, arriving: _arriving, ...named } = workbook;
  const { workbook: _workbook, ...state } = head;
  const layout = await readLayout(database, id);
  const manifest: Manifest = {
    kind: 'workbook',
    format: WORKBOOK_FORMAT,
    madeAt: now,
    origin: id,
    workbook: { ...named, format: WORKBOOK_FORMAT },
    head: state,
    layout,
  };
  return {
    name: `${fileSafe(workbook.name)}_备份_${stamp(new Date(now))}.cztz`,
    blob: await writeContainer(manifest, sections),
    workbook,
    changes: changesOf(head),
  };
}

/** How much has been done in a workbook, undone steps included: what was done since a backup is the difference. Notes change nothing. */
export function changesOf({ audit, nextSeq }: HeadRecord): number {
  return audit === undefined ? nextSeq - 1 : audit.n - (audit.notes ?? 0);
}

function sectionReaders(database: Database, head: HeadRecord): (() => Promise<Section>)[] {
  const { workbook } = head;
  const damaged = (part: string): LedgerError => new LedgerError('workbook-damaged', { workbook, part });
  const readers: (() => Promise<Section>)[] = [];
  for (let index = 0; index < Math.ceil(head.rows / CHUNK_ROWS); index += 1) {
    readers.push(async () => {
      const record = await guarded(() => database.chunks.get([workbook, index]));
      if (record === undefined || chunkSum(record) !== record.sum) throw damaged(`chunk ${index}`);
      return { kind: 'chunk', record };
    });
  }
  for (const { field, segments } of head.pools) {
    for (let segment = 0; segment < segments; segment += 1) {
      readers.push(async () => {
        const record = await guarded(() => database.pools.get([workbook, field, segment]));
        if (record === undefined || poolSum(record) !== record.sum) throw damaged(`dictionary ${field} ${segment}`);
        return { kind: 'pool', record };
      });
    }
  }
  for (let from = 1; from < head.nextSeq; from += RECORDS) {
    const seqs = Array.from({ length: Math.min(RECORDS, head.nextSeq - from) }, (_, step) => from + step);
    readers.push(async () => ({
      kind: 'changes',
      records: await guarded(() => readChanges(database, workbook, seqs)),
    }));
  }
  return readers;
}

type Readers = (() => Promise<Section>)[];

/** The rows that wait, in runs like the log's. */
function trayReaders({ tray }: Database, workbook: string): Promise<Readers> {
  return inRuns(tray, workbook, (records) => ({ kind: 'tray', records }));
}

/** Those that were settled and are remembered. */
function closedReaders({ closed }: Database, workbook: string): Promise<Readers> {
  return inRuns(closed, workbook, (records) => ({ kind: 'closed', records }));
}

/** The audit log as far as the head knows it. */
function auditReaders({ audit }: Database, { workbook, audit: told }: HeadRecord): Readers {
  const readers: Readers = [];
  for (let from = 1; from <= (told?.n ?? 0); from += RECORDS) {
    const range = audit.where('[workbook+n]').between([workbook, from], [workbook, from + RECORDS], true, false);
    readers.push(async () => ({ kind: 'audit', records: await guarded(() => range.toArray()) }));
  }
  return readers;
}

/** The village packages that went out of the workbook, or that it was opened from. */
function parcelReaders({ parcels }: Database, workbook: string): Readers {
  const range = parcels.where('[workbook+id]').between([workbook, ''], [workbook, '\uffff']);
  return [async () => ({ kind: 'parcels', records: await guarded(() => range.toArray()) })];
}

async function inRuns<Row>(
  store: Table<Row, [string, number]>,
  workbook: string,
  section: (records: readonly Row[]) => Section,
): Promise<Readers> {
  const keys = await guarded(() =>
    store.where('[workbook+id]').between([workbook, 0], [workbook, Infinity]).primaryKeys(),
  );
  const readers: Readers = [];
  for (let from = 0; from < keys.length; from += RECORDS) {
    readers.push(async () => {
      const records = await guarded(() => store.bulkGet(keys.slice(from, from + RECORDS)));
      return section(records.flatMap((record) => (record === undefined ? [] : [record])));
    });
  }
  return readers;
}
