import { failureOf } from '../words/failure';
import { endProblems } from './toasts';

/** Work in which a file comes in or goes out. To whoever works they are one place: the last word about a file is the one that counts. */
const TASKS: ReadonlySet<string> = new Set([
  'file',
  'plan',
  'import',
  'restore',
  'merge',
  'backup',
  'parcel',
  'export',
]);

const failed = new WeakSet<object>();

/** A task has come to its end: what had gone wrong with another file before counts no more. */
export function fileWorkDone(task: string): void {
  if (TASKS.has(task)) endProblems('file');
}

/** A task has failed: what is said of it takes the place of what was said of another file. A full disk is not the file's. */
export function fileWorkFailed(task: string, error: unknown): void {
  if (!TASKS.has(task) || typeof error !== 'object' || error === null) return;
  if (failureOf(error)?.code.startsWith('storage-') !== true) failed.add(error);
}

export function isOfFile(error: unknown): boolean {
  return typeof error === 'object' && error !== null && failed.has(error);
}
