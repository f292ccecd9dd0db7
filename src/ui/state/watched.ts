import { editsToShow } from '../../client/optimistic';
import type { Session } from '../../client/types';
import type { Cancel, Works } from './work';

/**
 * The session with its long commands watched: what takes its time is shown with n of N and, until it is written, can be
 * called off, whoever asked for it. Within a task that is shown already nothing is added.
 */
export function watched(session: Session, works: Works): Session {
  const cancel = () => session.api.cancel();
  const during = <T>(task: string, stop: Cancel | null, work: () => Promise<T>): Promise<T> =>
    works.busy() ? work() : works.during(task, stop, work);
  const watching: Pick<Session, 'apply' | 'undo' | 'redo' | 'goTo'> = {
    apply: (command) =>
      command.kind === 'set-columns' && editsToShow(command) === null
        ? during('change', cancel, () => session.apply(command))
        : session.apply(command),
    undo: () => during('undo', null, () => session.undo()),
    redo: () => during('redo', null, () => session.redo()),
    goTo: (seq) => during('history', cancel, () => session.goTo(seq)),
  };
  // What the session tells of itself (its table, its state) it tells anew each time.
  return new Proxy(session, {
    get: (target, name) =>
      Object.hasOwn(watching, name) ? Reflect.get(watching, name) : (Reflect.get(target, name) as unknown),
  });
}
