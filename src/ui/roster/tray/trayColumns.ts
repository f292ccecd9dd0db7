import type { TrayItem } from '../../../client/protocol';
import type { ListColumn } from '../../../reports/xlsx/list';
import { cellColumns } from '../../exports/listCells';
import { w } from '../../i18n/waiting';
import { fileWord, toldWords, whyWord } from './words';

/** Rows that wait as they go out. Nothing is masked here: the file says that numbers are in it in full. */
export function trayColumns(
  items: readonly TrayItem[],
  maybe: (item: TrayItem) => string,
): readonly ListColumn<TrayItem>[] {
  return [
    ...cellColumns(items, ({ cells }) => cells),
    { header: w('why'), kind: 'text', cell: (item) => [whyWord(item), ...toldWords(item)].join('；') },
    { header: w('maybe'), kind: 'text', cell: maybe },
    { header: w('kind'), kind: 'text', cell: (item) => fileWord(item).kind },
    { header: w('file'), kind: 'text', cell: (item) => fileWord(item).file },
    { header: w('lineHead'), kind: 'number', cell: ({ line }) => line },
  ];
}
