import { createMemo, For, Show } from 'solid-js';
import type { UnitResult } from '../../engine/types';
import { STATUSES } from '../../policy/vocabulary';
import { either, t } from '../i18n';
import { Villager } from '../person/Villager';
import { Slip } from '../slip/Slip';
import { askExport } from '../exports/asked';
import { useOpen } from '../state/open';
import { count, percent } from '../words/amounts';
import { CurveChart } from './CurveChart';
import { Line } from './Line';
import { basesOf, gapWords, goalOf, outsideOf, lowTargets, rateBy, rateText, type GoalState } from './rates';
import { PersonsLink } from './PersonsLink';
import { personsOfStatus } from './persons';
import { rankNote } from './ranking';
import { SpecialCounts } from './SpecialCounts';
import { unitSentence } from './unitSentence';
import { UnitMoney } from './UnitMoney';
import { UnitRules } from './UnitRules';
import './explained.css';

/** Everything about one unit (null = all of them) and why: curve, persons, rates with their bases, money, rules. */
export function UnitExplained(props: { name: string | null }) {
  const open = useOpen();
  const unit = createMemo(() =>
    props.name === null ? open.units().total : (open.units().units.find((each) => each.name === props.name) ?? null),
  );
  const low = createMemo(() =>
    lowTargets(open.policy, open.state().overlay, open.units().units).find((each) => each.unit === props.name),
  );
  return (
    <Show when={unit()} fallback={<p class="explained-note">{t('units.unitGone')}</p>}>
      {(now) => (
        <div class="explained">
          <Show when={!now().inTable}>
            <p class="explained-note">{t('units.notInTableHint')}</p>
          </Show>
          <Villager
            sentence={sentence(now())}
            title={t('look.unit.say')}
            onPrint={() => askExport({ kind: 'slip', of: 'unit' })}
          />
          <Slip
            title={t('look.slip.unit')}
            facts={[{ name: t('units.column.unit'), value: props.name ?? t('units.total') }]}
            sentence={sentence(now())}
            signed={[t('look.slip.signed'), t('look.slip.date')]}
          >
            <UnitRules unit={now()} whole={props.name === null} />
          </Slip>
          <CurveChart name={props.name} target={now().target} gap={now().gap} />
          <h3>{t('units.targets')}</h3>
          <dl class="explained-list">
            <Line
              name={t('units.completionExact')}
              value={
                now().target === null
                  ? t('units.notApplicable')
                  : (percent(now().enrolledInTable, now().target) ?? t('units.noBase'))
              }
              note={
                now().target === null
                  ? ''
                  : `${t('units.exact', { count: count(now().enrolledInTable), base: count(now().target) })} ${completionWords(now())}`
              }
            />
            <Show when={now().gap !== null}>
              <Line
                name={t('units.gapShort')}
                value={now().gap === 0 ? gapWords(0) : t('units.gapPersons', { count: now().gap ?? 0 })}
              />
            </Show>
            <For each={bases().flatMap((base) => rateBy(now(), base) ?? [])}>
              {(rate, index) => (
                <>
                  <Line
                    name={t('units.participation')}
                    value={rateText(rate.count, rate.of)}
                    note={t(`units.base.${rate.base}`, { of: rate.of === null ? '' : count(rate.of) })}
                  />
                  <Show when={index() === 0 && goal(now())}>
                    {(state) => (
                      <Line name={t('units.goal', { goal: `${state().goal / 100}%` })} value={goalWords(state())} />
                    )}
                  </Show>
                </>
              )}
            </For>
            <Show when={now().special}>
              {(special) => (
                <>
                  <Line
                    name={either(open.policy.special?.name ?? t('units.special'), open.policy.special?.nameEn)}
                    value={percent(special().enrolled, special().should) ?? '100.00%'}
                    note={<SpecialCounts unit={props.name} special={special()} />}
                  />
                  <Show when={special().enrolled < special().should}>
                    <Line
                      name={t('units.gapShort')}
                      value={
                        <PersonsLink of="specialMissing" unit={props.name}>
                          {t('units.perPerson', { count: special().should - special().enrolled })}
                        </PersonsLink>
                      }
                    />
                  </Show>
                </>
              )}
            </Show>
            <Show when={now().rank}>
              {(rank) => (
                <Line
                  name={t('units.rank')}
                  value={t('units.rankOf', { rank: rank(), of: ranked() })}
                  note={rankNote(open.units().units, now())}
                />
              )}
            </Show>
          </dl>
          <Show when={low()}>
            {(each) => (
              <p class="explained-note">
                {t('units.targetLowUnit', {
                  goal: `${each().goal / 100}%`,
                  needed: each().needed,
                  more: each().needed - each().target,
                })}
              </p>
            )}
          </Show>
          <h3>{t('units.persons')}</h3>
          <ul class="explained-persons">
            <li>
              <PersonsLink of="roster" unit={props.name}>
                {t('units.allPersons', { count: now().roster })}
              </PersonsLink>
            </li>
            <For each={STATUSES}>
              {(status, index) => (
                <Show when={(now().byStatus[index()] ?? 0) > 0}>
                  <li>
                    <button
                      type="button"
                      class={`link status-${status}`}
                      onClick={() => open.showPersons(personsOfStatus(status, props.name))}
                    >
                      {t('units.byStatus', {
                        status: t(`domain.status.${status}`),
                        count: now().byStatus[index()] ?? 0,
                      })}
                    </button>
                  </li>
                </Show>
              )}
            </For>
          </ul>
          <h3>{t('units.money')}</h3>
          <UnitMoney unit={now()} name={props.name} />
          <UnitRules unit={now()} whole={props.name === null} />
        </div>
      )}
    </Show>
  );

  function sentence(now: UnitResult): string {
    return unitSentence(open.policy, open.units(), now, props.name === null);
  }
  /** How the percentage is cut, and in the total whom it leaves out. */
  function completionWords(now: UnitResult): string {
    const outside = now.inTable ? outsideOf(now) : 0;
    return `${t('units.cutShort')}${outside > 0 ? ` ${t('units.outsideHint', { count: outside })}` : ''}`;
  }
  function bases() {
    return basesOf(open.units().total);
  }
  function goal(now: UnitResult) {
    return goalOf(open.policy, open.state().overlay, now, bases()[0]);
  }
  function goalWords(state: GoalState): string {
    return state.reached ? t('units.goalYes') : t('units.gap', { count: state.missing });
  }
  function ranked(): number {
    return open.units().units.filter((each) => each.rank !== null).length;
  }
}
