import { createMemo, createSignal, For, Show } from 'solid-js';
import type { UnitResult } from '../../engine/types';
import { STATUSES } from '../../policy/vocabulary';
import { either, t } from '../i18n';
import { u } from '../i18n/unitWords';
import { Villager } from '../person/Villager';
import { Slip } from '../slip/Slip';
import { askExport } from '../exports/asked';
import { useOpen } from '../state/open';
import { createPackageUnits } from '../state/packageUnits';
import { run } from '../toast/report';
import { count, percent } from '../words/amounts';
import { seen } from '../words/mask';
import { CurveChart } from './CurveChart';
import { Line } from './Line';
import { totalShown, unitsShown } from './packaged';
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
  const [packaged, setPackaged] = createSignal<readonly string[]>([]);
  run(async () => setPackaged(await createPackageUnits(open.session).ready));
  const unit = createMemo(() =>
    props.name === null
      ? totalShown(open.units(), packaged())
      : (unitsShown(open.units(), packaged()).find((each) => each.name === props.name) ?? null),
  );
  const low = createMemo(() =>
    lowTargets(open.policy, open.state().overlay, open.units().units).find((each) => each.unit === props.name),
  );
  return (
    <Show when={unit()} fallback={<p class="explained-note">{u('unitGone')}</p>}>
      {(now) => (
        <div class="explained">
          <Show when={!now().inTable}>
            <p class="explained-note">{u('notInTableHint')}</p>
          </Show>
          <Villager
            sentence={sentence(now())}
            title={t('look.unit.say')}
            onPrint={() => askExport({ kind: 'slip', of: 'unit' })}
          />
          <Slip
            title={t('look.slip.unit')}
            facts={[{ name: t('units.column.unit'), value: props.name === null ? u('total') : seen(props.name) }]}
            sentence={sentence(now())}
            signed={[t('look.slip.signed'), t('look.slip.date')]}
          >
            <UnitRules unit={now()} whole={props.name === null} />
          </Slip>
          <CurveChart name={props.name} target={now().target} gap={now().gap} />
          <h3>{u('targets')}</h3>
          <dl class="explained-list">
            <Line
              name={u('completionExact')}
              value={
                now().target === null
                  ? u('notApplicable')
                  : (percent(now().enrolledInTable, now().target) ?? u('noBase'))
              }
              note={
                now().target === null
                  ? ''
                  : `${u('exact', { count: count(now().enrolledInTable), base: count(now().target) })} ${completionWords(now())}`
              }
            />
            <Show when={now().gap !== null}>
              <Line
                name={u('gapShort')}
                value={now().gap === 0 ? gapWords(0) : u('gapPersons', { count: now().gap ?? 0 })}
              />
            </Show>
            <For each={bases().flatMap((base) => rateBy(now(), base) ?? [])}>
              {(rate, index) => (
                <>
                  <Line
                    name={u('participation')}
                    value={rateText(rate.count, rate.of)}
                    note={t(`units.base.${rate.base}`, { of: rate.of === null ? '' : count(rate.of) })}
                  />
                  <Show when={index() === 0 && goal(now())}>
                    {(state) => (
                      <Line name={u('goal', { goal: `${state().goal / 100}%` })} value={goalWords(state())} />
                    )}
                  </Show>
                </>
              )}
            </For>
            <Show when={now().special}>
              {(special) => (
                <>
                  <Line
                    name={either(open.policy.special?.name ?? u('special'), open.policy.special?.nameEn)}
                    value={percent(special().enrolled, special().should) ?? '100.00%'}
                    note={<SpecialCounts unit={props.name} special={special()} />}
                  />
                  <Show when={special().enrolled < special().should}>
                    <Line
                      name={u('gapShort')}
                      value={
                        <PersonsLink of="specialMissing" unit={props.name}>
                          {u('perPerson', { count: special().should - special().enrolled })}
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
                  name={u('rank')}
                  value={u('rankOf', { rank: rank(), of: ranked() })}
                  note={rankNote(open.units().units, now())}
                />
              )}
            </Show>
          </dl>
          <Show when={low()}>
            {(each) => (
              <p class="explained-note">
                {u('targetLowUnit', {
                  goal: `${each().goal / 100}%`,
                  needed: each().needed,
                  more: each().needed - each().target,
                })}
              </p>
            )}
          </Show>
          <h3>{u('persons')}</h3>
          <ul class="explained-persons">
            <li>
              <PersonsLink of="roster" unit={props.name}>
                {u('allPersons', { count: now().roster })}
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
                      {u('byStatus', {
                        status: t(`domain.status.${status}`),
                        count: now().byStatus[index()] ?? 0,
                      })}
                    </button>
                  </li>
                </Show>
              )}
            </For>
          </ul>
          <h3>{u('money')}</h3>
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
    return `${u('roundedShort')}${outside > 0 ? ` ${u('outsideHint', { count: outside })}` : ''}`;
  }
  function bases() {
    return basesOf(open.units().total);
  }
  function goal(now: UnitResult) {
    return goalOf(open.policy, open.state().overlay, now, bases()[0]);
  }
  function goalWords(state: GoalState): string {
    return state.reached ? u('goalYes') : u('gap', { count: state.missing });
  }
  function ranked(): number {
    return open.units().units.filter((each) => each.rank !== null).length;
  }
}
