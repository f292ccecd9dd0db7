import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { t } from '../../i18n';
import { lookSteps, type LookStep } from '../../state/lookSteps';
import { dismissToast, releaseToast, toastDone } from '../../toast/toasts';
import { useDesk } from '../desk';
import { sameLook, wordLook, type Look } from '../layoutWords';

/** One change of how the grid looks; a slider that is drawn is one change in the end. */
interface LookChange extends LookStep {
  readonly zoom: boolean;
  /** The slider goes on. */
  readonly further: (now: Look) => void;
}

/** What is being put back or done again: no change to be taken back in turn. Steps outlive the screen on which they were made. */
let restored: Look | null = null;

/**
 * How the grid looks is no step of the log, but Ctrl+Z takes it back in its turn as long as the workbook is open: each change of it
 * is remembered with the step of the log it came after, and said in a message with its own undo.
 */
export function LayoutUndo() {
  const desk = useDesk();
  const { layout, session } = desk;
  const steps = lookSteps(session);
  /** The message about the last of these changes. */
  let shown: { readonly step: LookChange; id: number } | null = null;

  const look = createMemo<Look>(() => ({
    columns: layout.columns(),
    rowHeight: layout.rowHeight(),
    zoom: layout.zoom(),
  }));
  const hide = () => {
    const now = shown;
    shown = null;
    if (now !== null) dismissToast(now.id);
  };
  const put = (wanted: Look) => {
    restored = wanted;
    layout.change(wanted);
    restored = null;
  };
  const made = (before: Look, now: Look): LookChange => {
    const zoom = now.zoom !== before.zoom;
    const [after, further] = createSignal(now);
    const said = () => (zoom ? t('layout.zoomed', { percent: after().zoom }) : wordLook(desk.columns, before, after()));
    return { zoom, further, said, undo: () => put(before), redo: () => put(after()) };
  };
  const tell = (step: LookChange) => {
    hide();
    const own = { step, id: 0 };
    shown = own;
    own.id = toastDone(step.said, {
      action: {
        label: () => t('layout.undo'),
        run() {
          if (steps.last() !== step) return;
          steps.undo();
          toastDone(() => t('frame.undone', { change: step.said() }), { stay: 4000 });
        },
      },
      until: () => () => {
        if (shown === own) shown = null;
      },
    });
  };
  createEffect(
    on([layout.known, layout.arrived, look], ([known, arrived, now], earlier) => {
      const [knew, arrivedThen, before] = earlier ?? [false, arrived, now];
      if (known && knew && arrived !== arrivedThen) return steps.forget();
      if (!known || !knew || sameLook(now, before)) return;
      if (restored !== null && sameLook(now, restored)) return;
      const last = shown?.step;
      if (now.zoom !== before.zoom && last?.zoom === true && steps.last() === last && shown !== null) {
        last.further(now);
        releaseToast(shown.id);
        return;
      }
      const step = made(before, now);
      steps.push(step);
      tell(step);
    }),
  );
  // Once it is not what would be taken back, its button says nothing true any more.
  createEffect(
    on(steps.last, (last) => {
      if (shown !== null && last !== shown.step) hide();
    }),
  );
  onCleanup(hide);
  return null;
}
