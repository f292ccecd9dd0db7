import type { BackupState } from '../../client/backupTypes';

/** When a backup is due, and when one is made by itself. Times in milliseconds. */

export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Between two that come by themselves. */
const BETWEEN = 10 * MINUTE;
/** Nobody has typed for so long. */
const IDLE = 20_000;
/** Changes after which one is due though the day is not over. */
const MANY = 200;

/** What counts of a workbook's state. `since`: when it was made, for one that has no backup yet. */
export interface Standing {
  readonly last: number | null;
  readonly since: number;
  readonly changes: number;
}

export function standingOf(state: BackupState, more: number, since: number): Standing {
  return { last: state.made[0]?.at ?? null, since, changes: state.changes + more };
}

/** Older than a day, or many changes, and something to lose. */
export function isDue({ last, since, changes }: Standing, now: number): boolean {
  return changes > 0 && (changes >= MANY || now - (last ?? since) >= DAY);
}

/** Whether the folder gets one now. `changed`: when something was changed last. */
export function comesNow({ last, changes }: Standing, changed: number, now: number): boolean {
  return changes > 0 && now - changed >= IDLE && (last === null || now - last >= BETWEEN || last > now);
}

type Told = 'asking' | 'none' | ReturnType<typeof age>['unit'];

/** What is said of the last backup; none is said only once the worker has told that there is none. */
export function toldOf(state: BackupState | null, now: number): { readonly unit: Told; readonly count: number } {
  if (state === null) return { unit: 'asking', count: 0 };
  const at = state.made[0]?.at;
  return at === undefined ? { unit: 'none', count: 0 } : age(at, now);
}

/** How long ago, in the largest whole measure. */
export function age(
  at: number,
  now: number,
): { readonly unit: 'now' | 'minutes' | 'hours' | 'days'; readonly count: number } {
  const minutes = Math.floor(Math.max(0, now - at) / MINUTE);
  if (minutes < 1) return { unit: 'now', count: 0 };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) };
}
