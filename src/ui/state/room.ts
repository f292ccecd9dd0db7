/** How much a browser lets this page keep, and whether that is a reason to say something. */
export interface Room {
  readonly used: number; // bytes
  readonly quota: number;
}

const MB = 1024 * 1024;
/** Below this, or above that share, a large import may no longer fit. */
const LEAST_LEFT = 100 * MB;
const MOST_USED = 0.8;

/** What the browser says of it; null where it cannot be asked. */
export async function askRoom(): Promise<Room | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { used: usage, quota };
  } catch {
    return null; // no storage manager here
  }
}

/** Whether it is time to make room and to take a backup. */
export function isNearlyFull({ used, quota }: Room): boolean {
  return quota - used < LEAST_LEFT || used > quota * MOST_USED;
}

/**
 * Whether this may be a private window: there Chromium up to 137 or so keeps everything in memory and grants less than twice what
 * scripts may take of it. Newer ones grant the same everywhere.
 */
export function looksPrivate({ quota }: Room, memory: number | undefined): boolean {
  return memory !== undefined && quota < memory * 2;
}

/** What scripts may take of the memory; only Chromium says. */
export function scriptMemory(): number | undefined {
  return (performance as { readonly memory?: { readonly jsHeapSizeLimit?: number } }).memory?.jsHeapSizeLimit;
}

/** `300 MB`, `1.5 GB`. */
export function sizeWords(bytes: number): string {
  const inMb = Math.max(0, bytes) / MB;
  return inMb < 1024 ? `${Math.round(inMb)} MB` : `${Math.round((inMb / 1024) * 10) / 10} GB`;
}
