import { offerDestinations } from '../../actions/registry';
import type { Destination } from '../../actions/types';
import { FIELDS } from '../../../roster/fields';
import { language } from '../../i18n';
import type { RosterColumn } from '../columns';
import { useDesk } from '../desk';

/** The columns on display are places to go to: the focus moves within its row. */
export function GoToColumn() {
  const desk = useDesk();
  offerDestinations(() =>
    desk.displayed().map((column, place): Destination => ({
      id: `column:${column.id}`,
      kind: 'column',
      name: column.header(),
      also: otherName(column),
      run: () => {
        const row = desk.sheet()?.range.anchor()?.row ?? 0;
        desk.sheet()?.focus({ row, column: place });
      },
    })),
  );
  return null;
}

/** The header in the other language, where the column is one of the template's. */
function otherName({ field }: RosterColumn): string {
  if (field === null) return '';
  return language() === 'en' ? FIELDS[field].header : FIELDS[field].headerEn;
}
