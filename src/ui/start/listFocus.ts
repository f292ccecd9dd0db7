import { focusIsFree } from '../state/gridFocus';

/** The focus after a line has left the list it stood in: where the line was, or where it went; else the page. */
export function focusLine(...wanted: readonly (Element | null | undefined)[]): void {
  if (!focusIsFree()) return;
  const there = wanted.find((each) => each?.isConnected === true) ?? document.getElementById('main');
  if (there instanceof HTMLElement) there.focus();
}

export function lineOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-workbook="${CSS.escape(id)}"] button`);
}

/** The lines beside one that is about to go: the next one first. */
export function neighboursOf(id: string): readonly (Element | null | undefined)[] {
  const line = document.querySelector(`[data-workbook="${CSS.escape(id)}"]`);
  return [line?.nextElementSibling, line?.previousElementSibling].map((each) => each?.querySelector('button'));
}
