import { Show } from 'solid-js';
import { either, language } from '../i18n';

/** What a rule or figure has to be read with; in Chinese, and marked so, where the policy has no English for it. */
export function RuleNote(props: { of: { readonly note?: string; readonly noteEn?: string } }) {
  return (
    <Show when={props.of.note}>
      {(note) => (
        <p class="rule-note" lang={language() === 'en' && props.of.noteEn === undefined ? 'zh' : undefined}>
          {either(note(), props.of.noteEn)}
        </p>
      )}
    </Show>
  );
}
