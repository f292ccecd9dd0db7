import type { Session } from '../../client/types';
import { t } from '../i18n';
import { toastDone, type ToastOptions } from '../toast/toasts';

/**
 * The undo button of the message about the change just made: it takes back that change and no other, and the
 * message goes as soon as the change is not the newest one any more.
 */
export function undoOfLast(session: Session, label: () => string): ToastOptions {
  const made = session.state().log.undo?.seq;
  const newest = () => session.state().log.undo?.seq === made;
  return {
    action: {
      label,
      async run() {
        if (newest()) await session.undo();
        else toastDone(() => t('frame.undoPassed'));
      },
    },
    until: (over) => session.subscribe(() => newest() || over()),
  };
}
