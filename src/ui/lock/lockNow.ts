import type { Workbench } from '../state/workbench';
import { lockPage } from './locking';
import { tellLock } from './watch';

/** Locks this tab and all others of this browser, at somebody's word. */
export async function lockNow(bench: Workbench): Promise<void> {
  tellLock();
  await lockPage(bench, 'hand');
}
