import { actionById, runAction } from '../../actions/registry';
import { t } from '../../i18n';
import { useDesk } from '../desk';
import { currentView } from './current';
import { viewsOpen } from './opened';
import './views.css';

/** At the left of the tool row: the view on display; a press opens the others. */
export function ViewsButton() {
  const desk = useDesk();
  const words = () => {
    const { name, changed } = currentView(desk);
    return t('views.button', { name: changed ? t('views.changed', { name }) : name });
  };
  return (
    <button
      type="button"
      class="tool views-button"
      title={t('views.hint')}
      aria-haspopup="dialog"
      aria-expanded={viewsOpen() !== null}
      data-testid="views"
      onClick={() => {
        const open = actionById('views.open');
        if (open !== undefined) runAction(open);
      }}
    >
      <span class="views-current">{words()}</span> ▾
    </button>
  );
}
