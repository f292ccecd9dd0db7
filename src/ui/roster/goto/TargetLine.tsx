import { t } from '../../i18n';
import type { RosterDesk } from '../desk';
import type { Target } from './targets';

/** A person in the list: name, where he belongs, his ID number as the grid shows it, and why he is offered. */
export function TargetLine(props: { desk: RosterDesk; target: Target }) {
  const cell = (column: 'name' | 'unit' | 'group' | 'household' | 'idNumber') => {
    const { session, cells } = props.desk;
    return props.target.row < session.table.length ? cells.shown(column, props.target.row) : '';
  };
  const name = () => (cell('name') === '' ? t('find.noName') : cell('name'));
  const belongs = () => {
    const unit = cell('unit') === '' ? t('domain.noUnit') : cell('unit');
    return cell('group') === '' ? unit : `${unit} · ${cell('group')}`;
  };
  const why = () => {
    const { why: reason, row } = props.target;
    if (reason === 'row') return t('find.why.row', { number: props.desk.view.numberOf(row) });
    if (reason === 'household') return t('find.why.household', { household: cell('household') });
    return t(`find.why.${reason}`);
  };
  return (
    <>
      <span class="goto-name">{name()}</span>
      <span class="goto-unit">{belongs()}</span>
      <span class="goto-id">{cell('idNumber')}</span>
      <span class="goto-why">{why()}</span>
    </>
  );
}
