import { createSignal } from 'solid-js';
import { t } from '../i18n';
import { Dialog } from './Dialog';

/** For what cannot be undone: the workbook's name must be typed. */
export function ConfirmByNameDialog(props: {
  name: string;
  persons: number;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = createSignal('');
  return (
    <Dialog
      title={t('start.purgeTitle', { name: props.name })}
      confirm={t('start.purge')}
      danger
      ready={typed().trim() === props.name}
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <p>{t('start.purgeWarning', { count: props.persons })}</p>
      <label>
        {t('start.purgeType', { name: props.name })}
        <input
          class="input"
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          autocomplete="off"
        />
      </label>
    </Dialog>
  );
}
