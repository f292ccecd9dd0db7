import type { LogEntry } from '../../client/protocol';
import type { Session } from '../../client/types';
import { t } from '../i18n';
import { toastDone, type ToastOptions } from '../toast/toasts';

/** Asked before a command is given; what it returns says, once that is done, which record it wrote: null for none. */
export function watchRecord(session: Session): () => LogEntry | null {
  const before = session.state().log.length;
  return () => {
    const { length, undo } = session.state().log;
    return length > before ? undo : null;
  };
}

/** The record that a command has just written, by what it answered: commands under way beside it do not count. */
export function recordOf(session: Session, seq: number | null): LogEntry | null {
  const { undo } = session.state().log;
  return seq !== null && undo?.seq === seq ? undo : null;
}

/**
 * The undo button of the message about a change: it takes back that record and no other, and the message goes as soon as
 * it is not the newest any more. Without a record there is nothing to take back, and no button.
 */
export function undoOf(session: Session, record: LogEntry | null, label: () => string): ToastOptions {
  if (record === null) return {};
  const newest = () => session.state().log.undo?.seq === record.seq;
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
