import type { TrayItem } from '../../../client/protocol';
import type { ListColumn } from '../../../reports/xlsx/list';
import { cellColumns } from '../../exports/listCells';
import { t } from '../../i18n';
import { fileWord, whyWord } from './words';

/** Rows that wait as they go out. Nothing is masked here: the file says that numbers are in it in full. */
export function trayColumns(
  items: readonly TrayItem[],
  maybe: (item: TrayItem) => string,
): readonly ListColumn<TrayItem>[] {
  return [
    ...cellColumns(items, ({ cells }) => cells),
    { header: t('tray.why'), kind: 'text', cell: whyWord },
    { header: t('tray.maybe'), kind: 'text', cell: maybe },
    { header: t('tray.kind'), kind: 'text', cell: (item) => fileWord(item).kind },
    { header: t('tray.file'), kind: 'text', cell: (item) => fileWord(item).file },
    { header: t('tray.lineHead'), kind: 'number', cell: ({ line }) => line },
  ];
}
