import type { ClosedRow, TrayChange, TrayItem } from '../../roster/tray';
import { LedgerError } from '../errors';
import type { HeadRecord } from './records';
import type { Database } from './schema';

/** The rows that wait, and those that were settled, as records of their own: a head with thousands of them would be written anew by every command. */

/** Runs inside the caller's transaction. */
export async function writeTray(
  { tray, closed: store }: Database,
  workbook: string,
  { added, settled, closed = [], reopened = [] }: TrayChange,
): Promise<void> {
  const keys = (rows: readonly { readonly id: number }[]): [string, number][] => rows.map(({ id }) => [workbook, id]);
  if (settled.length > 0) await tray.bulkDelete(keys(settled));
  if (added.length > 0) await tray.bulkPut(added.map((item) => ({ workbook, id: item.id, item })));
  if (reopened.length > 0) await store.bulkDelete(keys(reopened));
  if (closed.length > 0) await store.bulkPut(closed.map((row) => ({ workbook, id: row.id, row })));
}

/** All that wait, by their numbers. Throws `workbook-damaged` when it is not as many as the head says. */
export async function readTray({ tray }: Database, { workbook, tray: told }: HeadRecord): Promise<TrayItem[]> {
  const open = told?.open ?? 0;
  const records = await tray.where('[workbook+id]').between([workbook, 0], [workbook, Infinity]).toArray();
  if (records.length !== open) throw new LedgerError('workbook-damaged', { workbook, part: 'tray' });
  return records.map(({ item }) => item);
}

/** All that are remembered as settled. Throws like `readTray`. */
export async function readClosed({ closed }: Database, { workbook, tray: told }: HeadRecord): Promise<ClosedRow[]> {
  const records = await closed.where('[workbook+id]').between([workbook, 0], [workbook, Infinity]).toArray();
  if (records.length !== (told?.closed ?? 0)) throw new LedgerError('workbook-damaged', { workbook, part: 'closed' });
  return records.map(({ row }) => row);
}
