import { belongsToInputMethod } from '../actions/chords';
import { focusWork } from '../state/gridFocus';

/** What has a use of its own for Esc: a text that is typed, a menu, a box, a question that stands open. */
const OWN =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, dialog, [role=menu], [role=listbox], [role=dialog]';
/** The grid's field takes keys for the cells; only an open cell is typed into. */
const CELLS = '.ag-host .cell-field:not(.open)';

/** Hears Esc wherever the focus is, before anything else does; returns how to stop. */
export function onEscapeAnywhere(act: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || belongsToInputMethod(event)) return;
    const at = event.target instanceof Element ? event.target : null;
    if (at !== null && !at.matches(CELLS) && at.closest(OWN) !== null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
    requestAnimationFrame(focusWork); // a button that ended it has gone with it
  };
  window.addEventListener('keydown', listener, true);
  return () => window.removeEventListener('keydown', listener, true);
}
