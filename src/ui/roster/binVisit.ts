import type { Session } from '../../client/types';
import type { ViewQuery } from '../../client/protocol';
import { sessionMemory } from '../state/sessionMemory';
import { WHOLE, type RosterView } from './view';

/** What was on display before the bin; outlasts the screen, for the bin may be left by way of another one. */
const before = sessionMemory<ViewQuery>();

/** Into the bin, and out of it to the persons on display before. */
export function turnBin(session: Session, view: Pick<RosterView, 'query' | 'change'>): void {
  const now = view.query();
  if (now.removed === true) {
    freeFocus();
    view.change({ ...WHOLE, ...before.get(session), removed: false });
    before.delete(session);
  } else {
    before.set(session, now);
    view.change({ ...WHOLE, removed: true });
  }
}

/** Where the bin was empty the keys are on a head or a tool: the cells take them again as soon as they are there. */
function freeFocus(): void {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at.closest('.ag-header, .tool-row') !== null) at.blur();
}

/** Out of the bin; false where it is not on display. */
export function leaveBin(session: Session, view: Pick<RosterView, 'query' | 'change'>): boolean {
  if (view.query().removed !== true) return false;
  turnBin(session, view);
  return true;
}
