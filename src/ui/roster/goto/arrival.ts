import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { ViewQuery } from '../../../client/protocol';
import { t } from '../../i18n';
import { toastDone } from '../../toast/toasts';
import type { RosterDesk } from '../desk';
import { bringInSight } from '../find/inSight';
import { focusedColumn } from '../focusedColumn';
import { isNarrowed } from '../viewOrder';

/** After so long the rows that were asked for will not come any more. */
const PATIENCE = 20_000;

/** Goes to a person of the view; the others are looked for among all, without filters. `ended`: whether he has been reached. */
export type Arrival = (row: number, ended: (there: boolean) => void) => void;

/** Inside a component only. */
export function createArrival(desk: RosterDesk): Arrival {
  const { view } = desk;
  const [coming, setComing] = createSignal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended: (there: boolean) => void = () => undefined;
  const end = (there: boolean) => {
    clearTimeout(timer);
    setComing(null);
    const tell = ended;
    ended = () => undefined;
    tell(there);
  };
  onCleanup(() => {
    clearTimeout(timer);
    ended(false);
  });
  const arrive = (row: number): boolean => {
    const sheet = desk.sheet();
    const position = row < 0 || sheet === undefined ? -1 : view.unfoldTo(row);
    // In the middle, as a match of a search: at the edge the message about what is done there would lie over it.
    if (sheet !== undefined && position >= 0)
      bringInSight(sheet, { row: position, column: sheet.range.anchor()?.column ?? 0 });
    return desk.focusPerson(row, focusedColumn(desk));
  };
  /** What was on display has been left for him: that is said, with the way back. */
  const sayLeft = (before: ViewQuery) => {
    const left = isNarrowed(before)
      ? 'find.goLeftFilters'
      : before.removed === true
        ? 'find.goLeftBin'
        : 'find.goLeftUnit';
    toastDone(() => t(left), { action: { label: () => t('find.goBack'), run: () => view.change(before) } });
  };
  // The rows come later; the grid takes them up after those who are told of them.
  createEffect(
    on([view.persons, view.groups, view.busy, coming], () => {
      if (coming() === null) return;
      queueMicrotask(() => {
        const row = coming();
        if (row !== null && !view.busy() && arrive(row)) end(true);
      });
    }),
  );
  return (row, tell) => {
    end(false); // of the one before
    if (arrive(row)) {
      tell(true);
      return;
    }
    const before = view.query();
    ended = (there) => {
      tell(there);
      if (there) sayLeft(before);
    };
    setComing(row);
    timer = setTimeout(() => {
      toastDone(() => t('find.goFailed'), { stay: 4000 });
      end(false);
    }, PATIENCE);
    view.change({ unit: null, search: '', filters: [], removed: false });
  };
}
