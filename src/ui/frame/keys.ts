import { onCleanup } from 'solid-js';
import { belongsToInputMethod, chordOf, editsText } from '../actions/chords';
import { surprises, zooms } from '../actions/held';
import { chordWord } from '../actions/keyWords';
import { actionOfKey, runKey, titleOf } from '../actions/registry';
import { t } from '../i18n';
import { focusGrid, focusWork } from '../state/gridFocus';
import { escape } from '../state/escapes';
import type { OpenWorkbook } from '../state/open';
import { toastDone } from '../toast/toasts';

/**
 * The keys that work on every screen of an open workbook: those of the actions on offer. What the browser would do with a key
 * that surprises is prevented, whether the workbook has a use for the key or not.
 */
export function listenToKeys(open: OpenWorkbook): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || belongsToInputMethod(event)) return;
    const chord = chordOf(event);
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const grid = target.closest('.ag-host') !== null;
    if (typesInto(target) && editsText(chord)) return;
    if (target.closest('dialog') !== null) {
      // A question stands open: the page behind it has no keys.
      if (surprises(chord, grid)) event.preventDefault();
      return;
    }
    if (chord === 'Escape' && open.explained() !== null && !(target instanceof HTMLInputElement)) {
      open.explain(null);
      focusWork();
      return;
    }
    if (chord === 'Escape' && !grid && !typesInto(target)) {
      // Nothing is open any more: the keys go back to the cell that had them.
      event.preventDefault();
      const before = document.activeElement;
      focusGrid();
      if (document.activeElement === before) escape();
      return;
    }
    if (chord === 'Escape' && grid && !typesInto(target) && escape()) {
      event.preventDefault();
      return;
    }
    const cellOpen = target.matches('.cell-field.open');
    if (actionOfKey(chord, 'page') !== undefined) {
      event.preventDefault();
      if (cellOpen) finishCell(target);
      runKey(event, 'page');
      return;
    }
    if (!typesInto(target) && actionOfKey(chord, 'grid')?.beside === true) {
      event.preventDefault();
      runKey(event, 'grid');
      return;
    }
    // The browser would mark the whole page blue.
    if (chord === 'Ctrl+A' && target.closest('.roster') !== null) {
      event.preventDefault();
      return;
    }
    const forCells = cellOpen ? actionOfKey(chord, 'grid') : undefined;
    if (!surprises(chord, grid) && forCells === undefined) return;
    event.preventDefault();
    const words = () =>
      forCells === undefined
        ? t(zooms(chord) ? 'palette.zoomsBy' : 'palette.noUse', { key: chordWord(chord) })
        : t('palette.finishCell', { title: titleOf(forCells) });
    toastDone(words, { stay: 4000 });
  };
  document.addEventListener('keydown', onKey);
  onCleanup(() => document.removeEventListener('keydown', onKey));
}

/** A text being typed keeps the keys it is edited with; the invisible field inside the grid does not count. */
function typesInto(target: HTMLElement): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (
    target instanceof HTMLInputElement &&
    ['range', 'date', 'checkbox', 'radio', 'file', 'button'].includes(target.type)
  )
    return false;
  return target.closest('.ag-host') === null || target.matches('.open');
}

/** What is being typed counts: a key of the page first writes the cell, as Ctrl+S does in Excel. */
function finishCell(field: HTMLElement): void {
  field.blur();
  focusGrid();
}
