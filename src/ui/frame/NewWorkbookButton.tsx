import { createSignal, Show } from 'solid-js';
import { offerActions } from '../actions/registry';
import { t } from '../i18n';
import { PolicyChoice } from '../start/PolicyChoice';
import { listenToKeysOf, onEscape } from '../widgets/listen';

/** A new workbook from inside an open one: the policies unfold below the bar. */
export function NewWorkbookButton() {
  const [choosing, setChoosing] = createSignal(false);
  offerActions([{ id: 'file.new', group: 'file', title: 'action.newWorkbook', run: () => void setChoosing(true) }]);
  return (
    <div class="new-workbook">
      <button
        type="button"
        class="bar-button bar-narrow"
        data-testid="new-workbook"
        aria-label={t('frame.newWorkbook')}
        aria-expanded={choosing()}
        title={t('frame.newWorkbook')}
        onClick={() => setChoosing(!choosing())}
      >
        ＋
      </button>
      <Show when={choosing()}>
        <Panel onClose={() => setChoosing(false)} />
      </Show>
    </div>
  );
}

function Panel(props: { onClose: () => void }) {
  let panel!: HTMLDivElement;
  listenToKeysOf(
    () => panel,
    onEscape(() => props.onClose()),
  );
  return (
    <div class="new-workbook-panel" ref={panel}>
      <PolicyChoice onClose={() => props.onClose()} />
    </div>
  );
}
