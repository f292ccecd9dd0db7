import type { TrayChange, TrayItem } from '../../roster/tray';
import { LedgerError } from '../errors';
import type { HeadRecord } from './records';
import type { Database } from './schema';

/** The rows that wait, as records of their own: a head with thousands of them would be written anew by every command. */

/** Runs inside the caller's transaction. */
export async function writeTray({ tray }: Database, workbook: string, { added, settled }: TrayChange): Promise<void> {
  if (settled.length > 0) await tray.bulkDelete(settled.map(({ id }): [string, number] => [workbook, id]));
  if (added.length > 0) await tray.bulkPut(added.map((item) => ({ workbook, id: item.id, item })));
}

/** All that wait, by their numbers. Throws `workbook-damaged` when it is not as many as the head says. */
export async function readTray({ tray }: Database, { workbook, tray: told }: HeadRecord): Promise<TrayItem[]> {
  const open = told?.open ?? 0;
  const records = await tray.where('[workbook+id]').between([workbook, 0], [workbook, Infinity]).toArray();
  if (records.length !== open) throw new LedgerError('workbook-damaged', { workbook, part: 'tray' });
  return records.map(({ item }) => item);
}
