import { createEffect, createSignal, Show } from 'solid-js';
import type { BackupPeek, ReturnPeek } from '../../client/backupTypes';
import { backupDropped, setBackupDropped } from '../backup/asked';
import { t } from '../i18n';
import { RestoreDialog } from '../frame/later';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { endProblems } from '../toast/toasts';
import { failureOf } from '../words/failure';

type Told = BackupPeek | ReturnPeek | null;

/** Opens a backup file, or what a village hands back, once what is in it has been seen; whatever is wrong with the file is said in words. */
export function BackupButton() {
  const bench = useWorkbench();
  const [asked, setAsked] = createSignal<{ readonly file: File; readonly told: Told } | null>(null);
  let input!: HTMLInputElement;
  const peek = async (file: File): Promise<Told> => {
    const cancel = () => bench.client.api.cancel();
    try {
      return await bench.works.during('restore', cancel, async (): Promise<Told> =>
        bench.client.api.peekBackup(file, null),
      );
    } catch (error) {
      if (failureOf(error)?.code === 'password-needed') return null;
      throw error;
    }
  };
  const look = (file: File) =>
    run(async () => {
      const told = await peek(file);
      endProblems();
      setAsked({ file, told });
    });
  const read = () => {
    const file = input.files?.[0];
    input.value = '';
    if (file !== undefined) look(file);
  };
  createEffect(() => {
    const file = backupDropped();
    if (file === null) return;
    setBackupDropped(null);
    look(file);
  });
  return (
    <>
      <button type="button" class="start-choice" data-testid="open-backup" onClick={() => input.click()}>
        <strong>{t('start.restore')}</strong>
        <span>{t('start.restoreHint')}</span>
      </button>
      <input ref={input} type="file" hidden data-testid="backup-file" aria-label={t('start.restore')} onChange={read} />
      <Show when={asked()} keyed>
        {(held) => <RestoreDialog file={held.file} told={held.told} onClose={() => setAsked(null)} />}
      </Show>
    </>
  );
}
