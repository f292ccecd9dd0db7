import { createSignal, For, Show } from 'solid-js';
import type { AuditNote, NoteItem } from '../../client/protocol';
import { n } from '../i18n/noted';
import { count, moment } from '../words/amounts';

/** Notes shown before "all of them" is asked for: backups come by themselves. */
const FEW = 3;

/** What was done around the workbook between two steps: no step itself, so nobody goes back to it. */
export function NoteLines(props: { notes: readonly NoteItem[] }) {
  const [all, setAll] = createSignal(false);
  let list: HTMLLIElement | undefined;
  const shown = () => (all() ? props.notes : props.notes.slice(0, FEW));
  const hidden = () => props.notes.length - shown().length;
  return (
    <Show when={props.notes.length > 0}>
      <li ref={list} class="history-notes" tabindex={-1}>
        <For each={shown()}>
          {(item) => (
            <p class="history-note" data-note={item.note.kind}>
              <span class="history-when">
                {moment(item.at, Date.now())}
                {item.by === undefined ? '' : ` · ${item.by}`}
              </span>
              <span class="history-note-said">{wordNote(item.note)}</span>
            </p>
          )}
        </For>
        <Show when={hidden() > 0}>
          <button
            type="button"
            class="history-all"
            onClick={() => {
              setAll(true);
              list?.focus();
            }}
          >
            {n('moreNotes', { count: hidden() })}
          </button>
        </Show>
      </li>
    </Show>
  );
}

/** A note in a sentence. */
export function wordNote(note: AuditNote): string {
  switch (note.kind) {
    case 'export':
      return note.file === ''
        ? n('printed', { of: note.of, what: whatOf(note) })
        : n('exported', { of: note.of, what: whatOf(note), file: note.file });
    case 'backup':
      return withPassword(n(`backup-${note.where}`, { file: note.file }), note.sealed);
    case 'restored': {
      const { file, replaced } = note;
      const time = moment(note.madeAt, Date.now());
      return withPassword(n(replaced === '' ? 'opened' : 'replaced', { file, time, replaced }), note.sealed);
    }
    case 'parcel': {
      const { file, persons } = note;
      return withPassword(n('parcel', { file, persons, units: note.units.join(n('unit')) }), note.sealed);
    }
    case 'returned': {
      const { file, cells, added, removed, sealed } = note;
      return withPassword(n('returned', { file, cells, added, removed }), sealed);
    }
    case 'password':
      return n(`${note.of}-${note.how}`);
    case 'at-rest':
      return n(`at-rest-${note.to}`);
  }
}

function whatOf({ persons, rows, fields, ids, phones, mark }: AuditNote & { kind: 'export' }): string {
  return [
    ...(persons !== null
      ? [n('persons', { count: count(persons) })]
      : rows !== null
        ? [n('rows', { count: count(rows) })]
        : []),
    ...(fields.length === 0 ? [] : [n('fields', { count: fields.length })]),
    n(`ids-${ids}`),
    n(phones ? 'phones' : 'noPhones'),
    ...(mark === '' ? [] : [mark]),
  ].join(n('and'));
}

function withPassword(said: string, sealed: boolean): string {
  return n(sealed ? 'sealed' : 'plain', { said });
}
