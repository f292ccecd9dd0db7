import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { rememberFocus } from '../../actions/focusBack';
import { offerActions } from '../../actions/registry';
import { t } from '../../i18n';
import { toastDone } from '../../toast/toasts';
import { useDesk } from '../desk';
import { askToFind, findAsked } from '../find/asked';
import { GoToBox } from '../goto/GoToBox';
import { focusedColumn } from './Sorting';

/** After so long the rows that were asked for will not come any more. */
const PATIENCE = 20_000;

/** Ctrl+G: to a row, a person, an ID number, a household. */
export function GoTo() {
  const desk = useDesk();
  const { view } = desk;
  const [open, setOpen] = createSignal(false);
  const [coming, setComing] = createSignal<number | null>(null);
  let giveBack = () => undefined as void;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const begin = () => {
    if (open()) return;
    giveBack = rememberFocus();
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    giveBack();
  };
  const arrive = (row: number): boolean => desk.focusPerson(row, focusedColumn(desk));
  /** To a person of the view; the others are looked for among all, without filters. */
  const go = (row: number) => {
    setOpen(false);
    if (arrive(row)) return;
    setComing(row);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (coming() !== null) toastDone(() => t('find.goFailed'), { stay: 4000 });
      setComing(null);
    }, PATIENCE);
    view.change({ unit: null, search: '', filters: [], removed: false });
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
  createEffect(() => {
    if (desk.sheet() === undefined || findAsked() !== 'goto') return;
    askToFind(null);
    requestAnimationFrame(begin);
  });
  offerActions([{ id: 'goto.open', group: 'find', title: 'find.actGoTo', keys: ['Ctrl+G'], run: begin }]);
  return (
    <Show when={open()}>
      <GoToBox desk={desk} onGo={go} onClose={close} />
    </Show>
  );
}
