import { MOST_UNPACKED } from '../../intake/containers/unpacked';
import type { CutCells } from '../../reports/xlsx/cutCells';
import type { SheetTable } from '../../reports/xlsx/table';
import { g } from '../i18n/outgoing';
import { toastProblem } from '../toast/toasts';

const MEGABYTE = 1024 ** 2;
/** The size is estimated. */
const MARGIN = 1.05;

/** Says, before it is written, that a file will be too large to be imported again. */
export function tellTooLarge({ bytes = 0 }: Pick<SheetTable, 'bytes'>): void {
  if (bytes * MARGIN <= MOST_UNPACKED) return;
  const [megabytes, limit] = [Math.ceil(bytes / MEGABYTE), MOST_UNPACKED / MEGABYTE];
  toastProblem(() => g('tooLarge', { megabytes, limit }));
}

/** Says which cells have only their beginning in the file. */
export function tellCut(file: string, { count, first }: CutCells): void {
  if (count === 0) return;
  toastProblem(() => {
    const places = first.map(({ row, header }) => g('cutCell', { row, header })).join(g('cutAnd'));
    return g(count > first.length ? 'cutMany' : 'cut', { file, count, places });
  });
}
