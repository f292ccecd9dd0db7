import type { Session } from '../../../client/types';
import { t } from '../../i18n';
import { seen } from '../../words/mask';
import type { Groups } from './arrange';
import { keyOf } from './folds';
import type { Grouping } from './places';

/** A heading of a group as the screen shows it. */
export interface Heading {
  /** Names the group, whatever is sorted, filtered or folded. */
  readonly key: number;
  /** Its index among the headings of the present arrangement. */
  readonly index: number;
  readonly label: string;
  /** Persons below it. */
  readonly count: number;
  readonly folded: boolean;
  /** Its unit's name, '' for persons without one. */
  readonly unit: string;
  readonly level: number;
}

export function headingOf(
  session: Session,
  grouping: Grouping,
  groups: Groups,
  index: number,
  folded: boolean,
): Heading {
  const { table } = session;
  const unit = table.text('unit').pool.get(groups.unit[index] ?? 0);
  const level = groups.level[index] ?? 0;
  return {
    key: keyOf(groups, index),
    index,
    label: labelOf(session, grouping, groups, index, unit),
    count: groups.size[index] ?? 0,
    folded,
    unit,
    level,
  };
}

function labelOf({ table }: Session, grouping: Grouping, groups: Groups, index: number, unit: string): string {
  const isUnit = grouping === 'unit' || (groups.level[index] ?? 0) < groups.deepest;
  if (isUnit || grouping === 'none') return unit === '' ? t('domain.noUnit') : seen(unit);
  const text = table.text(grouping).pool.get(groups.code[index] ?? 0);
  if (grouping === 'group') {
    if (text === '') return t('layout.noGroup');
    return /^\d+$/.test(text) ? t('layout.groupNumber', { number: text }) : seen(text);
  }
  if (text === '') return t('layout.noHousehold');
  return t('layout.household', { number: text, head: headName(table, groups, index) });
}

/** The head of the household where one is entered, else the first person. */
function headName(table: Session['table'], groups: Groups, index: number): string {
  const first = groups.first[index] ?? 0;
  const rows = groups.persons.subarray(first, first + Math.min(groups.size[index] ?? 0, 30));
  const head = rows.find((row) => table.getText('relation', row) === '户主') ?? rows[0];
  return head === undefined ? '' : table.getText('name', head);
}
