import { createEffect, on, onCleanup, type Accessor } from 'solid-js';
import type { Session } from '../../client/types';
import type { SheetHandle } from '../grid/Sheet';
import { beforeLock } from '../state/locking';

/** The cell that is open for typing. */
export interface OpenCell {
  /** It was opened, or closed. */
  told(open: boolean): void;
  /** Resolves once it is closed; null where none is open. */
  closed(): Promise<void> | null;
}

/**
 * What stands in an open cell is written before the page is locked, closed or loaded anew. On its way to the disk it would be lost
 * with the page, so the browser asks first; by the time anybody has answered it is there.
 */
export function keepOpenCell(session: Session, sheet: Accessor<SheetHandle | undefined>): OpenCell {
  let waiting: (() => void)[] = [];
  const release = () => {
    for (const each of waiting) each();
    waiting = [];
  };
  // Another language makes another grid, and no cell of it is open.
  createEffect(on(sheet, release, { defer: true }));
  onCleanup(release);
  const finish = () => sheet()?.finish();
  const leave = (event: BeforeUnloadEvent) => {
    const open = sheet()?.isOpen() === true;
    finish();
    if (!open || session.state().save.state !== 'saving') return;
    event.preventDefault();
    // Browsers before the standard ask for this one.
    event.returnValue = true;
  };
  onCleanup(
    beforeLock(() => {
      finish();
      return null;
    }),
  );
  window.addEventListener('beforeunload', leave);
  onCleanup(() => window.removeEventListener('beforeunload', leave));
  return {
    told(open) {
      if (!open) release();
    },
    closed: () => (sheet()?.isOpen() === true ? new Promise((resolve) => waiting.push(resolve)) : null),
  };
}
