import { wordError, type ErrorPlace } from '../words/errors';
import { failureOf, isCancelled, isOfLeftWorkbook } from '../words/failure';
import { t } from '../i18n';
import { isOfFile } from './fileWork';
import { toastDone, toastProblem } from './toasts';

/**
 * Shows whatever went wrong, in words. Nothing that rejects may end anywhere else. Returns the message's number for
 * `dismissToast`; null where there is none.
 */
export function reportError(error: unknown, place: ErrorPlace = {}): number | null {
  // Of a page that was locked meanwhile the lock is to be seen.
  if (isOfLeftWorkbook(error) || failureOf(error)?.code === 'locked') return null;
  if (isCancelled(error)) {
    // It changes nothing anyway: what is missing is the file.
    const exporting = failureOf(error)?.details['task'] === 'export';
    return toastDone(() => t(exporting ? 'frame.exportCancelled' : 'frame.workCancelled'));
  }
  return toastProblem(() => wordError(error, place), { topic: isOfFile(error) ? 'file' : undefined });
}

/** Runs something started by a click or a key; its failure is shown. */
export function run(task: () => Promise<unknown>, place: ErrorPlace = {}): void {
  task().catch((error: unknown) => reportError(error, place));
}
