import { t } from '../i18n';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { saveFile } from '../words/save-file';

/** The files that go out; `personal`: ID numbers are in them. */
export const EXPORTS = [
  { kind: 'roster', label: 'frame.exportRoster', hint: 'frame.exportRosterHint', personal: true },
  { kind: 'results', label: 'frame.exportResults', hint: 'frame.exportResultsHint', personal: true },
  { kind: 'units', label: 'frame.exportUnits', hint: 'frame.exportUnitsHint', personal: false },
] as const;

/** Downloads every change of the workbook: who, when, old → new. */
export function exportHistory(bench: Workbench): void {
  run(async () => {
    const cancel = () => bench.client.api.cancel();
    const file = await bench.works.during('export', cancel, () => bench.client.api.exportFile('history'));
    saveFile(file.name, file.blob);
    toastDone(() => t('frame.exportedPersonal', { file: file.name, rows: file.rows }));
  });
}

/** Downloads the audit log: an entry a write, with its seal. Nobody's data are in it. */
export function exportAudit(bench: Workbench): void {
  run(async () => {
    const cancel = () => bench.client.api.cancel();
    const file = await bench.works.during('export', cancel, () => bench.client.api.exportFile('audit'));
    saveFile(file.name, file.blob);
    toastDone(() => t('frame.exported', { file: file.name, rows: file.rows }));
  });
}

/** Downloads one of them. What is done says how many rows went out, and whether the file names persons. */
export function exportFile(bench: Workbench, { kind, personal }: (typeof EXPORTS)[number]): void {
  run(async () => {
    const cancel = () => bench.client.api.cancel();
    const file = await bench.works.during('export', cancel, () => bench.client.api.exportFile(kind));
    saveFile(file.name, file.blob);
    const values = { file: file.name, rows: file.rows };
    toastDone(() => (personal ? t('frame.exportedPersonal', values) : t('frame.exported', values)));
  });
}
