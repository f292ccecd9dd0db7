import { t } from '../i18n';
import { passed, passing } from '../state/passing';
import { useOpen } from '../state/open';
import { wordChange } from '../words/changes';
import { makeUndo } from './undo';

/** Undo and redo, each naming what it would take back or do again. */
export function UndoButtons() {
  const open = useOpen();
  const steps = makeUndo(open);
  const undoHint = () => {
    const look = passing();
    if (look !== null) return t('frame.undoNamed', { change: look.said() });
    const entry = open.state().log.undo;
    return entry === null
      ? t('frame.undoNothing')
      : t('frame.undoNamed', { change: wordChange(entry.name, open.policy) });
  };
  const redoHint = () => {
    const look = passed();
    if (look !== null) return t('frame.redoNamed', { change: look.said() });
    const entry = open.state().log.redo;
    return entry === null
      ? t('frame.redoNothing')
      : t('frame.redoNamed', { change: wordChange(entry.name, open.policy) });
  };
  return (
    <>
      <button
        type="button"
        class="bar-button bar-narrow"
        data-testid="undo"
        aria-label={undoHint()}
        title={undoHint()}
        disabled={passing() === null && (open.state().log.undo === null || !open.writable())}
        onClick={steps.undo}
      >
        ↶
      </button>
      <button
        type="button"
        class="bar-button bar-narrow"
        data-testid="redo"
        aria-label={redoHint()}
        title={redoHint()}
        disabled={passed() === null && (open.state().log.redo === null || !open.writable())}
        onClick={steps.redo}
      >
        ↷
      </button>
    </>
  );
}
