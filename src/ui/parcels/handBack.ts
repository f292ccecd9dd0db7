import { t } from '../i18n';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { saveFile } from '../words/save-file';

/** Downloads what has changed since the package was opened. */
export function handBack(bench: Workbench, open: OpenWorkbook): void {
  run(async () => {
    const cancel = () => open.session.api.cancel();
    const made = await bench.works.during('parcel', cancel, () => open.session.api.handBack());
    saveFile(made.name, made.blob);
    const { name: file, cells, added, removed } = made;
    const nothing = cells + added + removed === 0;
    toastDone(() => t(nothing ? 'parcel.handedNothing' : 'parcel.handedBack', { file, cells, added, removed }), {
      stay: 8000,
    });
  });
}
