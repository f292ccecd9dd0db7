import { createMemo, Show } from 'solid-js';
import { w } from '../i18n/whatif';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { focusNext } from '../state/gridFocus';
import { undoOf, watchRecord } from '../state/undoOf';
import { useDesk } from './desk';
import { useEdit } from './edit';
import { valueOf } from './items';

/** What was tried becomes the workbook's own: one step that can be undone. Categories are the policy file's and cannot. */
export function Adopt() {
  const { open, problems } = useDesk();
  let place: HTMLElement | null = null;
  const edit = useEdit();
  const scenario = edit.scenario;
  const values = createMemo(() =>
    Object.fromEntries(
      Object.entries(scenario().overlay).filter(([key, value]) => value !== valueOf(open.policy, edit.base(), key)),
    ),
  );
  const onlyFigures = () => scenario().dropped.length === 0 && scenario().added.length === 0;
  const ready = () => open.writable() && onlyFigures() && problems(edit.id).length === 0;
  const adopt = async () => {
    const { name } = scenario();
    const record = watchRecord(open.session);
    await open.session.apply({ kind: 'set-parameters', values: values() });
    // The button goes with what there was to adopt; the scenario it belonged to stays.
    focusNext(
      place,
      document.querySelector('.whatif-left [aria-pressed="true"]'),
      document.querySelector('.whatif-right'),
    );
    toastDone(
      () => w('adopted', { name }),
      undoOf(open.session, record(), () => w('undo')),
    );
  };
  return (
    <Show when={Object.keys(values()).length > 0}>
      <p class="adopt">
        <button
          type="button"
          class="button button-small"
          ref={(button) => (place = button)}
          data-testid="whatif-adopt"
          aria-disabled={!ready()}
          title={onlyFigures() ? w('adoptHint', { name: scenario().name }) : w('adoptNot')}
          onClick={() => ready() && run(adopt)}
        >
          {w('adopt')}
        </button>
      </p>
    </Show>
  );
}
