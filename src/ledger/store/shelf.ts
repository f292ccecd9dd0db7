import { LedgerError } from '../errors';
import { UNREADABLE_NAME } from '../names';
import type { WorkbookInfo } from '../types';
import { guarded, readableOf } from './failures';
import type { HeadRecord, WorkbookRecord } from './records';
import { WORKBOOK_FORMAT, type Database } from './schema';
import { backupsKey, notesKey, parcelKeyOf } from './settings';

/** The workbooks as a list: making, naming, binning, clearing away. */

export function infoOf(workbook: WorkbookRecord, head: HeadRecord): WorkbookInfo {
  const { id, name, policyId, policyVersion, createdAt, deletedAt } = workbook;
  const { persons, changedAt, asOf } = head;
  return { id, name, policyId, policyVersion, persons, createdAt, changedAt, asOf, deletedAt };
}

/** All workbooks, binned ones too, the one changed last first. */
export async function listWorkbooks(database: Database): Promise<WorkbookInfo[]> {
  const { workbooks, heads } = database;
  return guarded(() =>
    database.transaction('r', [workbooks, heads], async () => {
      const byId = new Map((await readableOf(heads)).records.map((head) => [head.workbook, head]));
      const list: WorkbookInfo[] = [];
      const { records, others } = await readableOf(workbooks);
      for (const workbook of [...records, ...others.map(makeUnreadable)]) {
        // Without its head a workbook is damaged; it stays in the list, and opening it says so.
        const head = byId.get(workbook.id) ?? makeHead(workbook.id, workbook.createdAt);
        if (!workbook.arriving) list.push(infoOf(workbook, head));
      }
      return list.sort((a, b) => b.changedAt - a.changedAt);
    }),
  );
}

/** A workbook of which not even the name can be read: it stays in the list, so that it can be told and done away with. */
function makeUnreadable(id: string): WorkbookRecord {
  return {
    id,
    format: WORKBOOK_FORMAT,
    name: UNREADABLE_NAME,
    policyId: '',
    policyVersion: '',
    createdAt: 0,
    deletedAt: null,
    arriving: false,
  };
}

export function makeHead(workbook: string, now: number): HeadRecord {
  return {
    workbook,
    rev: 0,
    changedAt: now,
    asOf: null,
    overlay: {},
    persons: 0,
    nextSeq: 1,
    undone: [],
    dropped: [],
    checkpoint: 0,
    undoneThen: [],
    rows: 0,
    length: 0,
    ghosts: [],
    pools: [],
  };
}

export async function createWorkbook(
  database: Database,
  options: {
    readonly id: string;
    readonly name: string;
    readonly policyId: string;
    readonly policyVersion: string;
    readonly now: number;
  },
): Promise<WorkbookInfo> {
  const { now, ...rest } = options;
  const workbook: WorkbookRecord = {
    ...rest,
    format: WORKBOOK_FORMAT,
    createdAt: now,
    deletedAt: null,
    arriving: false,
  };
  const head = makeHead(options.id, now);
  await guarded(() =>
    database.transaction('rw', [database.workbooks, database.heads], async () => {
      await database.workbooks.add(workbook);
      await database.heads.add(head);
    }),
  );
  return infoOf(workbook, head);
}

/** Changes what a workbook is called, the version of its policy that it goes by, or whether it lies in the bin. Throws `workbook-missing`. */
export async function patchWorkbook(
  database: Database,
  id: string,
  patch: Partial<Pick<WorkbookRecord, 'name' | 'policyVersion' | 'deletedAt' | 'arriving'>>,
): Promise<WorkbookRecord> {
  return guarded(() =>
    database.transaction('rw', [database.workbooks], async () => {
      const before = await database.workbooks.get(id);
      if (before === undefined) throw new LedgerError('workbook-missing', { workbook: id });
      const after = { ...before, ...patch };
      await database.workbooks.put(after);
      return after;
    }),
  );
}

/** Removes every record of a workbook, for good. */
export async function purgeWorkbook(database: Database, id: string): Promise<void> {
  const { workbooks, heads, chunks, pools, changes, layouts, tray, closed, audit, parcels, settings } = database;
  await guarded(() =>
    database.transaction(
      'rw',
      [workbooks, heads, chunks, pools, changes, layouts, tray, closed, audit, parcels, settings],
      async () => {
        await workbooks.delete(id);
        await heads.delete(id);
        await layouts.delete(id);
        await chunks.where('[workbook+index]').between([id, 0], [id, Infinity]).delete();
        await pools.where('[workbook+field+segment]').between([id, '', 0], [id, '\uffff', Infinity]).delete();
        await changes.where('[workbook+seq]').between([id, 0], [id, Infinity]).delete();
        await tray.where('[workbook+id]').between([id, 0], [id, Infinity]).delete();
        await closed.where('[workbook+id]').between([id, 0], [id, Infinity]).delete();
        await audit.where('[workbook+n]').between([id, 0], [id, Infinity]).delete();
        await settings.bulkDelete([backupsKey(id), parcelKeyOf(id)]);
        await settings.where('key').startsWith(notesKey(id)).delete();
        await parcels.where('[workbook+id]').between([id, ''], [id, '\uffff']).delete();
      },
    ),
  );
}

/** Workbooks whose writing was never finished (the browser died during a restore). */
export async function arrivingWorkbooks(database: Database): Promise<string[]> {
  return guarded(async () =>
    (await readableOf(database.workbooks)).records.filter(({ arriving }) => arriving).map(({ id }) => id),
  );
}
