import { createMemo, For, Show, type JSX } from 'solid-js';
import type { Fen } from '../../base/money';
import { either, t } from '../i18n';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { count, dateInText, money, percent } from '../words/amounts';
import { useOpening } from './opening';
import { totalShown } from './packaged';
import { PersonsLink } from './PersonsLink';
import { SpecialCounts } from './SpecialCounts';
import { basesOf, gapWords, goalOf, outsideOf, rateBy, rateText } from './rates';
import './figures.css';

/** The five figures that go to the group chat, each with its base, and what is missing in persons. */
export function Figures(props: { packaged: readonly string[] }) {
  const open = useOpen();
  const total = createMemo(() => totalShown(open.units(), props.packaged));
  const sum = (amounts: readonly Fen[]) => amounts.reduce((all, each) => all + each, 0) as Fen;
  const bases = () => basesOf(total());
  const rate = () => rateBy(total(), bases()[0]);
  const goal = () => goalOf(open.policy, open.state().overlay, total(), bases()[0]);
  const show = useOpening();
  return (
    <section class="figures" aria-label={u('figures')}>
      <Figure name={t('units.enrolled')} value={count(total().enrolled)} onOpen={() => show('enrolled', null)}>
        <p>{total().target === null ? u('ofTargetOpen') : u('ofTarget', { target: count(total().target) })}</p>
        <Show when={outsideOf(total()) > 0}>
          <p title={u('outsideHint', { count: outsideOf(total()) })}>{u('outside', { count: outsideOf(total()) })}</p>
        </Show>
        <p class="figure-more">{u('asOfWas', { date: dateInText(open.units().asOf) })}</p>
      </Figure>
      <Figure
        name={u('completion')}
        value={percent(total().enrolledInTable, total().target) ?? u('noBase')}
        onOpen={() => show('gap', null)}
      >
        <p class="figure-gap">{gapWords(total().gap)}</p>
        <p class="figure-more">{u('completionBase')}</p>
      </Figure>
      <Figure wide name={u('participation')} value={rateText(rate()?.count ?? null, rate()?.of ?? null)}>
        <Show when={goal()}>
          {(now) => (
            <p class="figure-gap">
              {now().reached
                ? u('goalReached', { goal: `${now().goal / 100}%` })
                : u('goalMissing', { goal: `${now().goal / 100}%`, count: now().missing })}
            </p>
          )}
        </Show>
        <Show when={rate()}>
          {(now) => (
            <p>
              {u('participationBase', {
                base: t(`units.base.${now().base}`, { of: now().of === null ? '' : count(now().of) }),
              })}
            </p>
          )}
        </Show>
        <For
          each={bases()
            .slice(1)
            .flatMap((base) => rateBy(total(), base) ?? [])}
        >
          {(each) => (
            <p>
              {u('beside', {
                rate: rateText(each.count, each.of),
                base: t(`units.base.${each.base}`, { of: count(each.of) }),
              })}
            </p>
          )}
        </For>
      </Figure>
      <Figure name={u('collected')} value={money(total().collected)} onOpen={() => show('collected', null)}>
        <p>{u('receivable', { amount: money(total().receivable) })}</p>
        <Show when={total().receivableUnknown > 0}>
          <p class="figure-warn">
            <PersonsLink of="receivableUnknown" unit={null}>
              {u('receivableUnknown', { count: total().receivableUnknown })}
            </PersonsLink>
          </p>
        </Show>
        <Show when={total().collectedExcluded > 0}>
          <p>
            <PersonsLink of="collectedExcluded" unit={null}>
              {u('collectedExcluded', { amount: money(total().collectedExcluded) })}
            </PersonsLink>
          </p>
        </Show>
      </Figure>
      <Figure name={u('aid')} value={money(sum(total().settled))}>
        <Show
          when={open.policy.funders.length > 1}
          fallback={<p>{u('aidOf', { amount: money(sum(total().entitled)) })}</p>}
        >
          <dl class="figure-funders">
            <For each={open.policy.funders}>
              {(funder, index) => (
                <div>
                  <dt>{either(funder.name, funder.nameEn)}</dt>
                  <dd>{money(total().settled[index()] ?? null)}</dd>
                </div>
              )}
            </For>
          </dl>
        </Show>
        <Show when={total().aidUnknown > 0}>
          <p class="figure-warn">
            <PersonsLink of="aidUnknown" unit={null}>
              {u('aidUnknown', { count: total().aidUnknown })}
            </PersonsLink>
          </p>
        </Show>
      </Figure>
      <Show when={total().special}>
        {(special) => (
          <Figure
            name={u('special')}
            hint={either(open.policy.special?.name ?? '', open.policy.special?.nameEn)}
            value={percent(special().enrolled, special().should) ?? '100.00%'}
            onOpen={() => show('coverage', null)}
          >
            <p class="figure-gap">
              {special().should === 0
                ? u('specialNone')
                : special().enrolled === special().should
                  ? u('goalReached', { goal: '100%' })
                  : specialMissing(special().should - special().enrolled)}
            </p>
            <p>
              <SpecialCounts unit={null} special={special()} />
            </p>
          </Figure>
        )}
      </Show>
    </section>
  );

  function specialMissing(persons: number) {
    return (
      <PersonsLink of="specialMissing" unit={null}>
        {u('specialMissing', { count: persons })}
      </PersonsLink>
    );
  }
}

function Figure(props: {
  wide?: boolean;
  name: string;
  hint?: string;
  value: string;
  onOpen?: () => void;
  children: JSX.Element;
}) {
  return (
    <div class="figure" classList={{ 'figure-wide': props.wide === true }}>
      <h2 class="figure-name" title={props.hint}>
        {props.name}
      </h2>
      <Show when={props.onOpen} fallback={<p class="figure-value">{props.value}</p>}>
        {(open) => (
          <button type="button" class="figure-value figure-open" title={u('showPersons')} onClick={() => open()()}>
            {props.value}
          </button>
        )}
      </Show>
      <div class="figure-facts">{props.children}</div>
    </div>
  );
}
