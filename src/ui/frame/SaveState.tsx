import { createEffect, createMemo, on, onCleanup } from 'solid-js';
import { t } from '../i18n';
import { createLayout } from '../roster/layout';
import { useOpen } from '../state/open';
import { askRoom, isNearlyFull, sizeWords } from '../state/room';
import { run } from '../toast/report';
import { toastProblem } from '../toast/toasts';
import { clock } from '../words/amounts';
import { wordError } from '../words/errors';
import { CodedError } from '../words/failure';

/** How often it is looked how much room there is left: after an opening, and while changes are saved. */
const BETWEEN = 60_000; // ms

async function warnWhenFull(): Promise<void> {
  const room = await askRoom();
  if (room === null || !isNearlyFull(room)) return;
  const { used, quota } = room;
  toastProblem(() => t('frame.roomLow', { used: sizeWords(used), left: sizeWords(quota - used) }));
}

/** Whether the last change is on disk. A failure stays in words until it is over. */
export function SaveState() {
  const open = useOpen();
  const { scenariosKept } = createLayout(open.session);
  /** A what-if is no change of the roster; until it is on disk nothing is said to be, all the same. */
  const save = () => {
    const { save: of } = open.state();
    const kept = scenariosKept();
    return of.state !== 'saved' || kept === 'kept' ? of : { ...of, state: kept === 'keeping' ? 'saving' : 'failed' };
  };
  const ask = (event: BeforeUnloadEvent) => {
    if (scenariosKept() === 'kept') return;
    event.preventDefault();
    event.returnValue = true; // browsers before the standard ask for this one
  };
  window.addEventListener('beforeunload', ask);
  onCleanup(() => window.removeEventListener('beforeunload', ask));
  // Told once, whatever else of the state changes with it.
  const error = createMemo(() => save().error);
  createEffect(
    on(error, (code) => {
      // What is kept on the page tells why by itself; to load the page anew, as an error within the program asks for, would lose it.
      const kept = () => open.state().unsaved?.why === 'internal';
      if (code === null || (code === 'internal' && kept())) return;
      const until = (over: () => void) => open.session.subscribe(() => kept() && over());
      toastProblem(
        () => wordError(new CodedError(code)),
        code === 'internal' ? { first: true, until } : { first: true },
      );
    }),
  );
  let looked = -Infinity;
  createEffect(
    on(
      () => save().at,
      () => {
        if (performance.now() - looked < BETWEEN) return;
        looked = performance.now();
        run(warnWhenFull);
      },
    ),
  );
  const words = () => {
    const { state, at } = save();
    if (state === 'saving') return t('frame.saving');
    if (state === 'failed') return t('frame.saveFailed');
    return at === null ? t('frame.savedUnknown') : t('frame.saved', { time: clock(at) });
  };
  return (
    <span class="save-state" role="status" data-testid="save-state" data-state={save().state}>
      <span class="save-sign" aria-hidden="true">
        {save().state === 'saved' ? '●' : save().state === 'saving' ? '○' : '▲'}
      </span>
      {words()}
    </span>
  );
}
