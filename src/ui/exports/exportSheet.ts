import { AS_IT_IS, type SheetWays } from '../../client/exportApi';
import { reportName, type ReportKind } from '../../reports/names';
import type { SheetTable } from '../../reports/xlsx/table';
import { t } from '../i18n';
import { g } from '../i18n/outgoing';
import { afterSteps } from '../state/stepping';
import { today } from '../state/today';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { saveFile } from '../words/save-file';
import { tellCut, tellTooLarge } from './limits';
import { markText } from './mark';
import { noteExport, type ExportTold } from './noteExport';
import type { SheetKind } from './sheetKinds';
import type { SheetWish } from '../../client/sheetWish';

/** What may be imported again. */
export const IMPORTED_AGAIN: readonly SheetKind[] = ['roster', 'view'];

/** How a table goes out. `mark`: with a watermark. `again`: it is a file that is imported again. `done`: the message. */
export interface SheetExport {
  readonly name: string;
  readonly ways?: SheetWays;
  readonly mark?: boolean;
  readonly again?: boolean;
  /** For the audit log. */
  readonly noted: ExportTold;
  readonly done: (values: { readonly file: string; readonly rows: number }) => string;
}

/**
 * Downloads a table as .xlsx, or CSV; made when it is asked for, written in a worker of its own, so that edits need not wait.
 */
export function exportTable(bench: Workbench, make: () => SheetTable | Promise<SheetTable>, how: SheetExport): void {
  const { name, ways = AS_IT_IS, mark = false, again = false, noted } = how;
  run(async () => {
    const stop = new AbortController();
    let making = true;
    // The ledger's task is ended only while it is this one's: later another may be under way.
    const cancel = async (): Promise<boolean> => {
      stop.abort();
      if (making) await bench.client.api.cancel();
      return true;
    };
    const {
      count: rows,
      cut,
      hidden,
    } = await bench.works.during('export', cancel, async (progress) => {
      const table = await make();
      making = false;
      const count = table.rows; // the table is handed over
      if (again) tellTooLarge(table);
      const written = await bench.client.writeXlsx(mark ? marked(table) : table, progress, stop.signal, ways);
      const { workbook, ...told } = noted;
      await noteExport(bench, workbook, { ...told, file: name, rows: count, mark: mark ? markText() : '' });
      saveFile(name, written.blob);
      return { count, cut: written.cut, hidden: written.hidden };
    });
    toastDone(() => {
      const done = how.done({ file: name, rows });
      return hidden === 0 ? done : done.replace(/[。.]$/, '') + g('hidden', { count: hidden });
    });
    tellCut(name, cut);
  });
}

/** A line above the table only where others stand: a file that begins with its header is read in again. */
function marked(table: SheetTable): SheetTable {
  const mark = markText();
  return { ...table, mark, notes: table.notes.length === 0 ? [] : [...table.notes, mark] };
}

/** Makes the table of a wish; the units' comes from the page. Long ones have two tasks, each with its own count. */
export function tableOf(bench: Workbench, open: OpenWorkbook, wish: SheetWish): Promise<SheetTable> {
  const make = () => afterSteps(open.session, () => open.session.api.exportSheet(wish));
  // Read from the store line by line before a line of the file is written.
  return wish.kind === 'history' ? bench.works.during('records', () => bench.client.api.cancel(), make) : make();
}

/** The words for a file that is done. */
export function exported(personal: boolean): SheetExport['done'] {
  return (values) => (personal ? t('frame.exportedPersonal', values) : t('frame.exported', values));
}

/** The name of a file of the open workbook. */
export function nameOf(open: OpenWorkbook, kind: ReportKind): string {
  // What was done is no matter of the as-of date: it runs until now, as in the CSV of the same records.
  const until = kind === 'history' ? today() : open.state().asOf;
  return reportName(kind, open.policy, until, open.state().info.name, 'xlsx');
}
