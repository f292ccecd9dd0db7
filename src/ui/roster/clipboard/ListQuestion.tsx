import { t } from '../../i18n';
import { Dialog } from '../../widgets/Dialog';

/** What is to become of a list of persons that is pasted into the grid. */
export function ListQuestion(props: {
  headings: readonly string[];
  onImport: () => void;
  onCells: () => void;
  onClose: () => void;
}) {
  const shown = () => props.headings.slice(0, 4).join(t('import.comma')) + (props.headings.length > 4 ? '…' : '');
  return (
    <Dialog
      title={t('cells.listTitle')}
      confirm={t('cells.listImport')}
      other={t('cells.listCells')}
      onOther={props.onCells}
      onConfirm={props.onImport}
      onClose={props.onClose}
    >
      <p>{t('cells.listFound', { headings: shown() })}</p>
      <p>{t('cells.listWays')}</p>
    </Dialog>
  );
}
