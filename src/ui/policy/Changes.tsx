import { createMemo, For, Show } from 'solid-js';
import { overlayChanges, type OverlayChange } from '../../policy/scenario';
import type { ParameterValue } from '../../policy/types';
import { formatValue } from '../../policy/values';
import { language } from '../i18n';
import { y } from '../i18n/policyPage';
import { focusNext } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { run } from '../toast/report';
import { parameterLabel } from '../words/changes';
import { setValue } from './values';
import { whyReadOnly } from '../words/readOnly';

/** What has been changed against the document, each with the way back, and all of it at once. */
export function Changes() {
  const open = useOpen();
  const changes = createMemo(() => overlayChanges(open.policy, open.state().overlay));
  let list!: HTMLDivElement;
  /** The ways back, one a change. */
  const lines = () => [...list.querySelectorAll('li .link')];
  const words = (change: OverlayChange, value: ParameterValue) =>
    formatValue(change.parameter?.unit ?? 'people', value, language());
  return (
    <div class="policy-changes" tabindex={-1} ref={list} data-testid="policy-changes" data-count={changes().length}>
      <Show when={changes().length > 0} fallback={<p class="muted">{y('unchanged')}</p>}>
        <p>
          <strong>{y('changed', { count: changes().length })}</strong>{' '}
          <button
            type="button"
            class="button button-small"
            data-testid="reset-parameters"
            title={open.writable() ? undefined : whyReadOnly('policy.readOnly')}
            disabled={!open.writable()}
            onClick={() => run(() => open.session.apply({ kind: 'reset-parameters' }).then(() => focusNext(list)))}
          >
            {y('resetAll')}
          </button>
        </p>
        <ul>
          <For each={changes()}>
            {(change, index) => (
              <li>
                {y('change', {
                  parameter: parameterLabel(open.policy, change.key),
                  from: words(change, change.from),
                  to: words(change, change.to),
                })}{' '}
                <button
                  type="button"
                  class="link"
                  aria-label={y('resetOf', {
                    parameter: parameterLabel(open.policy, change.key),
                    value: words(change, change.from),
                  })}
                  title={open.writable() ? undefined : whyReadOnly('policy.readOnly')}
                  disabled={!open.writable()}
                  onClick={() =>
                    void setValue(open, change.key, change.from).then(() =>
                      focusNext(lines()[index()], ...lines().slice(-1), list),
                    )
                  }
                >
                  {y('reset')}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
