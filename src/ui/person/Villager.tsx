import { createSignal, createEffect, on, Show } from 'solid-js';
import { t } from '../i18n';
import { copyText } from '../words/copyText';

/** A sentence to be read aloud or sent, and half a page to be handed over. */
export function Villager(props: { sentence: string; title: string; onPrint: () => void }) {
  const [said, setSaid] = createSignal('');
  createEffect(
    on(
      () => props.sentence,
      () => setSaid(''),
    ),
  );
  const copy = async () => setSaid((await copyText(props.sentence)) ? t('look.copied') : t('look.copyRefused'));
  return (
    <section class="villager" aria-label={props.title}>
      <h3 class="unseen">{props.title}</h3>
      <p class="villager-words" data-testid="villager">
        {props.sentence}
      </p>
      <div class="villager-tools">
        <button type="button" class="button button-small" data-testid="villager-copy" onClick={() => void copy()}>
          {t('look.copy')}
        </button>
        <button type="button" class="button button-small" data-testid="slip-print" onClick={() => props.onPrint()}>
          {t('look.print')}
        </button>
        <span role="status" class="villager-said">
          <Show when={said() !== ''}>{said()}</Show>
        </span>
      </div>
    </section>
  );
}
