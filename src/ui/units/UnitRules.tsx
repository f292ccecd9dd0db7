import { createMemo, For, Show } from 'solid-js';
import type { Settled, UnitResult } from '../../engine/types';
import { policySentences, sentenceText, type Sentence } from '../../policy/sentences';
import { either, language, t } from '../i18n';
import { useOpen } from '../state/open';
import { ArticleMark } from '../widgets/ArticleMark';
import { money } from '../words/amounts';
import { Line } from './Line';

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
  /** The units that a rule holds to account: this one, or in the total all of them. */
  const hit = (id: string): readonly string[] =>
    (props.whole ? open.units().units : [props.unit])
      .filter((unit) => unit.consequences.includes(id))
      .map(({ name }) => name);
  const any = () =>
    open.policy.funds.length > 0 || open.policy.award !== undefined || open.policy.consequences.length > 0;
  return (
    <Show when={any() && props.unit.inTable}>
      <h3>{t('units.funds')}</h3>
      <dl class="explained-list">
        <For each={props.unit.funds}>
          {(fund) => (
            <>
              <Line name={fundName(fund.id)} value={<Amount settled={fund} />} />
              <Reasons rules={of('fund', fund.id)} />
            </>
          )}
        </For>
        <Show when={open.policy.award}>
          {(award) => (
            <>
              <Line name={either(award().name, award().nameEn)} value={<Amount settled={props.unit.award} />} />
              <Reasons rules={of('award', 'award')} />
            </>
          )}
        </Show>
        <Show when={open.policy.consequences.length > 0}>
          <For
            each={open.policy.consequences.filter((rule) => hit(rule.id).length > 0)}
            fallback={<Line name={t('units.column.consequences')} value={t('units.noConsequence')} />}
          >
            {(rule) => (
              <>
                <Line
                  name={t('units.column.consequences')}
                  value={<strong class="explained-bad">{either(rule.words, rule.wordsEn)}</strong>}
                  note={
                    props.whole
                      ? t('units.heldToAccount', {
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

function Amount(props: { settled: Settled | null }) {
  return (
    <>
      {money(props.settled?.amount ?? null)}
      <Show when={props.settled?.provisional === true && props.settled.amount !== null}>
        {' '}
        <span class="unit-provisional" title={t('units.provisionalHint')}>
          {t('units.provisional')}
        </span>
      </Show>
    </>
  );
}

function Reasons(props: { rules: readonly Sentence[] }) {
  const open = useOpen();
  return (
    <For each={props.rules}>
      {(rule) => (
        <div class="explained-reason">
          <dt class="unseen">{t('units.explain')}</dt>
          <dd>
            {sentenceText(rule.pieces, open.policy, open.state().overlay, language())}{' '}
            <span class="explained-article">
              <ArticleMark article={rule.article} />
              {rule.assumed ? ` · ${t('units.assumed')}` : ''}
            </span>
          </dd>
        </div>
      )}
    </For>
  );
}
