import { Show } from 'solid-js';
import { g } from '../i18n/outgoing';
import { author, setAuthor } from '../state/preferences';
import { purpose, setPurpose } from './choices';
import type { ExportPlan } from './plans';

const WHERE = { pages: 'markSheet', above: 'markNote', paper: 'markPrint' } as const;

/** Whether a watermark is wished, and what it says. The name is the one that the history notes. */
export function MarkPart(props: {
  on: boolean;
  where: Exclude<ExportPlan['mark'], 'none'> | 'none';
  onChange: (on: boolean) => void;
}) {
  return (
    <div class="leaving-mark">
      <label class="leaving-check">
        <input
          type="checkbox"
          data-testid="export-mark"
          checked={props.on}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        {g('mark')}
      </label>
      <Show when={props.on && props.where !== 'none'}>
        <div class="leaving-who">
          <label>
            {g('markName')}
            <input
              class="input"
              data-testid="export-mark-name"
              value={author()}
              maxLength={40}
              autocomplete="off"
              onInput={(event) => setAuthor(event.currentTarget.value.trim())}
            />
          </label>
          <label>
            {g('markPurpose')}
            <input
              class="input"
              data-testid="export-mark-purpose"
              value={purpose()}
              maxLength={40}
              placeholder={g('markPurposeHint')}
              autocomplete="off"
              onInput={(event) => setPurpose(event.currentTarget.value.trim())}
            />
          </label>
        </div>
        <p class="leaving-hint">{g(WHERE[props.where === 'none' ? 'pages' : props.where])}</p>
      </Show>
    </div>
  );
}
