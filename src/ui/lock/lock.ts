import { setLockPanelAsked } from '../state/locking';
import type { Workbench } from '../state/workbench';

/** Locks this page and the other tabs; where no password is set one is asked for first. */
export async function lock(bench: Workbench): Promise<void> {
  if (bench.hasLock()) await (await import('./parts')).lockNow(bench);
  else setLockPanelAsked(true);
}
