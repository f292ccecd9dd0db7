import { focusGrid } from '../state/gridFocus';

/**
 * Remembers who has the focus; the answer gives it back. The grid's field is put into another cell when the rows move, so
 * where it is gone the grid takes the focus itself.
 */
export function rememberFocus(): () => void {
  const before = document.activeElement;
  const inGrid = before?.closest('.ag-host') !== null;
  return () => {
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
      before.focus({ preventScroll: true });
      // A dialog that closes has given the focus back already, and not the caret: letters would go nowhere until the next frame.
      if (before instanceof HTMLTextAreaElement) before.setSelectionRange(before.selectionStart, before.selectionEnd);
    } else if (inGrid) focusGrid();
  };
}
