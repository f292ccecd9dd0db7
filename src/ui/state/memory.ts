import { isPlace, type Place } from './places';

/** Where somebody was last: this tab after a reload, a new tab after the browser was closed. */
export interface LastPlace {
  readonly workbook: string;
  readonly place: Place;
}

const KEY = 'workbench.last';

/**
 * null: the list of workbooks was open. undefined: nothing is remembered, for browsers write this down seconds later
 * than the ledger writes its changes, and one that was killed meanwhile has forgotten it.
 */
export function recallPlace(): LastPlace | null | undefined {
  try {
    const text = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
    if (text === null) return undefined;
    const [workbook, place] = text.split('|');
    return workbook === undefined || workbook === '' || !isPlace(place) ? null : { workbook, place };
  } catch {
    return null; // storage refused: the list of workbooks is shown instead
  }
}

/** null: the list of workbooks was opened on purpose. */
export function rememberPlace(last: LastPlace | null): void {
  const text = last === null ? '' : `${last.workbook}|${last.place}`;
  try {
    sessionStorage.setItem(KEY, text);
    localStorage.setItem(KEY, text);
  } catch {
    // See `recallPlace`.
  }
}
