import { createSignal } from 'solid-js';
import { c } from '../../i18n/charts';
import { setArriving } from '../../state/arriving';
import { Dialog } from '../../widgets/Dialog';

/** A scenario somebody has sent: its link is pasted, or its file chosen. */
export function OpenDialog(props: { onClose: () => void }) {
  const [text, setText] = createSignal('');
  let chooser!: HTMLInputElement;
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
      <p class="share-file">
        <button type="button" class="button" onClick={() => chooser.click()}>
          {c('share.choose')}
        </button>{' '}
        <span class="muted">{c('share.chooseHint')}</span>
      </p>
      <input
        ref={chooser}
        class="unseen"
        type="file"
        accept=".json,application/json"
        tabindex={-1}
        aria-label={c('share.choose')}
        data-testid="share-choose"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file === undefined) return;
          props.onClose();
          setArriving({ kind: 'file', file });
        }}
      />
    </Dialog>
  );
}
