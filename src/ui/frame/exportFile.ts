import { t } from '../i18n';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { saveFile } from '../words/save-file';

/** The files that go out at a press of their buttons, which say beforehand what is in them. */
export const EXPORTS = [
  { kind: 'roster', label: 'frame.exportRoster', hint: 'frame.exportRosterHint' },
  { kind: 'results', label: 'frame.exportResults', hint: 'frame.exportResultsHint' },
  { kind: 'units', label: 'frame.exportUnits', hint: 'frame.exportUnitsHint' },
] as const;

type FileKind = (typeof EXPORTS)[number]['kind'] | 'history' | 'audit';
/** ID numbers are in them. */
const PERSONAL: ReadonlySet<FileKind> = new Set<FileKind>(['roster', 'results', 'history']);

/** Downloads a CSV file. What is done says how many rows went out, and whether the file names persons. */
export function exportFile(bench: Workbench, kind: FileKind): void {
  run(async () => {
    const cancel = () => bench.client.api.cancel();
    const file = await bench.works.during('export', cancel, () => bench.client.api.exportFile(kind));
    saveFile(file.name, file.blob);
    const values = { file: file.name, rows: file.rows };
    toastDone(() => (PERSONAL.has(kind) ? t('frame.exportedPersonal', values) : t('frame.exported', values)));
  });
}
