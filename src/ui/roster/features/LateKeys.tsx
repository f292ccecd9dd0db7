import { createEffect, on, onCleanup, onMount } from 'solid-js';
import { chordOf } from '../../actions/chords';
import { actionOfKey } from '../../actions/registry';
import { focusIsFree } from '../../state/gridFocus';
import { stepGoing } from '../../state/stepping';
import { heldForGrid, holdForGrid, type HeldKeys } from '../../widgets/heldKeys';
import { useDesk } from '../desk';

const ALONE = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Escape', 'F1']);

/**
 * What is typed when the roster was asked for and its grid does not stand yet is meant for the cell that will have the cursor; so
 * is what is typed while an undo is on its way, which takes the cursor to what it changes, and while rows are (sorted, filtered, of
 * another unit): Enter goes on from the cell as they stand then.
 */
export function LateKeys() {
  const { session, view, sheet, refocus } = useDesk();
  let keys: HeldKeys | undefined;
  const hold = () => {
    keys = holdForGrid(refocus);
    return keys;
  };
  const onKey = (event: KeyboardEvent) => {
    const step = stepGoing(session);
    const handle = sheet();
    if (step === null && !view.busy()) return;
    if (handle === undefined || handle.isOpen() || document.activeElement !== handle.field) return;
    // Undo and redo wait for their turn by themselves, and the other keys of the page do nothing to the cell.
    const command = event.ctrlKey || event.altKey || event.metaKey;
    if (ALONE.has(event.key) || (command && actionOfKey(chordOf(event), 'page') !== undefined)) return;
    hold().first(event);
    void step?.then(refocus); // after those who are told of what has changed
  };
  createEffect(
    on(
      view.busy,
      (busy) => {
        if (!busy && heldForGrid() && sheet() !== undefined && stepGoing(session) === null) queueMicrotask(refocus);
      },
      { defer: true },
    ),
  );
  window.addEventListener('keydown', onKey, true);
  onMount(() =>
    queueMicrotask(() => {
      if (sheet() === undefined && focusIsFree()) hold();
    }),
  );
  onCleanup(() => {
    window.removeEventListener('keydown', onKey, true);
    keys?.end();
  });
  return null;
}
