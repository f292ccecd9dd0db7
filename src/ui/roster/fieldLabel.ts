import type { ColumnId } from '../../client/protocol';
import { t } from '../i18n';
import { NUMBER_COLUMN, type RosterColumn } from './columns';
import type { HeadingCells } from './grouping/headingCells';
import type { RosterView } from './view';

/** How the focused cell is read out: whose it is, its column, and what it holds. A heading says its group and the sum. */
export function makeFieldLabel(options: {
  readonly view: Pick<RosterView, 'numberAt'>;
  readonly headings: Pick<HeadingCells, 'label'>;
  readonly columnOf: (id: string) => RosterColumn | undefined;
  /** The leftmost column, which names the groups. */
  readonly lead: () => ColumnId | undefined;
  readonly shown: (position: number, column: ColumnId) => string;
}): (column: string, position: number) => string {
  const { view, headings, columnOf, lead, shown } = options;
  return (id, position) => {
    const column = columnOf(id)?.header() ?? '';
    const text = id === NUMBER_COLUMN ? '' : shown(position, id as ColumnId);
    const heading = headings.label(position, column, id === lead());
    if (heading !== undefined) return id === lead() || text === '' ? heading : `${heading} ${text}`;
    const whose = { row: view.numberAt(position), name: shown(position, 'name'), column };
    // The name is said already.
    if (id === 'name' && text !== '') return t('roster.fieldLabel', whose);
    return t('roster.fieldLabelText', { ...whose, text: text === '' ? t('roster.emptyCell') : text });
  };
}
