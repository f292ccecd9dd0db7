import type { Table } from 'dexie';
import { LedgerError } from '../errors';
import type { WorkbookInfo } from '../types';
import { guarded } from './failures';
import type { Database } from './schema';
import { infoOf } from './shelf';

/** Records moved at once: one chunk of a large roster is about a megabyte. */
const BATCH = 16;

/**
 * Copies a workbook with everything in it – rows, parameters, as-of date, how it looks, and the whole change log, so
 * that undo works in the copy – in one transaction. Throws `workbook-missing`.
 */
export async function copyWorkbook(
  database: Database,
  from: string,
  to: { readonly id: string; readonly name: string; readonly now: number },
): Promise<WorkbookInfo> {
  const { workbooks, heads, chunks, pools, changes, layouts, tray, closed, audit, parcels } = database;
  return guarded(() =>
    database.transaction(
      'rw',
      [workbooks, heads, chunks, pools, changes, layouts, tray, closed, audit, parcels],
      async () => {
        const workbook = await workbooks.get(from);
        const head = await heads.get(from);
        if (workbook === undefined || head === undefined) throw new LedgerError('workbook-missing', { workbook: from });
        await moveRecords(chunks, from, to.id);
        await moveRecords(pools, from, to.id);
        await moveRecords(changes, from, to.id);
        await moveRecords(tray, from, to.id);
        await moveRecords(closed, from, to.id);
        await moveRecords(audit, from, to.id);
        await moveRecords(parcels, from, to.id);
        const looks = await layouts.get(from);
        if (looks !== undefined) await layouts.add({ ...looks, workbook: to.id });
        const copied = { ...workbook, id: to.id, name: to.name, createdAt: to.now, deletedAt: null };
        const copiedHead = { ...head, workbook: to.id, changedAt: to.now };
        await workbooks.add(copied);
        await heads.add(copiedHead);
        return infoOf(copied, copiedHead);
      },
    ),
  );
}

/** Writes the records of one workbook again under another id. Runs inside the caller's transaction. */
async function moveRecords<R extends { readonly workbook: string }, K>(
  store: Table<R, K>,
  from: string,
  to: string,
): Promise<void> {
  const keys = await store.where(':id').between([from], [from, []]).primaryKeys();
  for (let at = 0; at < keys.length; at += BATCH) {
    const records = await store.bulkGet(keys.slice(at, at + BATCH));
    await store.bulkPut(records.flatMap((record) => (record === undefined ? [] : [{ ...record, workbook: to }])));
  }
}
