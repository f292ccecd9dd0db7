import { For, Show } from 'solid-js';
import type { ImportPreview, PileInfo } from '../../client/protocol';
import { t } from '../i18n';
import { reportError } from '../toast/report';
import { useImporter } from './importer';
import { PileExport } from './PileExport';
import { pileChoices, plain } from './rows/decide';

/** What will happen to a pile, and its choice as a whole. */
export function PileHead(props: { preview: ImportPreview; pile: PileInfo }) {
  const importer = useImporter();
  const choices = () => pileChoices(props.preview.kind, props.pile.id);
  /** Doubtful rows of a list are not written, those of a roster are. */
  const about = () =>
    props.pile.id === 'problems' && props.preview.kind !== 'roster'
      ? t('import.about.problems-list')
      : t(`import.about.${props.pile.id}`);
  let box: HTMLSelectElement | undefined;
  /** Where the whole group cannot be set, its rows are, as far as they may be: the box says what holds for the group. */
  const showHeld = () => {
    if (box !== undefined) box.value = props.pile.decision;
  };
  const set = (value: string) => {
    const what = choices().find((each) => each === value);
    if (what !== undefined) importer.decide('all', props.pile.id, plain(what)).then(showHeld).catch(reportError);
  };
  return (
    <div class="pile-head">
      <p class="import-about">{about()}</p>
      <Show when={choices().length > 1 && props.pile.count > 0}>
        <label class="pile-set">
          {t('intake.pileSet')}
          {/* A box of its own for each group: one whose options change places goes on showing the word of the group before. */}
          <Show when={props.pile.id} keyed>
            <select
              ref={(select) => (box = select)}
              class="input"
              data-testid="import-pile-set"
              onChange={(event) => set(event.currentTarget.value)}
            >
              <For each={choices()}>
                {(each) => (
                  <option value={each} selected={props.pile.decision === each}>
                    {t(`intake.do.${each}`)}
                  </option>
                )}
              </For>
            </select>
          </Show>
        </label>
        <Show when={props.pile.settled > 0}>
          <span class="muted" data-testid="import-settled">
            {t('intake.pileMixed', { count: props.pile.settled })}
          </span>
          <button type="button" class="link" data-testid="import-pile-again" onClick={() => set(props.pile.decision)}>
            {t('intake.pileAgain')}
          </button>
        </Show>
      </Show>
      <Show when={props.pile.count > 0}>
        <PileExport preview={props.preview} pile={props.pile} />
      </Show>
    </div>
  );
}
