import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { UNREADABLE } from '../../roster/types';
import type { Day } from '../../base/day';
import type { Fen } from '../../base/money';
import type { Explanation } from '../../client/protocol';
import type { PersonResult } from '../../engine/types';
import { t, tOr } from '../i18n';
import { useOpen } from '../state/open';
import { masked } from '../state/masking';
import { reportError } from '../toast/report';
import { maskId, seen } from '../words/mask';
import { Slip } from '../slip/Slip';
import { askExport } from '../exports/asked';
import { campaignDays, campaignLine, hasOwnDays, ownLater, payUntil, readLast, topUpBy } from './campaign';
import { CampaignPicture } from './CampaignPicture';
import { Charge } from './Charge';
import { barredBy, chargeBeyond, unlessOf } from './chargeBeyond';
import { Household } from './Household';
import { NextChange } from './NextChange';
import { ownTime } from './ownTime';
import { categoryAided, coverWords } from './resultWords';
import { coverAssumed, laterAssumed } from './silences';
import { RowFindings } from './RowFindings';
import { Assumed, Steps } from './Steps';
import { Villager } from './Villager';
import { unknownBecause } from './unknownBecause';
import { villagerSentence } from './villagerSentence';
import { WhatIf } from './WhatIf';
import './receipt.css';

/** One person as a receipt: what he is charged and why, what was paid, what follows from it. */
export function PersonReceipt(props: { row: number; beside?: boolean }) {
  const open = useOpen();
  const { session, policy } = open;
  const result = createMemo((): PersonResult | null => {
    open.state(); // read anew after every update
    return session.table.alive[props.row] === 1 ? session.person(props.row) : null;
  });
  const [told, setTold] = createSignal<Explanation | null>(null);
  const steps = () => told()?.steps ?? [];
  createEffect(
    on([() => props.row, () => open.state().rev, () => open.state().asOf], ([row]) => {
      let wanted = true; // until something has changed, or the drawer is closed
      onCleanup(() => (wanted = false));
      session.api.explain(row).then(
        (answer) => wanted && setTold(answer),
        (error: unknown) => wanted && reportError(error),
      );
    }),
  );
  const text = (field: 'name' | 'idNumber' | 'unit' | 'group' | 'household') => {
    open.state();
    const kept = session.table.getText(field, props.row);
    return field === 'idNumber' ? kept : seen(kept);
  };
  const days = createMemo(() => campaignDays(steps()));
  /** The rule that decides says nothing of cover. */
  const silent = () => steps().some(({ rule, values }) => rule === 'charge' && values['silent'] === true);
  const where = () =>
    [
      text('unit'),
      text('group'),
      text('household') === '' ? '' : t('person.household', { household: text('household') }),
    ].filter((part) => part !== '');
  const paidOn = (now: PersonResult): Day | null => {
    const day = session.table.number('payDate').values[props.row] ?? UNREADABLE;
    const pays = day > UNREADABLE && day <= open.state().asOf && now.status !== 'excluded';
    return pays ? (day as Day) : null;
  };
  const undated = (): Fen => {
    open.state();
    const amount = session.table.number('payAmount').values[props.row] ?? UNREADABLE;
    const day = session.table.number('payDate').values[props.row] ?? UNREADABLE;
    return (day <= UNREADABLE && amount > 0 ? amount : 0) as Fen;
  };
  const line = (now: PersonResult) => {
    const supposed = told()?.look.outlook?.now ?? null;
    return campaignLine(policy, open.state().overlay, {
      asOf: open.state().asOf,
      paid: paidOn(now),
      benefit: now.benefitStart ?? supposed?.benefitStart ?? null,
      supposed: now.benefitStart === null,
      readLast: readLast(steps()),
      ...days(),
    });
  };
  const timing = (now: PersonResult): string => {
    if (policy.window === undefined) return t('person.noWindow');
    const step = steps().find(({ rule }) => rule === 'timing');
    const label = step === undefined ? null : ownTime(step);
    if (label !== null) return t('person.ownTime', { label });
    const words = t(`domain.timing.${now.timing}`);
    return readLast(steps()) === null ? words : t('person.marked', { words });
  };
  const cover = (now: PersonResult): string => {
    const words = coverWords(now, silent());
    const marked = now.benefitStart !== null && coverAssumed(steps());
    return marked ? t('person.marked', { words }) : words;
  };
  const deadline = (now: PersonResult): Day | null => {
    const { last } = payUntil(policy, now.timing, days());
    return last !== null && last >= open.state().asOf ? last : null;
  };
  const sentence = (now: PersonResult) =>
    villagerSentence(policy, {
      name: text('name'),
      exclusion: session.table.getText('exclusion', props.row),
      result: now,
      asOf: open.state().asOf,
      readLast: readLast(steps()),
      own: ownLater(steps()),
      topUp: topUpBy(policy, steps(), open.state().asOf),
      laterSilent: laterAssumed(policy, steps()),
      outlook: told()?.look.outlook ?? null,
      row: props.row,
      whole: told()?.look.whole ?? null,
      undated: undated(),
      deadline: deadline(now),
      sure: hasOwnDays(policy, steps()) ? null : payUntil(policy, now.timing, days()).sure,
      granted: !hasOwnDays(policy, steps()) && payUntil(policy, now.timing, days()).granted,
      beyond: chargeBeyond(steps(), now),
      barred: barredBy(steps(), now),
      unless: unlessOf(steps()),
      coverAssumed: coverAssumed(steps()),
      lacks: unknownBecause(policy, steps(), now, 'sayLacks'),
    });
  return (
    <Show when={result()} fallback={<p>{t('person.gone')}</p>}>
      {(now) => (
        <div class="receipt" data-testid="receipt">
          <Show when={props.beside === true}>
            <p class="receipt-today" role="note" data-testid="receipt-today">
              {t('person.ofToday')}
            </p>
          </Show>
          <p class="receipt-name">{text('name') === '' ? t('person.nameless') : text('name')}</p>
          <p class="receipt-who">{masked() ? maskId(text('idNumber')) : text('idNumber')}</p>
          <p class="receipt-who">
            {where().join(' · ')}
            {' · '}
            {now().age === null ? t('person.ageUnknown') : t('person.age', { age: now().age ?? '' })}
          </p>
          <p class={`receipt-status status-${now().status}`}>{t(`domain.status.${now().status}`)}</p>
          <Show when={told() !== null}>
            <Villager
              sentence={sentence(now())}
              title={t('look.say')}
              onPrint={() => askExport({ kind: 'slip', of: 'person' })}
            />
          </Show>
          <Charge result={now()} steps={steps()} />
          <dl class="receipt-facts">
            <Fact name={t('person.category')} value={categoryAided(policy, now())} />
            <Show when={now().label}>{(label) => <Fact name={t('person.label')} value={label()} />}</Show>
            <Show when={now().status !== 'excluded'}>
              <Fact name={t('person.timing')} value={timing(now())} />
              <Fact name={t('person.benefitStart')} value={cover(now())} />
            </Show>
          </dl>
          <RowFindings row={props.row} result={now()} />
          <Show when={now().issues.length > 0}>
            <h3>{t('person.issues')}</h3>
            <ul class="receipt-issues">
              <For each={now().issues}>{(issue) => <li>{tOr('domain', `issue.${issue}`, issue)}</li>}</For>
            </ul>
          </Show>
          <Show when={told()}>
            {(all) => (
              <>
                <Show when={now().status !== 'excluded'}>
                  <CampaignPicture line={line(now())} />
                </Show>
                <NextChange
                  row={props.row}
                  look={all().look}
                  result={now()}
                  lacks={unknownBecause(policy, steps(), now())}
                  silent={laterAssumed(policy, steps())}
                  readLast={readLast(steps())}
                />
                <Steps steps={steps()} />
                <Show when={now().status !== 'excluded'}>
                  <WhatIf
                    row={props.row}
                    result={now()}
                    look={all().look}
                    days={days()}
                    silent={silent()}
                    readLast={readLast(steps())}
                  />
                </Show>
                <Household row={props.row} rows={all().look.household} />
                <Slip
                  title={t('look.slip.title')}
                  facts={slipFacts(now())}
                  sentence={sentence(now())}
                  signed={[t('look.slip.signed'), t('look.slip.received'), t('look.slip.date')]}
                >
                  <Charge result={now()} steps={steps()} />
                  <div class="slip-assumed">
                    <Assumed steps={steps()} />
                  </div>
                </Slip>
              </>
            )}
          </Show>
        </div>
      )}
    </Show>
  );

  function slipFacts(now: PersonResult) {
    const id = text('idNumber');
    return [
      { name: t('look.household.name'), value: text('name') },
      { name: t('look.slip.id'), value: id === '' ? '—' : maskId(id) },
      { name: t('look.slip.where'), value: where().join(' ') },
      { name: t('person.category'), value: categoryAided(policy, now) },
      ...(now.status === 'excluded'
        ? []
        : [
            { name: t('person.timing'), value: timing(now) },
            { name: t('person.benefitStart'), value: cover(now) },
          ]),
    ];
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
