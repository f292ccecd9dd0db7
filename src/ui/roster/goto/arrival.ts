import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { t } from '../../i18n';
import { toastDone } from '../../toast/toasts';
import type { RosterDesk } from '../desk';
import { focusedColumn } from '../focusedColumn';

/** After so long the rows that were asked for will not come any more. */
const PATIENCE = 20_000;

/** Goes to a person of the view; the others are looked for among all, without filters. Inside a component only. */
export function createArrival(desk: RosterDesk): (row: number) => void {
  const { view } = desk;
  const [coming, setComing] = createSignal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const arrive = (row: number): boolean => desk.focusPerson(row, focusedColumn(desk));
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
