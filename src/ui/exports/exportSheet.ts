import { reportName, type ReportKind } from '../../reports/names';
import type { SheetTable } from '../../reports/xlsx/table';
import { t } from '../i18n';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { saveFile } from '../words/save-file';

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
] as const;
export type SheetKind = (typeof SHEETS)[number]['kind'];

/** Downloads one of them. */
export function exportSheet(bench: Workbench, open: OpenWorkbook, kind: SheetKind): void {
  const personal = SHEETS.some((each) => each.kind === kind && each.personal);
  exportTable(bench, () => makeTable(open, kind), nameOf(open, kind), personal);
}

/** Downloads a table as .xlsx; made when it is asked for, written in a worker of its own, so that edits need not wait. */
export function exportTable(
  bench: Workbench,
  make: () => SheetTable | Promise<SheetTable>,
  name: string,
  personal: boolean,
): void {
  run(async () => {
    const stop = new AbortController();
    const rows = await bench.works.during(
      'export',
      () => stop.abort(),
      async (progress) => {
        const table = await make();
        const count = table.rows; // the table is handed over
        saveFile(name, await bench.client.writeXlsx(table, progress, stop.signal));
        return count;
      },
    );
    const values = { file: name, rows };
    toastDone(() => (personal ? t('frame.exportedPersonal', values) : t('frame.exported', values)));
  });
}

/** The words and columns of the screens come with the screens: they are fetched when they are needed. */
async function makeTable(open: OpenWorkbook, kind: SheetKind): Promise<SheetTable> {
  if (kind === 'units') return (await import('./unitsTable')).unitsTable(open);
  const { resultsWish, rosterWish, viewWish } = await import('./wishes');
  const wishes = { roster: rosterWish, results: resultsWish, view: viewWish };
  return open.session.api.exportSheet(wishes[kind](open));
}

/** The name of a file of the open workbook. */
export function nameOf(open: OpenWorkbook, kind: ReportKind): string {
  return reportName(kind, open.policy, open.state().asOf, open.state().info.name, 'xlsx');
}
