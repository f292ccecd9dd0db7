import { guarded } from './failures';
import type { Database } from './schema';

/** What this computer is told once. Undefined where nothing was said. */
export async function readSetting(database: Database, key: string): Promise<unknown> {
  return (await guarded(() => database.settings.get(key)))?.value;
}

/** Durable when it resolves; null forgets it. */
export async function writeSetting(database: Database, key: string, value: unknown): Promise<void> {
  await guarded(async () => {
    if (value === null) await database.settings.delete(key);
    else await database.settings.put({ key, value });
  });
}

/** Under which key the password's key of the package lies that a workbook was opened from. */
export function parcelKeyOf(workbook: string): string {
  return `parcel-key:${workbook}`;
}

/** What the keys of notes begin with that wait for their place in a workbook's audit log (since database version 7). */
export function notesKey(workbook: string): string {
  return `noted:${workbook}:`;
}

/** Under which key the backups made of a workbook are remembered. */
export function backupsKey(workbook: string): string {
  return `backups:${workbook}`;
}
