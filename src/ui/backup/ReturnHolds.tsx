import { For, Show } from 'solid-js';
import type { ReturnPeek } from '../../client/backupTypes';
import { k } from '../i18n/backup';
import { moment } from '../words/amounts';
import { seen } from '../words/mask';

/** What a village hands back, chosen where a backup is meant: whose it is, and into which workbook it can be merged. */
export function ReturnHolds(props: {
  file: string;
  holds: ReturnPeek;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const holds = () => props.holds;
  return (
    <>
      <p>{k('returnIs')}</p>
      <dl class="backup-facts">
        <dt>{k('restoreFile')}</dt>
        <dd>{props.file}</dd>
        <dt>{k('returnOrigin')}</dt>
        <dd>{seen(holds().origin)}</dd>
        <dt>{k('restoreUnits')}</dt>
        <dd>{seen(holds().units.join('、'))}</dd>
        <dt>{k('returnMade')}</dt>
        <dd>
          {moment(holds().madeAt, Date.now())}
          {holds().by === '' ? '' : ` · ${holds().by}`}
        </dd>
      </dl>
      <Show
        when={holds().here.length > 0}
        fallback={
          <p role="note">
            {holds().binned === null
              ? k('returnElsewhere', { name: holds().origin })
              : k('returnBinned', { name: holds().binned ?? '' })}
          </p>
        }
      >
        <Show when={holds().here.length > 1}>
          <fieldset class="backup-choice">
            <legend>{k('returnWhich')}</legend>
            <For each={holds().here}>
              {({ id, name, changedAt }) => (
                <label>
                  <input type="radio" name="return" checked={props.chosen === id} onChange={() => props.onChoose(id)} />
                  {k('returnInto', { name, time: moment(changedAt, Date.now()) })}
                </label>
              )}
            </For>
          </fieldset>
        </Show>
        <p class="backup-hint">{k('returnHint')}</p>
      </Show>
    </>
  );
}
