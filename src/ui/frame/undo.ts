import { t } from '../i18n';
import type { OpenWorkbook } from '../state/open';
import { passed, passing } from '../state/passing';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { wordChange } from '../words/changes';

/** One step back or forth, with its name in a message; how the grid looks first, while that can be taken back. Nothing happens where there is nothing to take back. */
export function makeUndo(open: OpenWorkbook): { readonly undo: () => void; readonly redo: () => void } {
  return {
    undo() {
      const look = passing();
      if (look !== null) {
        look.undo();
        return;
      }
      const entry = open.state().log.undo;
      if (entry === null) return;
      run(async () => {
        await open.session.undo();
        toastDone(() => t('frame.undone', { change: wordChange(entry.name, open.policy) }), { stay: 4000 });
      });
    },
    redo() {
      const look = passed();
      if (look !== null) {
        look.redo();
        return;
      }
      const entry = open.state().log.redo;
      if (entry === null) return;
      run(async () => {
        await open.session.redo();
        toastDone(() => t('frame.redone', { change: wordChange(entry.name, open.policy) }), { stay: 4000 });
      });
    },
  };
}
