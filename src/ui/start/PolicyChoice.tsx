import { createMemo, For, onMount, Show } from 'solid-js';
import { formatMoney, type Fen } from '../../base/money';
import { loadPolicy, POLICY_IDS } from '../../policy/library';
import type { Policy } from '../../policy/types';
import { either, t } from '../i18n';
import { nameOf } from '../import/source';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { createFor } from './actions';
import './policy-choice.css';

/** The bundled policies as large buttons; a click makes the workbook and opens it, without further questions. */
export function PolicyChoice(props: { onClose: () => void }) {
  const bench = useWorkbench();
  const policies = createMemo(() => POLICY_IDS.map((id) => loadPolicy(id)));
  let list!: HTMLDivElement;
  onMount(() => list.querySelector('button')?.focus());
  const choose = (policy: Policy) => {
    props.onClose();
    run(() => createFor(bench, policy.id, 'roster'));
  };
  const title = () => {
    const file = bench.waitingFile();
    return file === null ? t('start.choose') : t('start.chooseForFile', { file: nameOf(file) });
  };
  return (
    <section class="policy-choice" aria-label={title()}>
      <div class="policy-choice-head">
        <h2>{title()}</h2>
        <p class="muted">{t('start.chooseLead')}</p>
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            bench.setWaitingFile(null);
            props.onClose();
          }}
        >
          {t('frame.cancel')}
        </button>
      </div>
      <div class="policy-cards" ref={list}>
        <For each={policies()}>{(policy) => <PolicyCard policy={policy} onChoose={() => choose(policy)} />}</For>
      </div>
    </section>
  );
}

function PolicyCard(props: { policy: Policy; onChoose: () => void }) {
  return (
    <button
      type="button"
      class="policy-card"
      data-testid={`policy-${props.policy.id}`}
      onClick={() => props.onChoose()}
    >
      <strong class="policy-card-name">{either(props.policy.shortTitle, props.policy.titleEn)}</strong>
      <span>{props.policy.region}</span>
      <span>{props.policy.document.number}</span>
      <span>
        {t('start.year', { year: String(props.policy.benefitYear) })} · {premiums(props.policy)}
      </span>
      <Show when={props.policy.quota.rows.length > 0}>
        <span>
          {t('start.unitCount', {
            count: props.policy.quota.rows.length,
            word: either(props.policy.quota.word, props.policy.quota.wordEn),
          })}
        </span>
      </Show>
    </button>
  );
}

/** The different personal premiums, as the document gives them. */
function premiums(policy: Policy): string {
  const amounts = policy.standards.flatMap(({ amount }) => {
    const value = policy.parameters.find((parameter) => parameter.id === amount)?.value;
    return typeof value === 'number' ? [value] : [];
  });
  const texts = [...new Set(amounts)]
    .sort((a, b) => a - b)
    .map((amount) => formatMoney(amount as Fen).replace(/\.00$/, ''));
  const [only] = texts;
  return texts.length === 1 && only !== undefined
    ? t('start.premium', { amount: only })
    : t('start.premiums', { amounts: texts.join(' / ') });
}
