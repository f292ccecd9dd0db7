import { createUniqueId, For, Show, createSignal } from 'solid-js';
import type { FieldRule } from '../../intake/piles';
import type { ImportPreview } from '../../client/protocol';
import type { FieldId } from '../../roster/fields';
import { t } from '../i18n';
import { useImporter } from './importer';
import { fieldWord } from './rows/words';

const RULES: readonly FieldRule[] = ['overwrite', 'fill', 'ask'];

/** Which of two values holds where the file and the roster differ: for all columns at once, or column by column. */
export function FieldRules(props: { preview: ImportPreview }) {
  const importer = useImporter();
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const rules = () => props.preview.settings.rules;
  const ruleOf = (field: FieldId): FieldRule => rules()[field] ?? 'overwrite';
  const common = () => {
    const all = new Set(props.preview.fields.map(ruleOf));
    const [only] = all;
    return all.size <= 1 ? (only ?? 'overwrite') : null;
  };
  /** How the file's household numbers stand to the roster's, where that has to be said. */
  const otherNumbers = (): string => {
    const { households } = props.preview;
    if (households?.other !== true) return '';
    const { header, compared, differ } = households;
    return t('intake.householdsOther', { header, compared, differ, rule: t(`intake.rule.${ruleOf('household')}`) });
  };
  const filledNumbers = (): string => {
    const { header = '', filled = 0 } = props.preview.households ?? {};
    return filled === 0 ? '' : t('intake.householdsFilled', { count: filled, header });
  };
  const setAll = (rule: FieldRule) =>
    importer.settings({ rules: Object.fromEntries(props.preview.fields.map((field) => [field, rule])) });
  return (
    <div class="import-settings" role="group" aria-label={t('intake.rules')}>
      <label>
        {t('intake.rules')}
        <Choice rule={common()} onChoose={setAll} handle="import-rules" />
      </label>
      <button
        type="button"
        class="link"
        aria-expanded={open()}
        aria-controls={id}
        data-testid="import-rules-open"
        onClick={() => setOpen(!open())}
      >
        {t('intake.rulesOpen')}
      </button>
      <span class="muted">{t('intake.rulesHint')}</span>
      <Show when={otherNumbers() !== ''}>
        <p class="import-households import-problem" data-testid="import-households">
          {otherNumbers()}
        </p>
      </Show>
      <Show when={filledNumbers() !== ''}>
        <p class="import-households muted" data-testid="import-households-filled">
          {filledNumbers()}
        </p>
      </Show>
      <div class="import-rules" id={id} hidden={!open()}>
        <Show when={open()}>
          <For each={props.preview.fields}>
            {(field) => (
              <label class="import-rule">
                <span>{fieldWord(field)}</span>
                <Choice
                  rule={ruleOf(field)}
                  onChoose={(rule) => importer.settings({ rules: { ...rules(), [field]: rule } })}
                  handle={`import-rule-${field}`}
                />
              </label>
            )}
          </For>
        </Show>
      </div>
    </div>
  );
}

function Choice(props: { rule: FieldRule | null; onChoose: (rule: FieldRule) => void; handle: string }) {
  return (
    <select
      class="input"
      data-testid={props.handle}
      onChange={(event) => {
        const rule = RULES.find((each) => each === event.currentTarget.value);
        if (rule !== undefined) props.onChoose(rule);
      }}
    >
      <Show when={props.rule === null}>
        <option value="" selected>
          {t('intake.rulesMixed')}
        </option>
      </Show>
      <For each={RULES}>
        {(rule) => (
          <option value={rule} selected={props.rule === rule}>
            {t(`intake.rule.${rule}`)}
          </option>
        )}
      </For>
    </select>
  );
}
