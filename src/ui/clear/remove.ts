import { DATABASE_NAME } from '../../ledger/databaseName';

/** What this program keeps in the two small storages; other pages of the same site, or of the same disk, have theirs. */
const OURS = /^(?:workbench\.|demo\.running$|too-old-anyway$)/;

export interface Left {
  readonly databases: number;
  readonly caches: number;
  readonly workers: number;
  readonly words: number;
}

/** Takes everything of this program out of the browser; the worker has ended and other tabs have been told. `waiting`: another tab still holds the database. */
export async function removeEverything(waiting: () => void): Promise<void> {
  await removeDatabase(waiting);
  for (const registration of await ownWorkers()) await registration.unregister();
  for (const name of await ownCaches()) await caches.delete(name);
  for (const store of smallStores()) for (const key of ownKeys(store)) store.removeItem(key);
}

/** What there still is of this program: looked up anew, not remembered. */
export async function whatIsLeft(): Promise<Left> {
  const databases = typeof indexedDB.databases === 'function' ? await indexedDB.databases() : [];
  return {
    databases: databases.filter(({ name }) => name === DATABASE_NAME).length,
    caches: (await ownCaches()).length,
    workers: (await ownWorkers()).length,
    words: smallStores().reduce((sum, store) => sum + ownKeys(store).length, 0),
  };
}

/** The two small storages; this tab's part of removing them is all that a tab has to do that was told. */
export function forgetWords(): void {
  for (const store of smallStores()) for (const key of ownKeys(store)) store.removeItem(key);
}

function removeDatabase(waiting: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('deleteDatabase')));
    request.addEventListener('blocked', waiting);
  });
}

async function ownWorkers(): Promise<ServiceWorkerRegistration[]> {
  if (location.protocol === 'file:' || !('serviceWorker' in navigator)) return [];
  const registration = await navigator.serviceWorker.getRegistration();
  return registration === undefined ? [] : [registration];
}

/** Workbox names its caches by the folder that they serve. */
async function ownCaches(): Promise<string[]> {
  if (location.protocol === 'file:' || typeof caches === 'undefined') return [];
  const folder = new URL('./', location.href).href;
  return (await caches.keys()).filter((name) => name.endsWith(folder));
}

function smallStores(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}

function ownKeys(store: Storage): string[] {
  return Object.keys(store).filter((key) => OURS.test(key));
}
