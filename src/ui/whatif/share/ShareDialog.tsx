import { createSignal, Show } from 'solid-js';
import { fileSafe } from '../../../base/text';
import { encodeFile, encodeLink, FILE_ENDING } from '../../../policy/scenarioLink';
import type { Scenario } from '../../../policy/scenario-types';
import { language } from '../../i18n';
import { c } from '../../i18n/charts';
import { isLocalFile } from '../../state/edition';
import { run } from '../../toast/report';
import { toastDone, toastProblem } from '../../toast/toasts';
import { copyText } from '../../words/copyText';
import { saveFile } from '../../words/save-file';
import { Dialog } from '../../widgets/Dialog';
import { useDesk } from '../desk';
import { shareText, titleOf, withBase } from './content';
import { personNamed } from './personNamed';
import './share.css';

/** A scenario as a link to copy or a small file, with a word on what is in it. */
export function ShareDialog(props: { scenario: Scenario; onClose: () => void }) {
  const { policy, state, session } = useDesk().open;
  const named = personNamed(session.table, [props.scenario.name, ...props.scenario.added.map(({ name }) => name)]);
  const [nobody, setNobody] = createSignal(false);
  /** Nothing goes out under somebody's name; where it is only part of a text somebody has to say so. */
  const allowed = () => named === null || (!named.equal && nobody());
  const base = state().overlay;
  const changes = Object.keys(base).length;
  const [whole, setWhole] = createSignal(true);
  const shared = () => (whole() ? withBase(base, props.scenario) : props.scenario);
  const link = () => encodeLink(policy.id, policy.version, shared());
  const file = () => encodeFile(policy.id, policy.version, shared());
  const address = () => {
    const made = link();
    return made.ok && allowed() ? shareText(made.text) : null;
  };
  const refusal = () => {
    const made = link();
    if (!made.ok) return made[language()];
    return named?.equal === true ? c('share.isName', { text: named.text }) : '';
  };
  const copy = () =>
    run(async () => {
      const text = address();
      if (text === null) return;
      if (await copyText(text)) {
        toastDone(() => c(isLocalFile() ? 'share.codeCopied' : 'share.copied', { name: props.scenario.name }));
        props.onClose();
      } else toastProblem(() => c('share.notCopied'));
    });
  const save = () => {
    const made = file();
    if (!made.ok || !allowed()) return;
    const name = `${fileSafe(props.scenario.name)}${FILE_ENDING}`;
    saveFile(name, new Blob([made.text], { type: 'application/json' }));
    toastDone(() => c('share.saved', { file: name }));
    props.onClose();
  };
  return (
    <Dialog
      title={c('share.title', { name: props.scenario.name })}
      confirm={c(isLocalFile() ? 'share.copyCode' : 'share.copy')}
      ready={address() !== null}
      onConfirm={copy}
      onClose={props.onClose}
    >
      <p>{c('share.holds', { policy: titleOf(policy) })}</p>
      <Show when={named !== null && !named.equal}>
        <label class="share-choice">
          <input
            type="checkbox"
            checked={nobody()}
            data-testid="share-nobody"
            onChange={(event) => setNobody(event.currentTarget.checked)}
          />
          {c('share.holdsName', { text: named?.text ?? '', name: named?.name ?? '' })}
        </label>
      </Show>
      <Show when={changes > 0}>
        <label class="share-choice">
          <input
            type="checkbox"
            checked={whole()}
            data-testid="share-base"
            onChange={(event) => setWhole(event.currentTarget.checked)}
          />
          {c('share.base', { count: changes })}
        </label>
      </Show>
      <Show when={address()} fallback={<p class="rule-refusal">{refusal()}</p>}>
        {(text) => (
          <label>
            {c(isLocalFile() ? 'share.code' : 'share.link')}
            <input
              class="input"
              readonly
              data-testid="share-link"
              value={text()}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
        )}
      </Show>
      <p class="share-file">
        <button
          type="button"
          class="button"
          data-testid="share-file"
          disabled={!file().ok || !allowed()}
          onClick={save}
        >
          {c('share.file')}
        </button>{' '}
        <span class="muted">{c('share.fileHint')}</span>
      </p>
    </Dialog>
  );
}
