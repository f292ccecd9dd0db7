import { LedgerError, messageOf } from '../errors';
import { folderName, stampOf, surplus } from './rotation';

/** What is needed of a folder that somebody has chosen (File System Access). */
export interface Folder {
  readonly name: string;
  keys(): AsyncIterable<string>;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<FolderFile>;
  removeEntry(name: string): Promise<void>;
  queryPermission?(how: { readonly mode: 'readwrite' }): Promise<string>;
}
export interface FolderFile {
  getFile(): Promise<Blob>;
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
}

/** Whether the browser lets the folder be written without asking anybody. */
export async function isGranted(folder: Folder): Promise<boolean> {
  try {
    const answer = await folder.queryPermission?.({ mode: 'readwrite' });
    return answer === undefined || answer === 'granted';
  } catch {
    return false;
  }
}

/** What a backup made now is called: none that is there already is written over, so the second that follows is taken for the next one. */
export async function freeName(
  folder: Folder,
  workbook: { readonly id: string; readonly name: string },
  now: Date,
): Promise<string> {
  for (let later = 0; ; later += 1000) {
    const name = folderName(workbook, new Date(now.getTime() + later));
    if (!(await isThere(folder, name))) return name;
  }
}

function isThere(folder: Folder, name: string): Promise<boolean> {
  return folder.getFileHandle(name).then(
    () => true,
    () => false, // what else keeps it from being told is told by the writing
  );
}

/**
 * Writes a backup into a folder, reads it back, and only then takes away those that are too many. The browser puts a file in its place
 * when it is closed, whole; one that could not be verified is removed again: nothing of that name may have been
 * there. Resolves with the names of those taken away. Throws `folder-failed`, and what `check` throws.
 */
export async function writeInto(
  folder: Folder,
  { workbook, name, blob }: { readonly workbook: string; readonly name: string; readonly blob: Blob },
  check: (found: Blob) => Promise<void>,
): Promise<readonly string[]> {
  const handle = await failing(async () => {
    const file = await folder.getFileHandle(name, { create: true });
    try {
      const writable = await file.createWritable();
      try {
        await writable.write(blob);
        await writable.close();
      } catch (thrown) {
        await writable.abort().catch(() => undefined);
        throw thrown;
      }
      return file;
    } catch (thrown) {
      await folder.removeEntry(name).catch(() => undefined); // nothing but an empty file is there
      throw thrown;
    }
  });
  try {
    await check(await failing(() => handle.getFile()));
  } catch (thrown) {
    await folder.removeEntry(name).catch(() => undefined);
    throw thrown;
  }
  return tidy(folder, workbook, name);
}

/** Removes what is too many, and empty files that a browser has left behind when it died. Other files are never touched. */
async function tidy(folder: Folder, workbook: string, newest: string): Promise<readonly string[]> {
  const gone: string[] = [];
  try {
    const names: string[] = [];
    for await (const name of folder.keys()) {
      if (stampOf(name, workbook) === null) continue;
      const { size } = await (await folder.getFileHandle(name)).getFile();
      if (size > 0) names.push(name);
      else await folder.removeEntry(name);
    }
    for (const name of surplus(names, workbook, newest)) {
      await folder.removeEntry(name);
      gone.push(name);
    }
  } catch {
    return gone; // too many backups are no harm
  }
  return gone;
}

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'NotAllowedError')
      throw new LedgerError('folder-denied', {}, { cause: thrown });
    throw new LedgerError('folder-failed', { message: messageOf(thrown) }, { cause: thrown });
  }
}
