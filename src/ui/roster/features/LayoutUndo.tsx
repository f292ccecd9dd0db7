import { createEffect, on, onCleanup } from 'solid-js';
import { t } from '../../i18n';
import { setPassed, setPassing } from '../../state/passing';
import { dismissToast, releaseToast, toastDone } from '../../toast/toasts';
import { useDesk } from '../desk';
import { sameLook, wordLook, type Look } from '../layoutWords';

interface Step {
  readonly before: Look;
  readonly zoom: boolean;
  readonly said: () => string;
}

/**
 * How the grid looks is no step of the log. Each change of it is said in a message with its undo, and while that stands and
 * nothing else has been changed Ctrl+Z takes back the look and not the data.
 */
export function LayoutUndo() {
  const desk = useDesk();
  const { layout, session } = desk;
  let steps: readonly Step[] = [];
  let shown: { id: number } | null = null;
  /** Taken back, the last first, and not yet done again; the looks they led to. */
  let undone: readonly { readonly after: Look; readonly said: () => string }[] = [];
  /** What is being put back: no change to be taken back in turn. */
  let restored: Look | null = null;
  let redoing = false;

  const look = (): Look => ({ columns: layout.columns(), rowHeight: layout.rowHeight(), zoom: layout.zoom() });
  const hide = () => {
    const now = shown;
    shown = null;
    setPassing(null);
    if (now !== null) dismissToast(now.id);
  };
  const offerAgain = (all: typeof undone) => {
    undone = all;
    const [next] = all;
    if (next === undefined) setPassed(null);
    else {
      const redo = () => {
        offerAgain(all.slice(1));
        redoing = !sameLook(look(), next.after);
        layout.change(next.after);
      };
      setPassed({ said: next.said, redo });
    }
  };
  const takeBack = (all: readonly Step[]) => {
    const last = all.at(-1);
    if (last === undefined) return;
    const percent = layout.zoom();
    const what = () => (last.zoom ? t('layout.zoomed', { percent }) : last.said());
    restored = last.before;
    const again = { after: look(), said: what };
    layout.change(last.before);
    show(all.slice(0, -1));
    offerAgain([again, ...undone]);
    if (all.length === 1) toastDone(() => t('layout.takenBack', { what: what() }), { stay: 4000 });
  };
  /** The message about the last of these changes; those before it wait behind it. */
  const show = (all: readonly Step[]) => {
    hide();
    steps = all;
    const last = all.at(-1);
    if (last === undefined) return;
    const own = { id: 0 };
    shown = own;
    const undo = () => takeBack(all);
    const { length, undo: newest } = session.state().log;
    own.id = toastDone(last.said, {
      action: { label: () => t('layout.undo'), run: undo },
      until(over) {
        const stop = session.subscribe(({ log }) => {
          if (log.length !== length || log.undo?.seq !== newest?.seq) over();
        });
        return () => {
          stop();
          if (shown !== own) return;
          shown = null;
          steps = [];
          setPassing(null);
        };
      },
    });
    setPassing({ said: last.said, undo });
  };
  createEffect(
    on([layout.known, look], ([known, now], earlier) => {
      const [knew, before] = earlier ?? [false, now];
      if (!known || !knew || sameLook(now, before)) return;
      const back = restored;
      restored = null;
      if (back !== null && sameLook(now, back)) return;
      // Another look ends what could be done again.
      if (!redoing) offerAgain([]);
      redoing = false;
      const zoom = now.zoom !== before.zoom;
      const last = steps.at(-1);
      // A slider that is drawn is one change in the end.
      if (zoom && last?.zoom === true && shown !== null) {
        releaseToast(shown.id);
        return;
      }
      const said = () => (zoom ? t('layout.zoomed', { percent: layout.zoom() }) : wordLook(desk.columns, before, now));
      show([...steps, { before, zoom, said }]);
    }),
  );
  let stood = session.state().log;
  onCleanup(
    session.subscribe(({ log }) => {
      if (log.length !== stood.length || log.undo?.seq !== stood.undo?.seq) offerAgain([]);
      stood = log;
    }),
  );
  onCleanup(() => {
    hide();
    offerAgain([]);
  });
  return null;
}
