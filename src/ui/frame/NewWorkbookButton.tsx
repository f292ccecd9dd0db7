import { createSignal, Show } from 'solid-js';
import { rememberFocus } from '../actions/focusBack';
import { offerActions } from '../actions/registry';
import { t } from '../i18n';
import { PolicyChoice } from '../start/PolicyChoice';
import { listenToKeysOf, onEscape } from '../widgets/listen';

/** A new workbook from inside an open one: the policies unfold below the bar. */
export function NewWorkbookButton() {
  const [choosing, setChoosing] = createSignal(false);
  // Given up, the focus goes back to whoever had it.
  let giveBack: () => void = () => undefined;
  const begin = () => {
    giveBack = rememberFocus();
    setChoosing(true);
  };
  const end = () => {
    setChoosing(false);
    giveBack();
  };
  offerActions([{ id: 'file.new', group: 'file', title: 'action.newWorkbook', run: begin }]);
  return (
    <div class="new-workbook">
      <button
        type="button"
        class="bar-button bar-narrow"
        data-testid="new-workbook"
        aria-label={t('frame.newWorkbook')}
        aria-expanded={choosing()}
        title={t('frame.newWorkbook')}
        onClick={() => (choosing() ? end() : begin())}
      >
        ＋
      </button>
      <Show when={choosing()}>
        <Panel onClose={end} />
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
