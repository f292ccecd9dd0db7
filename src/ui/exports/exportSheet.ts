import { fileSafe } from '../../base/text';
import { reportName, type ReportKind } from '../../reports/names';
import { today } from '../state/today';
import type { ListColumn } from '../../reports/xlsx/list';
import type { SheetTable } from '../../reports/xlsx/table';
import { t } from '../i18n';
import { inSlices } from '../state/inSlices';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { CodedError } from '../words/failure';
import { saveFile } from '../words/save-file';
import { tellCut, tellTooLarge } from './limits';

/** What goes out as .xlsx; `personal`: ID numbers are in it. */
export const SHEETS = [
  { kind: 'roster', label: 'sheets.roster', hint: 'sheets.rosterHint', title: 'sheets.actionRoster', personal: true },
  {
    kind: 'results',
    label: 'sheets.results',
    hint: 'sheets.resultsHint',
    title: 'sheets.actionResults',
    personal: true,
  },
  { kind: 'view', label: 'sheets.view', hint: 'sheets.viewHint', title: 'sheets.actionView', personal: true },
  { kind: 'units', label: 'sheets.units', hint: 'sheets.unitsHint', title: 'sheets.actionUnits', personal: false },
  { kind: 'checks', label: 'sheets.checks', hint: 'sheets.checksHint', title: 'sheets.actionChecks', personal: true },
  {
    kind: 'history',
    label: 'sheets.history',
    hint: 'sheets.historyHint',
    title: 'sheets.actionHistory',
    personal: true,
  },
] as const;
export type SheetKind = (typeof SHEETS)[number]['kind'];

/** What may be imported again. */
const IMPORTED_AGAIN: readonly SheetKind[] = ['roster', 'view'];

/** Downloads one of them. */
export function exportSheet(bench: Workbench, open: OpenWorkbook, kind: SheetKind): void {
  const personal = SHEETS.some((each) => each.kind === kind && each.personal);
  const make = () => makeTable(open, kind);
  // Read from the store line by line before a line of the file is written: two tasks, each with its own count.
  const stop = () => bench.client.api.cancel();
  const read = kind === 'history' ? () => bench.works.during('records', stop, make) : make;
  exportTable(bench, read, nameOf(open, kind), personal, IMPORTED_AGAIN.includes(kind));
}

/**
 * Downloads a table as .xlsx; made when it is asked for, written in a worker of its own, so that edits need not wait.
 * `again`: it is a file that is imported again.
 */
export function exportTable(
  bench: Workbench,
  make: () => SheetTable | Promise<SheetTable>,
  name: string,
  personal: boolean,
  again = false,
): void {
  run(async () => {
    const stop = new AbortController();
    let making = true;
    // The ledger's task is ended only while it is this one's: later another may be under way.
    const cancel = async (): Promise<boolean> => {
      stop.abort();
      if (making) await bench.client.api.cancel();
      return true;
    };
    const { count: rows, cut } = await bench.works.during('export', cancel, async (progress) => {
      const table = await make();
      making = false;
      const count = table.rows; // the table is handed over
      if (again) tellTooLarge(table);
      const written = await bench.client.writeXlsx(table, progress, stop.signal);
      saveFile(name, written.blob);
      return { count, cut: written.cut };
    });
    const values = { file: name, rows };
    toastDone(() => (personal ? t('frame.exportedPersonal', values) : t('frame.exported', values)));
    tellCut(name, cut);
  });
}

/** The words and columns of the screens come with the screens: they are fetched when they are needed. */
async function makeTable(open: OpenWorkbook, kind: SheetKind): Promise<SheetTable> {
  if (kind === 'units') return (await import('./unitsTable')).unitsTable(open);
  const { checksWish, historyWish, resultsWish, rosterWish, viewWish } = await import('./wishes');
  const wishes = {
    roster: rosterWish,
    results: resultsWish,
    view: viewWish,
    checks: checksWish,
    history: historyWish,
  };
  return open.session.api.exportSheet(await wishes[kind](open));
}

/**
 * Downloads a list under a title: a pile of an import, or any other that stands on screen. ID numbers among them are
 * told as personal. `make`: what stands in it, and its columns.
 */
export function exportList<Item>(
  bench: Workbench,
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
  exportTable(bench, table, `${fileSafe(info.name)}_${fileSafe(title)}.xlsx`, true);
}

/** The name of a file of the open workbook. */
export function nameOf(open: OpenWorkbook, kind: ReportKind): string {
  // What was done is no matter of the as-of date: it runs until now, as in the CSV of the same records.
  const until = kind === 'history' ? today() : open.state().asOf;
  return reportName(kind, open.policy, until, open.state().info.name, 'xlsx');
}
