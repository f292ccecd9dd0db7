import { createUniqueId, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { ImportPreview } from '../../client/protocol';
import { EXCLUSIONS, IDENTITIES } from '../../policy/vocabulary';
import { monthSaid } from '../../intake/find/listSaid';
import { isMixed, removalSaid } from '../../intake/find/removal';
import { exclusionNamed } from '../../roster/exclusionWords';
import { IDENTITY_WORDS } from '../../roster/identities';
import { either, t } from '../i18n';
import { holdField } from '../widgets/holdField';
import { FieldRules } from './FieldRules';
import { useImporter } from './importer';
import { usedNames } from './settingsOf';

/** What is said once for the whole file: what a list is of, where it comes from, how its columns meet the roster's. */
export function ListSettings(props: { preview: ImportPreview }) {
  return (
    <Switch>
      <Match when={props.preview.kind === 'roster'}>
        <FieldRules preview={props.preview} />
      </Match>
      <Match when={props.preview.kind === 'identities'}>
        <Identities preview={props.preview} />
      </Match>
      <Match when={props.preview.kind === 'payments'}>
        <Line>
          <Text name={t('intake.channel')} value={props.preview.settings.channel} setting="channel" />
        </Line>
      </Match>
      <Match when={props.preview.kind === 'elsewhere'}>
        <Line>
          <Text
            name={t('intake.exclusion')}
            value={props.preview.settings.exclusion}
            setting="exclusion"
            offered={EXCLUSIONS}
          />
          <ReasonOfSheets />
          <Text
            name={t('intake.source')}
            value={props.preview.settings.source}
            setting="source"
            hint={t('intake.sourceHint')}
          />
        </Line>
      </Match>
    </Switch>
  );
}

function Line(props: { children: JSX.Element }) {
  return (
    <div class="import-settings" role="group" aria-label={t('intake.settings')}>
      {props.children}
    </div>
  );
}

/** Sheets called 死亡, 参军 say why for their own rows. */
function ReasonOfSheets() {
  const importer = useImporter();
  const named = () => {
    const coming = importer.coming();
    return coming === null ? [] : usedNames(coming.found).filter((name) => exclusionNamed(name) !== '');
  };
  return (
    <Show when={named().length > 0}>
      <span class="muted">{t('intake.exclusionBySheet', { names: named().join(t('import.comma')) })}</span>
    </Show>
  );
}

function Identities(props: { preview: ImportPreview }) {
  const importer = useImporter();
  const settings = () => props.preview.settings;
  const own = () => props.preview.fields.includes('identities');
  const removal = () => {
    const coming = importer.coming();
    return coming === null ? null : (removalSaid(coming.found)?.word ?? null);
  };
  const mixed = () => {
    const coming = importer.coming();
    return coming !== null && isMixed(usedNames(coming.found));
  };
  /** The month that the list names, while no day is said. */
  const month = () => {
    const coming = importer.coming();
    return coming === null || settings().date !== '' ? null : monthSaid(coming.found);
  };
  return (
    <Line>
      <label>
        {t('intake.identity')}
        <select
          class="input"
          classList={{ 'import-wanted': settings().identity === '' && !own() }}
          data-testid="import-identity"
          title={own() ? t('intake.identityOfRows') : undefined}
          onChange={(event) => importer.settings({ identity: event.currentTarget.value })}
        >
          <option value="" selected={settings().identity === ''}>
            {t('intake.identityNone')}
          </option>
          <For each={IDENTITIES}>
            {(id) => {
              const { zh, en } = IDENTITY_WORDS[id];
              return (
                <option value={zh} selected={settings().identity === zh}>
                  {either(zh, en)}
                </option>
              );
            }}
          </For>
        </select>
      </label>
      <label>
        {t('intake.action')}
        <select
          class="input"
          classList={{ 'import-wanted': settings().action === 'open' }}
          data-testid="import-action"
          onChange={(event) => importer.settings({ action: event.currentTarget.value === 'remove' ? 'remove' : 'set' })}
        >
          <Show when={settings().action === 'open'}>
            <option value="" selected disabled>
              {t('intake.action.open')}
            </option>
          </Show>
          <For each={['set', 'remove'] as const}>
            {(action) => (
              <option value={action} selected={settings().action === action}>
                {t(`intake.action.${action}`)}
              </option>
            )}
          </For>
        </select>
        <Show when={mixed()}>
          <span class="muted">{t('intake.actionBySheet')}</span>
        </Show>
        <Show when={settings().action !== 'set' && removal()}>
          {(word) => <span class="muted">{t('intake.actionBecause', { word: word() })}</span>}
        </Show>
      </label>
      <Text name={t('intake.source')} value={settings().source} setting="source" hint={t('intake.sourceHint')} />
      <label>
        {t(settings().action === 'set' ? 'intake.date' : 'intake.dateRemove')}
        <input
          class="input"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          data-testid="import-date"
          ref={(field) => holdField(field, () => settings().date)}
          onChange={(event) => importer.settings({ date: event.currentTarget.value })}
        />
      </label>
      <Show when={month()}>
        {(said) => (
          <button
            type="button"
            class="link"
            data-testid="import-month"
            onClick={(event) => {
              const field = event.currentTarget.previousElementSibling?.querySelector('input');
              importer.settings({ date: said().date });
              field?.focus(); // the button goes away
            }}
          >
            {t('intake.dateOfTitle', { month: said().month, date: said().date })}
          </button>
        )}
      </Show>
    </Line>
  );
}

function Text(props: {
  name: string;
  value: string;
  setting: 'source' | 'exclusion' | 'channel';
  hint?: string;
  offered?: readonly string[];
}) {
  const importer = useImporter();
  const id = createUniqueId();
  return (
    <label>
      {props.name}
      <input
        class="input"
        type="text"
        maxlength={100}
        placeholder={props.hint}
        list={props.offered === undefined ? undefined : id}
        data-testid={`import-${props.setting}`}
        ref={(field) => holdField(field, () => props.value)}
        onChange={(event) => importer.settings({ [props.setting]: event.currentTarget.value.trim() })}
      />
      <Show when={props.offered}>
        {(words) => (
          <datalist id={id}>
            <For each={words()}>{(word) => <option value={word}>{word}</option>}</For>
          </datalist>
        )}
      </Show>
    </label>
  );
}
