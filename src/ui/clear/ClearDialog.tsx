import { createSignal, For, Show } from 'solid-js';
import { p } from '../i18n/privacy';
import { grouped, t } from '../i18n';
import { useWorkbench } from '../state/workbench';
import { reportError } from '../toast/report';
import { Dialog } from '../widgets/Dialog';
import { saveFile } from '../words/save-file';
import { wordError } from '../words/errors';
import './clear.css';

/**
 * Everything of this program is to go from this computer: says what, offers backups, and wants a word typed. `locked`: to somebody who
 * has not given the password nothing of it is shown, and nothing can be backed up.
 */
export function ClearDialog(props: { locked?: boolean; onClose: () => void }) {
  const bench = useWorkbench();
  const [typed, setTyped] = createSignal('');
  const [kept, setKept] = createSignal<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = createSignal(false);
  const books = () => bench.workbooks();
  const note = (id: string, words: string) => setKept(new Map([...kept(), [id, words]]));
  const keep = async () => {
    setBusy(true);
    for (const { id } of books().filter((info) => info.deletedAt === null)) {
      note(id, p('clearKeeping'));
      try {
        const session = await bench.client.open(id);
        try {
          const { name, blob } = await session.api.backup();
          saveFile(name, blob);
          note(id, p('clearKept', { file: name }));
        } finally {
          await session.close();
        }
      } catch (error) {
        note(id, wordError(error));
      }
    }
    setBusy(false);
  };
  return (
    <Dialog
      title={p('clearTitle')}
      confirm={p('clearDo')}
      danger
      ready={!busy() && typed().trim().toLowerCase() === p('clearWord')}
      onConfirm={() => {
        props.onClose();
        bench.end('here');
      }}
      onClose={() => {
        if (!busy()) props.onClose();
      }}
    >
      <p>{p(props.locked === true ? 'clearLocked' : 'clearLead')}</p>
      <Show when={props.locked !== true}>
        <Books />
      </Show>
      <p>{p('clearElse')}</p>
      <p>{p('clearNot')}</p>
      <label>
        {p('clearType', { word: p('clearWord') })}
        <input
          class="input"
          data-testid="clear-word"
          value={typed()}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
    </Dialog>
  );

  function Books() {
    return (
      <Show when={books().length > 0} fallback={<p class="muted">{p('clearNoBooks')}</p>}>
        <ul class="clear-list" data-testid="clear-list">
          <For each={books()}>
            {(info) => (
              <li>
                <strong>{info.name}</strong>
                {` · ${t('start.persons', { count: grouped(info.persons) })}`}
                <Show when={info.deletedAt !== null}>{` · ${p('clearInBin')}`}</Show>
                <Show when={kept().get(info.id)}>{(words) => <span class="clear-kept">{words()}</span>}</Show>
              </li>
            )}
          </For>
        </ul>
        <p>
          <button
            type="button"
            class="button"
            data-testid="clear-keep"
            disabled={busy()}
            onClick={() => void keep().catch(reportError)}
          >
            {p('clearKeep')}
          </button>
        </p>
      </Show>
    );
  }
}
