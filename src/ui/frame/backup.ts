import { noteBackup } from '../backup/made';
import { t } from '../i18n';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { saveFile } from '../words/save-file';

/** Downloads the open workbook as one file that opens again to an identical workbook. */
export function makeBackup(bench: Workbench): void {
  run(async () => {
    const cancel = () => bench.client.api.cancel();
    const { name, blob } = await bench.works.during('backup', cancel, () => bench.client.api.backup());
    saveFile(name, blob);
    noteBackup();
    toastDone(() => t('frame.backupDone', { file: name }), { stay: 10_000 });
  });
}
