import type { ListColumn } from '../../reports/xlsx/list';
import type { SheetTable } from '../../reports/xlsx/table';
import { inSlices } from '../state/inSlices';
import type { OpenWorkbook } from '../state/open';
import { CodedError } from '../words/failure';
import { askExport } from './asked';

/**
 * Asks about a list under a title: a pile of an import, or any other that stands on screen. `make`: what stands in it, and its
 * columns.
 */
export function exportList<Item>(
  open: OpenWorkbook,
  title: string,
  make: () => Promise<{ readonly items: readonly Item[]; readonly columns: readonly ListColumn<Item>[] }>,
): void {
  const { info } = open.state();
  const head = { title: `${info.name} ${title}`, sheet: title, notes: [], frozen: 1, totals: 0 };
  const table = async (): Promise<SheetTable> => {
    const [{ listTable }, { items, columns }] = await Promise.all([import('../../reports/xlsx/list'), make()]);
    const made = await inSlices(listTable(head, items, columns));
    if (made === null) throw new CodedError('cancelled'); // it is not stopped
    return made;
  };
  askExport({ kind: 'list', title, make: table });
}
