import { createSignal } from 'solid-js';
import { c } from '../../i18n/charts';
import { setArriving } from '../../state/arriving';
import { Dialog } from '../../widgets/Dialog';

/** A scenario somebody has sent: its link is pasted, or its file chosen. */
export function OpenDialog(props: { onClose: () => void }) {
  const [text, setText] = createSignal('');
  const open = () => {
    props.onClose();
    setArriving({ kind: 'link', text: text() });
  };
  return (
    <Dialog
      title={c('share.openTitle')}
      confirm={c('share.open')}
      ready={text().trim() !== ''}
      onConfirm={open}
      onClose={props.onClose}
    >
      <label>
        {c('share.pasteHere')}
        <input
          class="input"
          autocomplete="off"
          data-testid="share-paste"
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <label class="share-file">
        {c('share.chooseFile')}
        <input
          type="file"
          accept=".json,application/json"
          data-testid="share-choose"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file === undefined) return;
            props.onClose();
            setArriving({ kind: 'file', file });
          }}
        />
      </label>
    </Dialog>
  );
}
