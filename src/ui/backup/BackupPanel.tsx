import { createSignal, For, Show } from 'solid-js';
import { k } from '../i18n/backup';
import { makeBackup } from '../frame/backup';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { reportError } from '../toast/report';
import { isCancelled } from '../words/failure';
import { moment } from '../words/amounts';
import { Dialog } from '../widgets/Dialog';
import type { Keeper } from './keeper';
import { PasswordPart, type TypedPassword } from './PasswordPart';
import './backup.css';

/** What Chromium adds to a page and TypeScript does not know yet. */
interface Picking {
  showDirectoryPicker?(how: { readonly id: string; readonly mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}
interface Asking {
  requestPermission?(how: { readonly mode: 'readwrite' }): Promise<string>;
}

/** Back up now; the folder, the password, and the last ones. */
export function BackupPanel(props: { keeper: Keeper; onClose: () => void }) {
  const bench = useWorkbench();
  const open = useOpen();
  const { api } = bench.client;
  const state = () => props.keeper.state();
  const folder = () => state()?.folder ?? null;
  const picks = 'showDirectoryPicker' in window;
  const [busy, setBusy] = createSignal(false);
  const [typed, setTyped] = createSignal<TypedPassword | null>(null);
  let choice: HTMLButtonElement | undefined;
  props.keeper.refresh().catch(reportError);
  const doing = (work: () => Promise<unknown>) => {
    if (busy()) return;
    setBusy(true);
    work()
      .catch((error: unknown) => {
        if (!isCancelled(error)) reportError(error); // the browser's own window was closed
      })
      .finally(() => setBusy(false));
  };
  const choose = () =>
    doing(async () => {
      const picked = await (window as Picking).showDirectoryPicker?.({ id: 'backup', mode: 'readwrite' });
      if (picked === undefined) return;
      await api.setBackupFolder(picked);
      await props.keeper.toFolder();
      choice?.focus();
    });
  const allow = () =>
    doing(async () => {
      const handle = (await api.backupFolder()) as Asking | null;
      await handle?.requestPermission?.({ mode: 'readwrite' });
      await props.keeper.refresh();
      choice?.focus();
    });
  const forget = () =>
    doing(async () => {
      await api.setBackupFolder(null);
      await props.keeper.refresh();
      choice?.focus();
    });
  const setPassword = async (password: string | null) => {
    await api.setBackupPassword(password);
    await props.keeper.refresh();
  };
  // Whoever has typed a password twice and goes on means this backup too.
  const sealing = async () => {
    const stands = typed();
    if (stands === null || stands.password === null) return;
    await setPassword(stands.password);
    stands.end();
  };
  const download = () =>
    doing(async () => {
      await sealing();
      props.onClose();
      makeBackup(bench);
    });
  const toFolder = () =>
    doing(async () => {
      await sealing();
      await props.keeper.toFolder();
    });
  const granted = () => folder()?.granted === true;
  const standing = () => {
    const last = state()?.made[0];
    const count = props.keeper.changes();
    return last === undefined ? k('never', { count }) : k('last', { time: moment(last.at, props.keeper.now()), count });
  };
  return (
    <Dialog
      title={k('title')}
      confirm={granted() ? k('toFolder') : k('download')}
      {...(granted() && typed() === null ? { other: k('download') } : {})}
      onOther={download}
      onConfirm={() => (granted() ? toFolder() : download())}
      ready={!busy() && typed()?.password !== null}
      onClose={props.onClose}
    >
      <div class="backup-panel" data-testid="backup-panel">
        <p>{standing()}</p>
        <p class="backup-hint">{k('holds', { count: open.state().info.persons })}</p>
        <h3>{k('folder')}</h3>
        <Show when={picks} fallback={<p class="backup-hint">{k('folderMissing')}</p>}>
          <p class="backup-hint">
            {folder() === null
              ? k('folderNone')
              : k(granted() ? 'folderOn' : 'folderAsk', { name: folder()?.name ?? '' })}
          </p>
          <div class="backup-row">
            <Show when={folder() !== null && !granted()}>
              <button type="button" class="button button-small" data-testid="backup-allow" onClick={allow}>
                {k('allow')}
              </button>
            </Show>
            <button type="button" class="button button-small" ref={choice} data-testid="backup-folder" onClick={choose}>
              {folder() === null ? k('choose') : k('chooseOther')}
            </button>
            <Show when={folder() !== null}>
              <button type="button" class="button button-small" onClick={forget}>
                {k('forget')}
              </button>
            </Show>
          </div>
        </Show>
        <PasswordPart
          sealed={state()?.sealed === true}
          sealable={state()?.sealable !== false}
          onTyped={setTyped}
          onSet={setPassword}
        />
        <Show when={(state()?.made.length ?? 0) > 0}>
          <h3>{k('list')}</h3>
          <ul class="backup-list" data-testid="backup-list">
            <For each={state()?.made}>
              {(note) => (
                <li title={note.name}>
                  <span>{moment(note.at, props.keeper.now())}</span>
                  <span>{k(note.where === 'folder' ? 'inFolder' : 'asDownload')}</span>
                  <span>{size(note.bytes)}</span>
                  <span>{note.sealed ? k('isSealed') : ''}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </Dialog>
  );
}

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
