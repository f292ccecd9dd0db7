import type { Session } from '../../client/types';
import { t } from '../i18n';
import { lookSteps } from '../state/lookSteps';
import type { OpenWorkbook } from '../state/open';
import { stepGoing, stepInTurn } from '../state/stepping';
import { run } from '../toast/report';
import { dismissToast, toastDone } from '../toast/toasts';
import { wordChange } from '../words/changes';

/** Undo and redo: of the data, of how the grid looks and of the scenarios, in the one order in which it was done. */
export interface Undo {
  readonly undo: () => void;
  readonly redo: () => void;
  /** What would be taken back or done again, in words; null for nothing. */
  readonly toUndo: () => string | null;
  readonly toRedo: () => string | null;
  /** Whether there is anything; while something is being written there will be. */
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Steps are on their way: whether there is anything for one more is known in its turn. */
  readonly going: () => boolean;
}

/** Of quick steps back and forth only the last is told: one message takes the place of the other. */
let told = 0;
const tell = (text: () => string) => {
  dismissToast(told);
  told = toastDone(text, { stay: 4000 });
};

/** One step back or forth, with its name in a message. */
export function makeUndo(open: OpenWorkbook): Undo {
  const { session } = open;
  const looks = lookSteps(session);
  const words = (entry: Parameters<typeof wordChange>[0]) => wordChange(entry, open.policy);
  const say = (key: 'frame.undone' | 'frame.redone', change: () => string) => tell(() => t(key, { change: change() }));
  // Presses come faster than they are carried out: each waits for the one before, and then sees what stands.
  const inTurn = (step: () => Promise<void>) =>
    run(() =>
      stepInTurn(session, async () => {
        await written(session);
        await step();
      }),
    );
  /** What there will be when the steps on their way have been done, nobody knows: a press is taken, and says so in its turn. */
  const going = () => stepGoing(session) !== null;
  const dataToUndo = () => open.state().log.undo !== null || open.state().save.state === 'saving';
  const toUndo = () => {
    const look = looks.last();
    if (look !== null) return look.said();
    const entry = open.state().log.undo;
    return entry === null ? null : words(entry.name);
  };
  const toRedo = () => {
    const look = looks.next();
    if (look !== null) return look.said();
    const entry = looks.redo();
    return entry === null ? null : words(entry.name);
  };
  return {
    toUndo,
    toRedo,
    going,
    canUndo: () => looks.last() !== null || (open.writable() && dataToUndo()),
    canRedo: () => looks.next() !== null || (open.writable() && looks.redo() !== null),
    undo: () =>
      inTurn(async () => {
        const look = looks.undo();
        if (look !== null) return say('frame.undone', look.said);
        const entry = open.writable() && open.state().log.undo !== null ? await session.undo() : null;
        if (entry === null) tell(() => t('frame.undoNothing'));
        else say('frame.undone', () => words(entry.name));
      }),
    redo: () =>
      inTurn(async () => {
        const look = looks.again();
        if (look !== null) return say('frame.redone', look.said);
        const entry = open.writable() && looks.redo() !== null ? await session.redo() : null;
        if (entry === null) tell(() => t('frame.redoNothing'));
        else say('frame.redone', () => words(entry.name));
      }),
  };
}

/** Resolves when no command is under way: only then it is known what was done last. */
function written(session: Session): Promise<void> {
  if (session.state().save.state !== 'saving') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = session.subscribe(({ save }) => {
      if (save.state === 'saving') return;
      stop();
      resolve();
    });
  });
}
