import { createResource, For, Show } from 'solid-js';
import type { Decision, FileCell, PileRow } from '../../../client/protocol';
import type { FileKind } from '../../../intake/found';
import { t } from '../../i18n';
import { listenToKeysOf } from '../../widgets/listen';
import {
  expectedWord,
  idShown,
  lineWord,
  personWord,
  standingWord,
  textShown,
  togetherWord,
  valueShown,
} from './words';
import { meaningWord } from '../reading/words';
import { Changes } from './PileLine';

type Do = Decision['do'];

/** Keys that choose, as they stand beside the choice. */
const KEYS: Readonly<Partial<Record<Do, string>>> = { tray: 'T', add: '+', sum: '+', split: '+' };

/** One row with all that is known of it, and with whom it may mean. It follows the row that the keys are on. */
export function RowOpened(props: {
  row: PileRow;
  kind: FileKind;
  /** Fetches what the file says in the row; null: it is no row of the file. */
  cells: (row: PileRow) => Promise<readonly FileCell[]> | null;
  onChoose: (what: Do) => void;
  onPick: (index: number) => void;
  onClose: () => void;
}) {
  let host!: HTMLElement;
  listenToKeysOf(
    () => host,
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      props.onClose();
    },
  );
  const [cells] = createResource(
    () => props.row,
    (row) => props.cells(row) ?? [],
  );
  // What cannot be fetched any more (the plan has gone) is not shown.
  const said = () => (cells.error === undefined ? (cells.latest ?? []) : []);
  const choices = () => props.row.choices.filter((each) => each !== 'to');
  return (
    <aside ref={host} class="row-opened" aria-label={t('intake.open')} data-testid="import-row">
      <header class="row-opened-head">
        <h2>{textShown(props.row.name) || t('intake.open')}</h2>
        <button type="button" class="button button-small" onClick={() => props.onClose()}>
          {t('intake.closeRow')}
        </button>
      </header>
      <dl class="row-facts">
        <Fact name={t('import.line')} value={lineWord(props.row)} />
        <Fact name={t('import.idNumber')} value={idShown(props.row.idNumber)} />
        <Fact name={t('import.unit')} value={textShown(props.row.unit)} />
        <Show when={props.row.person !== -1}>
          <Fact name={t('intake.person')} value={personWord(props.row)} />
        </Show>
        <Show when={props.kind === 'payments'}>
          <Fact name={t('intake.amount')} value={props.row.amount} />
          <Fact name={t('intake.together')} value={togetherWord(props.row)} />
          <Fact name={t('intake.expected')} value={expectedWord(props.row)} />
        </Show>
        <Fact name={t('intake.standing')} value={standingWord(props.row)} />
      </dl>
      <Show when={props.row.candidates.length > 0}>
        <h3>{t('intake.candidates')}</h3>
        <ol class="row-candidates">
          <For each={props.row.candidates}>
            {(candidate, index) => (
              <li>
                <button
                  type="button"
                  class="row-candidate"
                  aria-pressed={props.row.decision.do === 'to' && props.row.decision.person === candidate.person}
                  disabled={!props.row.choices.includes('to')}
                  onClick={() => props.onPick(index())}
                >
                  <kbd>{index() < 9 ? index() + 1 : ''}</kbd>
                  <span>
                    {t('intake.personOf', { name: textShown(candidate.name), unit: textShown(candidate.unit) })}
                  </span>
                  <span>{idShown(candidate.idNumber)}</span>
                  <span>{candidate.birth === '' ? '' : t('intake.born', { date: candidate.birth })}</span>
                </button>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show
        when={
          props.row.waits ||
          (props.row.reads ?? null) !== null ||
          props.row.changes.length + props.row.problems.length > 0
        }
      >
        <div class="row-changes">
          <Changes row={props.row} />
        </div>
      </Show>
      <Show when={choices().length > 1}>
        <h3>{t('intake.choices')}</h3>
        <div class="row-choices">
          <For each={choices()}>
            {(each) => (
              <button
                type="button"
                class="button button-small"
                aria-pressed={props.row.decision.do === each}
                onClick={() => props.onChoose(each)}
              >
                {t(`intake.do.${each}`)}
                <Show when={KEYS[each]}>{(key) => <kbd>{key()}</kbd>}</Show>
              </button>
            )}
          </For>
        </div>
      </Show>
      <Show when={said().length > 0}>
        <h3>{t('intake.openCells')}</h3>
        <dl class="row-facts" data-testid="import-row-cells">
          <For each={said()}>
            {({ meaning, text }) => <Fact name={meaningWord(meaning)} value={valueShown(meaning, text)} />}
          </For>
        </dl>
      </Show>
    </aside>
  );
}

function Fact(props: { name: string; value: string }) {
  return (
    <Show when={props.value !== ''}>
      <div>
        <dt>{props.name}</dt>
        <dd>{props.value}</dd>
      </div>
    </Show>
  );
}
