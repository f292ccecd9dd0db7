import { For, Match, Show, Switch } from 'solid-js';
import type { Decision, PileRow } from '../../../client/protocol';
import { t } from '../../i18n';
import type { PileColumn } from './columns';
import { plain } from './decide';
import {
  expectedWord,
  fieldWord,
  idShown,
  lineShort,
  lineWord,
  personWord,
  problemWord,
  standingWord,
  textShown,
  togetherWord,
  valueShown,
} from './words';

/** One row of a pile, in one line; opened it tells all. */
export function PileLine(props: {
  index: number;
  row: PileRow | undefined;
  columns: readonly PileColumn[];
  active: boolean;
  selected: boolean;
  onDecide: (decision: Decision) => void;
}) {
  const left = () => props.row !== undefined && props.row.decision.do === 'leave' && props.row.choices.length > 1;
  return (
    <tr
      id={`pile-row-${props.index}`}
      class="pile-line"
      classList={{ 'pile-at': props.active, 'pile-chosen': props.selected, 'pile-left': left() }}
      aria-rowindex={props.index + 2}
      aria-selected={props.selected}
      data-index={props.index}
    >
      <For each={props.columns}>
        {(column) => (
          <td class={`pile-c-${column}`} onPointerEnter={column === 'decision' ? undefined : tellClipped}>
            <Show when={props.row} fallback={column === 'line' ? t('intake.loading') : ''}>
              {(row) => <Cell row={row()} column={column} onDecide={props.onDecide} />}
            </Show>
          </td>
        )}
      </For>
    </tr>
  );
}

/** What does not fit into its cell is told under the pointer; by keys the opened row tells all. */
function tellClipped({ currentTarget: cell }: { readonly currentTarget: HTMLElement }): void {
  cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
}

/** Where the sheet's name had to give way the pointer is told all of it. */
function LineOf(props: { row: PileRow }) {
  const [short, whole] = [() => lineShort(props.row), () => lineWord(props.row)];
  return <span title={short() === whole() ? undefined : whole()}>{short()}</span>;
}

function Cell(props: { row: PileRow; column: PileColumn; onDecide: (decision: Decision) => void }) {
  return (
    <Switch>
      <Match when={props.column === 'line'}>
        <LineOf row={props.row} />
      </Match>
      <Match when={props.column === 'name'}>{textShown(props.row.name)}</Match>
      <Match when={props.column === 'idNumber'}>{idShown(props.row.idNumber)}</Match>
      <Match when={props.column === 'unit'}>{textShown(props.row.unit)}</Match>
      <Match when={props.column === 'person'}>{personWord(props.row)}</Match>
      <Match when={props.column === 'amount'}>{props.row.amount}</Match>
      <Match when={props.column === 'together'}>{togetherWord(props.row)}</Match>
      <Match when={props.column === 'expected'}>{expectedWord(props.row)}</Match>
      <Match when={props.column === 'standing'}>{standingWord(props.row)}</Match>
      <Match when={props.column === 'what'}>
        <Changes row={props.row} />
      </Match>
      <Match when={props.column === 'decision'}>
        <Choice row={props.row} onDecide={props.onDecide} />
      </Match>
    </Switch>
  );
}

/** What is wrong, which must not be cut off, then changes, old → new. */
export function Changes(props: { row: PileRow }) {
  return (
    <>
      <For each={props.row.problems}>{(problem) => <span class="import-problem">{problemWord(problem)}</span>}</For>
      <Show when={props.row.waits}>
        <span class="import-waits">{t('intake.waits')}</span>
      </Show>
      <Show when={props.row.reads}>
        {(reads) => (
          <span class="import-change">
            {t('import.readAs', { to: valueShown(reads().field, reads().to), from: textShown(reads().from) })}
          </span>
        )}
      </Show>
      <For each={props.row.changes}>
        {({ field, from, to }) => (
          <span class="import-change">
            {fieldWord(field)} <del>{valueShown(field, from)}</del> → <ins>{valueShown(field, to)}</ins>
          </span>
        )}
      </For>
    </>
  );
}

/** What becomes of the row; by mouse it is chosen here, by keys on the row. */
function Choice(props: { row: PileRow; onDecide: (decision: Decision) => void }) {
  const choices = () => props.row.choices.filter((each) => each !== 'to' || props.row.decision.do === 'to');
  const fixed = () => t(`intake.do.${props.row.decision.do}`);
  return (
    <Show when={choices().length > 1} fallback={fixed()}>
      <select
        class="pile-choice"
        tabindex={-1}
        aria-label={t('intake.decision')}
        value={props.row.decision.do}
        onChange={(event) => {
          const chosen = choices().find((each) => each === event.currentTarget.value);
          if (chosen !== undefined && chosen !== 'to') props.onDecide(plain(chosen));
        }}
      >
        <For each={choices()}>
          {(each) => (
            <option value={each} selected={props.row.decision.do === each}>
              {t(`intake.do.${each}`)}
            </option>
          )}
        </For>
      </select>
    </Show>
  );
}
