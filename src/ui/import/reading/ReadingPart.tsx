import { createEffect, createMemo, createSignal, createUniqueId, on, Show } from 'solid-js';
import type { ImportPreview } from '../../../client/protocol';
import { t, tOr } from '../../i18n';
import { w } from '../../i18n/reading';
import type { Coming } from '../coming';
import { wantsLook } from './edits';
import { ReadingSheets } from './ReadingSheets';
import {
  delimiterWord,
  headerWord,
  leftSheets,
  lost,
  otherYears,
  readOtherwise,
  seenOtherwise,
  unitsNamed,
  unreadIds,
} from './words';
import './reading.css';

/** So many spellings of units are told one by one. */
const SPELLINGS = 2;

/** How the file was read, in one line; unfolded it can be read otherwise. Open by itself where somebody should look. */
export function ReadingPart(props: { coming: Coming; preview: ImportPreview; onLeft: () => void }) {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(wantsLook(props.coming.found));
  const intake = createMemo(() => props.coming.intake);
  // Another file is looked at anew; the same one, read otherwise, stays as it is.
  createEffect(on(intake, () => setOpen(wantsLook(props.coming.found)), { defer: true }));
  /** The commonest of the units that are read as others. */
  const unitsRead = () => {
    const all = [...props.preview.unitsRead].sort((a, b) => b.rows - a.rows);
    const told = all.slice(0, SPELLINGS).map(({ from, to, rows }) => t('intake.unitRead', { from, to, count: rows }));
    return all.length > SPELLINGS ? [...told, t('intake.unitsRead', { count: all.length })] : told;
  };
  const facts = () => {
    const { found, told } = props.coming;
    const { container, encoding, delimiter, gzip, sheets } = found;
    const used = sheets.filter(({ use }) => use);
    const columns = used.flatMap((sheet) => sheet.columns);
    const otherwise = readOtherwise(told.notes);
    const unread = columns.filter(
      ({ meaning, filled, header }) => meaning === null && filled > 0 && !otherwise.has(header),
    ).length;
    return [
      w(`container.${container}`),
      encoding === null ? '' : tOr('import', `encoding.${encoding}`, encoding),
      delimiter === null ? '' : delimiterWord(delimiter),
      gzip ? w('gzip') : '',
      sheets.length > 1 ? w('sheetsUsed', { used: used.length, all: sheets.length }) : '',
      ...leftSheets(sheets),
      ...seenOtherwise(used),
      ...unitsNamed(used),
      props.preview.file.headerRow === 0 ? w('headerNone') : headerWord(props.preview.file.headerRow, used[0]),
      t('import.lineCount', { count: props.preview.file.lines }),
      w('known', { count: columns.filter(({ meaning }) => meaning !== null).length }),
      unread === 0 ? '' : w('unknown', { count: unread }),
      columns.some(({ why }) => why === 'years') ? w('yearsUnread') : '',
      otherYears(columns),
      unreadIds(found).length === 0 ? '' : w('idsUnreadCount', { count: unreadIds(found).length }),
      told.leftCount === 0 ? '' : w('leftOut', { count: told.leftCount }),
      ...lost(told.notes),
      ...unitsRead(),
      columns.some(({ why }) => why === 'remembered') || used.some((sheet) => sheet.headerRemembered === true)
        ? w('remembered')
        : '',
    ].filter((each) => each !== '');
  };
  return (
    <section class="reading" classList={{ 'reading-open': open() }} aria-label={w('title')}>
      <div class="reading-head">
        <button
          type="button"
          class="reading-toggle"
          aria-expanded={open()}
          aria-controls={id}
          data-testid="import-reading"
          onClick={() => setOpen(!open())}
        >
          {open() ? '▾' : '▸'} {w('title')}
        </button>
        <span class="file-facts">{facts().join(' · ')}</span>
      </div>
      <div class="reading-body" id={id} hidden={!open()}>
        <Show when={open()}>
          <ReadingSheets coming={props.coming} onLeft={props.onLeft} />
        </Show>
      </div>
    </section>
  );
}
