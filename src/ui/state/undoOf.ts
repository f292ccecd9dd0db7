import { t } from '../i18n';
import { toastDone } from '../toast/toasts';
import type { OpenWorkbook } from './open';

/**
 * The undo button of a message: takes back the change just made, and only that one. When other changes have
 * followed, it says so instead of taking back one of those.
 */
export function undoOfLast(open: OpenWorkbook): () => Promise<void> {
  const made = open.state().log.undo?.seq;
  return async () => {
    if (open.state().log.undo?.seq === made) await open.session.undo();
    else toastDone(() => t('frame.undoPassed'));
  };
}
