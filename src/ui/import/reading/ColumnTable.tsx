import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { FoundColumn, FoundSheet, Meaning } from '../../../intake/found';
import { t } from '../../i18n';
import { w } from '../../i18n/reading';
import { useImporter } from '../importer';
import { textShown } from '../rows/words';
import { columnLetters } from './edits';
import { MeaningBox } from './MeaningBox';
import { meaningWord, sampleShown } from './words';

/** Each column of a sheet: what stands in it, what it is read as, and why. */
export function ColumnTable(props: { sheet: FoundSheet }) {
  const importer = useImporter();
  const [choosing, setChoosing] = createSignal<number | null>(null);
  let table!: HTMLTableElement;
  const buttonOf = (column: number) => table.querySelector<HTMLElement>(`[data-column="${column}"]`);
  const close = () => {
    const column = choosing();
    setChoosing(null);
    if (column !== null) buttonOf(column)?.focus();
  };
  const choose = (meaning: Meaning) => {
    const column = choosing();
    close();
    if (column !== null) importer.setMeaning(props.sheet.index, column, meaning);
  };
  /** ↑ ↓ from column to column, Delete leaves one unread. */
  const onKey = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? Number(event.target.dataset['column'] ?? NaN) : NaN;
    if (Number.isNaN(from)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      buttonOf(from + step)?.focus();
    } else if (event.key === 'Delete') {
      event.preventDefault();
      importer.setMeaning(props.sheet.index, from, null);
    }
  };
  onMount(() => {
    table.addEventListener('keydown', onKey);
    onCleanup(() => table.removeEventListener('keydown', onKey));
  });
  return (
    <>
      <table ref={table} class="reading-columns" aria-label={w('columns')} data-testid="import-columns">
        <thead>
          <tr>
            <th scope="col">{w('column')}</th>
            <th scope="col">{w('samples')}</th>
            <th scope="col">{w('meaning')}</th>
            <th scope="col">{w('why')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.sheet.columns.map(({ column }) => column)}>
            {(column) => (
              <Show when={props.sheet.columns[column]}>
                {(each) => <Line column={each()} onChoose={() => setChoosing(column)} />}
              </Show>
            )}
          </For>
        </tbody>
      </table>
      <Show when={choosing() === null ? undefined : props.sheet.columns[choosing() ?? 0]}>
        {(column) => <MeaningBox sheet={props.sheet} column={column()} onChoose={choose} onClose={close} />}
      </Show>
    </>
  );
}

function Line(props: { column: FoundColumn; onChoose: () => void }) {
  const doubtful = () =>
    props.column.filled > 0 && ['unknown', 'second', 'content', 'years', 'other-year'].includes(props.column.why);
  const head = () => (props.column.header === '' ? w('noHeader') : textShown(props.column.header));
  return (
    <tr classList={{ 'reading-doubt': doubtful() }}>
      <th scope="row">
        <span class="reading-letters">{columnLetters(props.column.column)}</span> {head()}
      </th>
      <td class="reading-samples">
        {props.column.samples.map((sample) => sampleShown(props.column, sample)).join(t('import.comma'))}
      </td>
      <td>
        <button
          type="button"
          class="reading-meaning"
          classList={{ 'reading-none': props.column.meaning === null }}
          data-column={props.column.column}
          data-testid={`import-column-${props.column.column}`}
          data-meaning={props.column.meaning ?? ''}
          aria-haspopup="dialog"
          aria-label={`${head()} ${w('meaning')} ${meaningWord(props.column.meaning)}`}
          onClick={() => props.onChoose()}
        >
          {meaningWord(props.column.meaning)} ▾
        </button>
      </td>
      <td class="reading-why">{w(props.column.against === undefined ? `why.${props.column.why}` : 'why.answered')}</td>
    </tr>
  );
}
