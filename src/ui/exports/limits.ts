import { MOST_UNPACKED } from '../../intake/containers/unpacked';
import type { CutCells } from '../../reports/xlsx/cutCells';
import type { SheetTable } from '../../reports/xlsx/table';
import { t } from '../i18n';
import { toastProblem } from '../toast/toasts';

const MEGABYTE = 1024 ** 2;
/** The size is estimated. */
const MARGIN = 1.05;

/** Says, before it is written, that a file will be too large to be imported again. */
export function tellTooLarge({ bytes = 0 }: Pick<SheetTable, 'bytes'>): void {
  if (bytes * MARGIN <= MOST_UNPACKED) return;
  const [megabytes, limit] = [Math.ceil(bytes / MEGABYTE), MOST_UNPACKED / MEGABYTE];
  toastProblem(() => t('sheets.tooLarge', { megabytes, limit }));
}

/** Says which cells have only their beginning in the file. */
export function tellCut(file: string, { count, first }: CutCells): void {
  if (count === 0) return;
  toastProblem(() => {
    const places = first.map(({ row, header }) => t('sheets.cell', { row, header })).join(t('sheets.and'));
    return t(count > first.length ? 'sheets.cutMany' : 'sheets.cut', { file, count, places });
  });
}
