import { t } from '../../i18n';
import { toastDone } from '../../toast/toasts';
import type { RosterDesk } from '../desk';
import { MARK_FIELD, type Mark } from './marks';

/** Marks these persons with a colour (null: takes it off), as one step back. */
export async function setMark(desk: RosterDesk, rows: readonly number[], mark: Mark | null): Promise<void> {
  const [first] = rows;
  if (first === undefined) {
    toastDone(() => t('palette.noPerson'), { stay: 4000 });
    return;
  }
  const text = mark?.text ?? '';
  await desk.commands.write({
    name: 'mark',
    columns: [{ field: MARK_FIELD, rows: Uint32Array.from(rows), texts: [text] }],
    values: { mark: text, person: rows.length === 1 ? desk.session.table.getText('name', first) : '' },
    said: (name) => {
      if (name === null) return t('mark.same');
      const persons = name.kind === 'mark' ? name.persons : rows.length;
      return mark === null ? t('mark.off', { persons }) : t('mark.set', { persons, mark: t(`mark.name.${mark.id}`) });
    },
  });
}
