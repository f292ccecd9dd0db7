import { For, Show, type JSX } from 'solid-js';
import { Portal } from 'solid-js/web';
import { formatDay } from '../../base/day';
import { either, t } from '../i18n';
import { useOpen } from '../state/open';
import { dateInText } from '../words/amounts';
import { printing } from './print';
import './slip.css';

/** A watermark is said so often that none of it can be cut away. */
const MARKS = 10;

/** Half a page to be printed; it is on the page only meanwhile. The policy, its version and the day stand on it. */
export function Slip(props: {
  title: string;
  facts: readonly { readonly name: string; readonly value: string }[];
  sentence: string;
  signed: readonly string[];
  children: JSX.Element;
}) {
  const open = useOpen();
  const { policy } = open;
  const { document: paper } = policy;
  const changed = () => Object.keys(open.state().overlay).length;
  return (
    <Show when={printing()}>
      {(now) => (
        <Portal ref={(host) => host.classList.add('slip-host')}>
          <section class="slip" data-testid="slip">
            <Show when={now().mark}>
              {(mark) => (
                <div class="slip-mark" aria-hidden="true" data-testid="slip-mark">
                  <For each={Array.from({ length: MARKS })}>{() => <span>{mark()}</span>}</For>
                </div>
              )}
            </Show>
            <h1>{props.title}</h1>
            <p class="slip-policy">
              {t('look.slip.document', {
                title: either(policy.title, policy.titleEn),
                number: paper.number,
                date: paper.date === null ? t('look.slip.noDate') : formatDay(paper.date),
              })}
              <br />
              {t('look.slip.version', { version: policy.version, day: dateInText(open.state().asOf) })}
              <Show when={changed() > 0}>{t('look.slip.changed', { count: changed() })}</Show>
            </p>
            <dl class="slip-facts">
              <For each={props.facts}>
                {({ name, value }) => (
                  <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                )}
              </For>
            </dl>
            {props.children}
            <p class="slip-words">{props.sentence}</p>
            <p class="slip-signed">
              <For each={props.signed}>{(who) => <span>{t('look.slip.line', { who })}</span>}</For>
            </p>
            <p class="slip-note">{t('look.slip.note')}</p>
          </section>
        </Portal>
      )}
    </Show>
  );
}
