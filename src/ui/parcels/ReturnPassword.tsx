import { createSignal } from 'solid-js';
import { PasswordField } from '../backup/PasswordField';
import { v } from '../i18n/sealing';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { reportError, run } from '../toast/report';
import { Dialog } from '../widgets/Dialog';
import { wordError } from '../words/errors';
import { failureOf, isCancelled } from '../words/failure';
import { setLocked, type Locked } from './merging';
import { nextReturn, unlockReturn } from './returns';
import '../backup/backup.css';

/** Asks for the password of what a village hands back, again after a wrong one. */
export function ReturnPassword(props: { locked: Locked }) {
  const open = useOpen();
  const bench = useWorkbench();
  const { file } = props.locked; // the dialog is about one file
  const [password, setPassword] = createSignal('');
  const [refused, setRefused] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  let field!: HTMLInputElement;
  const next = () => {
    setLocked(null);
    run(() => nextReturn(bench, open));
  };
  const unlock = async () => {
    setBusy(true);
    setRefused('');
    try {
      await unlockReturn(bench, open, file, password());
    } catch (error) {
      const wrong = failureOf(error)?.code === 'password-wrong';
      if (wrong || isCancelled(error)) {
        setBusy(false);
        if (wrong) setRefused(wordError(error));
        field.select();
        field.focus();
      } else {
        reportError(error);
        next();
      }
    }
  };
  return (
    <Dialog
      title={v('askTitle')}
      confirm={v('askOpen')}
      ready={!busy() && password() !== ''}
      onConfirm={() => void unlock()}
      onClose={next}
    >
      <div class="backup-panel" data-testid="return-password-panel">
        <PasswordField
          ref={(element) => (field = element)}
          label={v('askNeeds', { file: file.name })}
          testid="return-password"
          value={password()}
          refused={refused()}
          onInput={setPassword}
        />
      </div>
    </Dialog>
  );
}
