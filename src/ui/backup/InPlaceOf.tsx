import { For, Show } from 'solid-js';
import type { BackupPeek } from '../../client/backupTypes';
import { k } from '../i18n/backup';
import { count, moment } from '../words/amounts';

type Here = BackupPeek['here'][number];

/** Whether a backup is opened beside the workbooks that it is of, or in the place of one, and what would then be missing. */
export function InPlaceOf(props: {
  here: readonly Here[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}) {
  return (
    <fieldset class="backup-choice" data-testid="restore-here">
      <legend>{k('same')}</legend>
      <label>
        <input
          type="radio"
          name="restore"
          checked={props.chosen === null}
          autofocus
          onChange={() => props.onChoose(null)}
        />
        {k('asNew')}
      </label>
      <For each={props.here}>
        {(each) => (
          <>
            <label>
              <input
                type="radio"
                name="restore"
                data-testid="restore-replace"
                checked={props.chosen === each.id}
                onChange={() => props.onChoose(each.id)}
              />
              {k('replace', {
                name: each.name,
                persons: count(each.persons),
                time: moment(each.changedAt, Date.now()),
              })}
            </label>
            <p class="backup-hint" classList={{ 'backup-missing': each.missing !== 0 }} data-testid="restore-missing">
              <Show when={each.missing !== 0}>
                <span aria-hidden="true">⚠ </span>
              </Show>
              {missing(each)}
            </p>
          </>
        )}
      </For>
      <p class="backup-hint">{k('replaceHint')}</p>
    </fieldset>
  );
}

/** What of it the file does not hold. */
function missing({ missing: changes }: Here): string {
  if (changes === null) return k('missingUnknown');
  return changes === 0 ? k('missingNone') : k('missing', { count: changes });
}
