import { t, tOr } from '../i18n';
import type { Work } from '../state/work';

/** What a long task does: of which file or of whom is not said. */
export function taskName({ task }: Work): string {
  return tOr('frame', `task.${task}`, t('frame.taskOther'));
}

/** How far it has come. A file is told in megabytes, anything else in pieces. */
export function workWords(work: Work): string {
  const { task, done, total } = work;
  const name = taskName(work);
  if (total === 0) return t('frame.workingPlain', { task: name });
  if (task !== 'file') return t('frame.working', { task: name, done, total });
  const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(1);
  return t('frame.workingFile', {
    task: name,
    done: megabytes(done),
    total: megabytes(Math.max(total, 0.1 * 1024 ** 2)),
  });
}
