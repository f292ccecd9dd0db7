import { t } from '../i18n';
import type { OpenWorkbook } from '../state/open';
import { afterSteps } from '../state/stepping';
import type { Workbench } from '../state/workbench';
import { toastDone } from '../toast/toasts';
import { saveFile } from '../words/save-file';
import type { FileKind } from './fileFields';
import { noteFile } from './noteExport';

/** ID numbers are in them. */
const PERSONAL: ReadonlySet<FileKind> = new Set<FileKind>(['roster', 'results', 'history']);

/** Downloads a CSV file. What is done says how many rows went out, and whether the file names persons. */
export async function exportCsv(bench: Workbench, open: OpenWorkbook, kind: FileKind): Promise<void> {
  const cancel = () => bench.client.api.cancel();
  const file = await bench.works.during('export', cancel, () =>
    afterSteps(open.session, () => bench.client.api.exportFile(kind)),
  );
  await noteFile(bench, open, kind, file);
  saveFile(file.name, file.blob);
  const values = { file: file.name, rows: file.rows };
  toastDone(() => (PERSONAL.has(kind) ? t('frame.exportedPersonal', values) : t('frame.exported', values)));
}
