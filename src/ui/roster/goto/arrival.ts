import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { t } from '../../i18n';
import { toastDone } from '../../toast/toasts';
import type { RosterDesk } from '../desk';
import { bringInSight } from '../find/inSight';
import { focusedColumn } from '../focusedColumn';

/** After so long the rows that were asked for will not come any more. */
const PATIENCE = 20_000;

/** Goes to a person of the view; the others are looked for among all, without filters. Inside a component only. */
export function createArrival(desk: RosterDesk): (row: number) => void {
  const { view } = desk;
  const [coming, setComing] = createSignal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const arrive = (row: number): boolean => {
    const sheet = desk.sheet();
    const position = row < 0 || sheet === undefined ? -1 : view.unfoldTo(row);
    // In the middle, as a match of a search: at the edge the message about what is done there would lie over it.
    if (sheet !== undefined && position >= 0)
      bringInSight(sheet, { row: position, column: sheet.range.anchor()?.column ?? 0 });
    return desk.focusPerson(row, focusedColumn(desk));
  };
  // The rows come later; the grid takes them up after those who are told of them.
  createEffect(
    on([view.persons, view.groups, view.busy, coming], () => {
      if (coming() === null) return;
      queueMicrotask(() => {
        const row = coming();
        if (row !== null && !view.busy() && arrive(row)) setComing(null);
      });
    }),
  );
  return (row) => {
    if (arrive(row)) return;
    setComing(row);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (coming() !== null) toastDone(() => t('find.goFailed'), { stay: 4000 });
      setComing(null);
    }, PATIENCE);
    view.change({ unit: null, search: '', filters: [], removed: false });
  };
}
