import { createMemo, For, Show } from 'solid-js';
import type { AwardReason, FundReason, Settled, UnitResult } from '../../engine/types';
import { policySentences, sentenceText, type Sentence } from '../../policy/sentences';
import { either, language, t } from '../i18n';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { ArticleMark } from '../widgets/ArticleMark';
import { money } from '../words/amounts';
import { Line } from './Line';
import { rateWords } from './rateWords';
import { fundSource, type RuleSource } from './ruleSource';

/** Funds, award and consequences of a unit, each with the sentence and the article it rests on. */
export function UnitRules(props: { unit: UnitResult; whole: boolean }) {
  const open = useOpen();
  const rules = createMemo(
    () => policySentences(open.policy, language()).find((group) => group.id === 'money')?.sentences ?? [],
  );
  const of = (kind: string, id: string) =>
    rules().filter((rule) => rule.kind === kind && (rule.id === id || rule.id.startsWith(`${id}.`)));
  const fundName = (id: string) => {
    const fund = open.policy.funds.find((each) => each.id === id);
    return fund === undefined ? id : either(fund.name, fund.nameEn);
  };
  /** Which of a fund's sentences decides for this unit; those of the total are many. */
  const decides = (id: string, reason: FundReason | undefined): string | null => {
    if (reason === undefined || reason.rule === 'no-band') return null;
    if (reason.rule !== 'band') return `${id}.${reason.rule === 'cancelled' ? 'cancelled' : 'requires'}`;
    const bands = open.policy.funds.find((each) => each.id === id)?.bands.length ?? 0;
    return bands > 1 ? `${id}.${reason.band}` : id;
  };
  /** The units that a rule holds to account: this one, or in the total all of them. */
  const hit = (id: string): readonly string[] =>
    (props.whole ? open.units().units : [props.unit])
      .filter((unit) => unit.consequences.includes(id))
      .map(({ name }) => name);
  const any = () =>
    open.policy.funds.length > 0 || open.policy.award !== undefined || open.policy.consequences.length > 0;
  return (
    <Show when={any() && props.unit.inTable}>
      <h3>{u('funds')}</h3>
      <dl class="explained-list">
        <For each={props.unit.funds}>
          {(fund) => (
            <>
              <Line name={fundName(fund.id)} value={<Amount settled={fund} />} note={worked(fund.reason)} />
              <Rates
                reason={fund.reason}
                source={fundSource(
                  open.policy.funds.find((each) => each.id === fund.id),
                  fund.reason,
                )}
              />
              <Reasons rules={of('fund', fund.id)} decides={decides(fund.id, fund.reason)} />
            </>
          )}
        </For>
        <Show when={open.policy.award}>
          {(award) => (
            <>
              <Line
                name={either(award().name, award().nameEn)}
                value={<Amount settled={props.unit.award} />}
                note={placed(props.unit.award?.reason)}
              />
              <Rates reason={props.unit.award?.reason} source={{ article: award().article, assumed: false }} />
              <Reasons rules={of('award', 'award')} />
            </>
          )}
        </Show>
        <Show when={open.policy.consequences.length > 0}>
          <For
            each={open.policy.consequences.filter((rule) => hit(rule.id).length > 0)}
            fallback={<Line name={t('units.column.consequences')} value={u('noConsequence')} />}
          >
            {(rule) => (
              <>
                <Line
                  name={t('units.column.consequences')}
                  value={<strong class="explained-bad">{either(rule.words, rule.wordsEn)}</strong>}
                  note={
                    props.whole
                      ? u('heldToAccount', {
                          count: hit(rule.id).length,
                          units: hit(rule.id).join(either('、', ', ')),
                        })
                      : ''
                  }
                />
                <Reasons rules={of('consequence', rule.id)} />
              </>
            )}
          </For>
        </Show>
      </dl>
    </Show>
  );
}

/** How a fund's sum is worked out; nothing where its amount a person is not given. */
function worked(reason: FundReason | undefined): string {
  if (reason === undefined) return '';
  if (reason.rule !== 'band') return u(`fund.${reason.rule}`);
  return reason.each === null ? '' : u('fund.band', { persons: reason.persons, each: money(reason.each) });
}

/** Where a unit stands among those that may have a prize. */
function placed(reason: AwardReason | undefined): string {
  if (reason?.rule !== 'prizes') return '';
  const { place, prizes } = reason;
  return place === null ? u('award.none') : u('award.place', { place, prizes });
}

/** The rates that decided: what is divided by what, on which day. */
function Rates(props: { reason: FundReason | AwardReason | undefined; source: RuleSource }) {
  const open = useOpen();
  const rates = () => (props.reason !== undefined && 'rates' in props.reason ? props.reason.rates : []);
  return (
    <For each={rates()}>
      {(rate) => (
        <div class="explained-reason" data-testid="unit-deciding-rate">
          <dt class="unseen">{u('explain')}</dt>
          <dd>
            {rateWords(open.policy, rate)}{' '}
            <span class="explained-article">
              <ArticleMark article={props.source.article} />
              {props.source.assumed || rate.assumed ? ` · ${u('assumed')}` : ''}
            </span>
          </dd>
        </div>
      )}
    </For>
  );
}

function Amount(props: { settled: Settled | null }) {
  return (
    <>
      {money(props.settled?.amount ?? null)}
      <Show when={props.settled?.provisional === true && props.settled.amount !== null}>
        {' '}
        <span class="unit-provisional" title={u('provisionalHint')}>
          {u('provisional')}
        </span>
      </Show>
    </>
  );
}

function Reasons(props: { rules: readonly Sentence[]; decides?: string | null }) {
  const open = useOpen();
  return (
    <For each={props.rules}>
      {(rule) => (
        <div class="explained-reason">
          <dt class="unseen">{u('explain')}</dt>
          <dd>
            <Show when={rule.id === props.decides && props.rules.length > 1}>
              <strong>{u('decides')}</strong>
            </Show>
            {sentenceText(rule.pieces, open.policy, open.state().overlay, language())}{' '}
            <span class="explained-article">
              <ArticleMark article={rule.article} />
              {rule.assumed ? ` · ${u('assumed')}` : ''}
            </span>
          </dd>
        </div>
      )}
    </For>
  );
}
