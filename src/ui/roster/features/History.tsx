import { offerActions } from '../../actions/registry';
import { t } from '../../i18n';
import { useDesk } from '../desk';

/** The history of the focused cell and of its person. */
export function History() {
  const desk = useDesk();
  const field = () => {
    const at = desk.sheet()?.range.anchor() ?? null;
    return at === null ? null : (desk.displayed()[at.column]?.field ?? null);
  };
  const why = () => t('palette.noPerson');
  offerActions([
    {
      id: 'history.cell',
      group: 'data',
      title: 'action.historyCell',
      enabled: () => desk.focusedRow() >= 0 && field() !== null,
      why: () => (desk.focusedRow() < 0 ? why() : t('history.computed')),
      run: () => desk.showHistory({ row: desk.focusedRow(), field: field() }),
    },
    {
      id: 'history.person',
      group: 'data',
      title: 'action.historyPerson',
      enabled: () => desk.focusedRow() >= 0,
      why,
      run: () => desk.showHistory({ row: desk.focusedRow(), field: null }),
    },
  ]);
  return null;
}
