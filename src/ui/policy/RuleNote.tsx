import { Show } from 'solid-js';
import { either, language } from '../i18n';
import { y } from '../i18n/policyPage';

/**
 * What a rule or figure has to be read with; in Chinese, and marked so, where the policy has no English for it. `former`: it
 * speaks of the document's figures while others are in force, and says so.
 */
export function RuleNote(props: {
  of: { readonly note?: string; readonly noteEn?: string };
  former?: boolean | undefined;
}) {
  return (
    <Show when={props.of.note}>
      {(note) => (
        <p class="rule-note" lang={language() === 'en' && props.of.noteEn === undefined ? 'zh' : undefined}>
          {props.former === true
            ? y('formerNote', { note: either(note(), props.of.noteEn) })
            : either(note(), props.of.noteEn)}
        </p>
      )}
    </Show>
  );
}
