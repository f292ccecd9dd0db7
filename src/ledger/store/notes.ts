import type { Noted } from '../audit/note';
import { guarded } from './failures';
import type { Database } from './schema';
import { notesKey } from './settings';

/** Notes that wait for their place in the audit log, which only the tab that writes the workbook can give them. */

/** Leaves one, whoever writes the workbook; durable when it resolves. `id`: later ones have later ids. */
export async function leaveNote(database: Database, workbook: string, noted: Noted, id: string): Promise<void> {
  const key = `${notesKey(workbook)}${String(noted.at).padStart(15, '0')}:${id}`;
  await guarded(() => database.settings.put({ key, value: noted }));
}

/** Those that wait, the oldest first, by their keys. */
export async function leftNotes(database: Database, workbook: string): Promise<readonly (readonly [string, Noted])[]> {
  const found = await guarded(() => database.settings.where('key').startsWith(notesKey(workbook)).toArray());
  return found.map(({ key, value }) => [key, value as Noted]);
}
