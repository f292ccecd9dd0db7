import { t } from '../i18n';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { endProblems, toastDone } from '../toast/toasts';

/** Opens a backup file; whatever is wrong with the file is said in words. */
export function BackupButton() {
  const bench = useWorkbench();
  let input!: HTMLInputElement;
  const read = () => {
    const file = input.files?.[0];
    input.value = '';
    if (file === undefined) return;
    run(async () => {
      const cancel = () => bench.client.api.cancel();
      const info = await bench.works.during('restore', cancel, () => bench.client.api.restoreBackup(file));
      endProblems();
      await bench.open(info.id, 'roster');
      toastDone(() => t('start.backupOpened', { name: info.name }));
    });
  };
  return (
    <>
      <button type="button" class="start-choice" data-testid="open-backup" onClick={() => input.click()}>
        <strong>{t('start.restore')}</strong>
        <span>{t('start.restoreHint')}</span>
      </button>
      <input ref={input} type="file" hidden data-testid="backup-file" aria-label={t('start.restore')} onChange={read} />
    </>
  );
}
