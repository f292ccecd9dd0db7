import { onCleanup, type Accessor } from 'solid-js';
import type { Session } from '../../client/types';
import type { SheetHandle } from '../grid/Sheet';
import { beforeLock } from '../state/locking';

/**
 * What stands in an open cell is written before the page is locked, closed or loaded anew. On its way to the disk it would be lost
 * with the page, so the browser asks first; by the time anybody has answered it is there.
 */
export function keepOpenCell(session: Session, sheet: Accessor<SheetHandle | undefined>): void {
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
}
