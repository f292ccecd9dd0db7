import { t } from '../i18n';
import { useOpen } from '../state/open';
import { makeUndo } from './undo';

/** Undo and redo, each naming what it would take back or do again. */
export function UndoButtons() {
  const steps = makeUndo(useOpen());
  const undoHint = () => {
    const change = steps.toUndo();
    return change === null ? t('frame.undoNothing') : t('frame.undoNamed', { change });
  };
  const redoHint = () => {
    const change = steps.toRedo();
    return change === null ? t('frame.redoNothing') : t('frame.redoNamed', { change });
  };
  return (
    <>
      <button
        type="button"
        class="bar-button bar-narrow"
        data-testid="undo"
        aria-label={undoHint()}
        title={undoHint()}
        disabled={!steps.canUndo()}
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
        disabled={!steps.canRedo()}
        onClick={steps.redo}
      >
        ↷
      </button>
    </>
  );
}
