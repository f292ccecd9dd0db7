import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { formatDay } from '../../base/day';
import type { ExplainStep, PersonResult } from '../../engine/types';
import { either, t, tOr } from '../i18n';
import { useOpen } from '../state/open';
import { masked } from '../state/preferences';
import { reportError } from '../toast/report';
import { maskId } from '../words/mask';
import { Charge } from './Charge';
import { Steps } from './Steps';
import './receipt.css';

/** One person as a receipt: what he is charged and why, what was paid, what follows from it. */
export function PersonReceipt(props: { row: number }) {
  const open = useOpen();
  const { session, policy } = open;
  const result = createMemo((): PersonResult | null => {
    open.state(); // read anew after every update
    return session.table.alive[props.row] === 1 ? session.person(props.row) : null;
  });
  const [steps, setSteps] = createSignal<readonly ExplainStep[]>([]);
  createEffect(
    on([() => props.row, () => open.state().rev], ([row]) => {
      let wanted = true; // until something has changed, or the drawer is closed
      onCleanup(() => (wanted = false));
      session.api.explain(row).then(
        (answer) => wanted && setSteps(answer?.steps ?? []),
        (error: unknown) => wanted && reportError(error),
      );
    }),
  );
  const text = (field: 'name' | 'idNumber' | 'unit' | 'group' | 'household') => {
    open.state();
    return session.table.getText(field, props.row);
  };
  const category = (id: string) => {
    const found = policy.categories.find((each) => each.id === id);
    return found === undefined ? id : either(found.name, found.nameEn);
  };
  return (
    <Show when={result()} fallback={<p>{t('person.gone')}</p>}>
      {(now) => (
        <div class="receipt" data-testid="receipt">
          <p class="receipt-name">{text('name') === '' ? t('person.nameless') : text('name')}</p>
          <p class="receipt-who">{masked() ? maskId(text('idNumber')) : text('idNumber')}</p>
          <p class="receipt-who">
            {[
              text('unit'),
              text('group'),
              text('household') === '' ? '' : t('person.household', { household: text('household') }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
            {' · '}
            {now().age === null ? t('person.ageUnknown') : t('person.age', { age: now().age ?? '' })}
          </p>
          <p class={`receipt-status status-${now().status}`}>{t(`domain.status.${now().status}`)}</p>
          <Charge result={now()} steps={steps()} />
          <dl class="receipt-facts">
            <Fact name={t('person.category')} value={categoryWords(now())} />
            <Show when={now().label}>{(label) => <Fact name={t('person.label')} value={label()} />}</Show>
            <Show when={now().status !== 'excluded'}>
              <Fact name={t('person.timing')} value={t(`domain.timing.${now().timing}`)} />
              <Fact name={t('person.benefitStart')} value={coverWords(now())} />
            </Show>
          </dl>
          <Show when={now().issues.length > 0}>
            <h3>{t('person.issues')}</h3>
            <ul class="receipt-issues">
              <For each={now().issues}>{(issue) => <li>{tOr('domain', `issue.${issue}`, issue)}</li>}</For>
            </ul>
          </Show>
          <Steps steps={steps()} />
        </div>
      )}
    </Show>
  );

  function categoryWords(now: PersonResult): string {
    return now.category === null ? t('domain.noCategory') : category(now.category);
  }
  function coverWords(now: PersonResult): string {
    if (now.benefitStart !== null) return formatDay(now.benefitStart);
    return now.status === 'enrolled' ? t('person.benefitUnset') : t('person.benefitLater');
  }
}

function Fact(props: { name: string; value: string }) {
  return (
    <div class="receipt-fact">
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
