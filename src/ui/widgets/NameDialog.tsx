import { createSignal } from 'solid-js';
import { t } from '../i18n';
import { Dialog } from './Dialog';

/** Asks for a new name; an empty one cannot be confirmed. */
export function NameDialog(props: {
  title: string;
  name: string;
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const [name, setName] = createSignal(props.name);
  const trimmed = () => name().trim();
  return (
    <Dialog
      title={props.title}
      confirm={t('frame.confirm')}
      ready={trimmed() !== ''}
      onConfirm={() => props.onName(trimmed())}
      onClose={props.onClose}
    >
      <label>
        {t('start.newName')}
        <input class="input" value={name()} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
    </Dialog>
  );
}
