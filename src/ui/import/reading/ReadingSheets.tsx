import { createMemo, createSignal, For, Show } from 'solid-js';
import type { Found } from '../../../intake/found';
import { t } from '../../i18n';
import { w } from '../../i18n/reading';
import type { Coming } from '../coming';
import { useImporter } from '../importer';
import { ColumnTable } from './ColumnTable';
import { HeaderChoice } from './HeaderChoice';
import { TextChoice } from './TextChoice';
import { UnitChoice } from './UnitChoice';
import { noteWord, unreadIds } from './words';

/** The sheets of a file: which are read, and of the one chosen its header and columns; then what was left out and what must be told. */
export function ReadingSheets(props: { coming: Coming; onLeft: () => void }) {
  const sheets = () => props.coming.found.sheets;
  const [asked, setAsked] = createSignal(-1);
  const sheet = createMemo(
    () => sheets().find(({ index }) => index === asked()) ?? sheets().find(({ use }) => use) ?? sheets()[0],
  );
  return (
    <>
      <div class="reading-main">
        <Show when={sheets().length > 1}>
          <ul class="reading-sheets" aria-label={w('sheets')}>
            <For each={sheets().map(({ index }) => index)}>
              {(index) => (
                <SheetLine
                  found={props.coming.found}
                  index={index}
                  chosen={sheet()?.index === index}
                  onChoose={() => setAsked(index)}
                />
              )}
            </For>
          </ul>
        </Show>
        <Show when={sheet()}>{(each) => <ColumnTable sheet={each()} />}</Show>
      </div>
      <div class="reading-side">
        <Show when={props.coming.found.container === 'text'}>
          <TextChoice found={props.coming.found} />
        </Show>
        <Show when={sheet()}>
          {(each) => (
            <>
              <HeaderChoice sheet={each()} />
              <Show when={each().use}>
                <UnitChoice found={props.coming.found} sheet={each()} />
              </Show>
              <Show when={each().wide.length > 1}>
                <p>{w('wide', { count: each().wide.length })}</p>
              </Show>
            </>
          )}
        </Show>
        <For each={unreadIds(props.coming.found)}>{(each) => <p class="reading-warn">{w('idsUnread', each)}</p>}</For>
        <Show when={props.coming.told.leftCount > 0}>
          <p>
            {w('reasons')}
            {': '}
            {props.coming.told.left
              .map(({ reason, count }) => w(`reason.${reason}`, { count }))
              .join(t('import.comma'))}{' '}
            <button type="button" class="link" data-testid="import-see-left" onClick={() => props.onLeft()}>
              {w('seeLeft')}
            </button>
          </p>
        </Show>
        <For each={props.coming.told.notes}>{(note) => <p class="reading-note">{noteWord(note)}</p>}</For>
        <For each={sheets().filter(({ use, merges }) => use && merges > 0)}>
          {({ name, merges }) => (
            <p class="reading-note">
              {w('note.merged', {
                sheet: name === '' ? w('ofFile') : w('ofSheet', { name }),
                count: merges,
              })}
            </p>
          )}
        </For>
      </div>
    </>
  );
}

function SheetLine(props: { found: Found; index: number; chosen: boolean; onChoose: () => void }) {
  const importer = useImporter();
  const sheet = () => props.found.sheets.find(({ index }) => index === props.index);
  return (
    <Show when={sheet()}>
      {(each) => (
        <li classList={{ 'reading-sheet-here': props.chosen }}>
          <input
            type="checkbox"
            checked={each().use}
            aria-label={`${w('sheetUse')} ${each().name}`}
            data-testid={`import-sheet-${props.index}`}
            onChange={(event) => importer.setSheet(props.index, { use: event.currentTarget.checked })}
          />
          <button type="button" class="reading-sheet" aria-pressed={props.chosen} onClick={() => props.onChoose()}>
            {each().name} <span class="muted">{w('sheetRows', { count: each().rows })}</span>
            <Show when={each().hidden}>
              <span class="reading-hidden">{w('sheetHidden')}</span>
            </Show>
          </button>
        </li>
      )}
    </Show>
  );
}
