import { createEffect, createMemo, createSignal, For, on, onMount, Show } from 'solid-js';
import { formatDay } from '../../base/day';
import type { Side, WhatIfRow } from '../../client/protocol';
import type { Scenario } from '../../policy/scenario-types';
import { t } from '../i18n';
import { c } from '../i18n/charts';
import { w } from '../i18n/whatif';
import { aidName } from '../person/aidName';
import { categoryWords } from '../person/resultWords';
import { makeLatest } from '../state/latest';
import { masked } from '../state/masking';
import { reportError } from '../toast/report';
import { money } from '../words/amounts';
import { funderName, havingWords } from '../words/having';
import { maskId, seen } from '../words/mask';
import { listenToKeysOf, onEscape } from '../widgets/listen';
import { signed } from './amounts';
import { useDesk } from './desk';
import { growth } from './lines';
import { isShift } from './shifts';
import type { Asked } from './names';

const PAGE = 100;

/** The persons behind a number, a page at a time, each before and after; Esc leads back to the number. */
export function Names(props: { asked: Asked }) {
  const desk = useDesk();
  const { policy } = desk.open;
  const { bucket } = props.asked;
  const [from, setFrom] = createSignal(0);
  const [page, setPage] = createSignal<{ readonly total: number; readonly rows: readonly WhatIfRow[] } | null>(null);
  let host!: HTMLElement;
  let heading!: HTMLHeadingElement;
  const shown = () => desk.shown().find(({ id }) => id === props.asked.scenario);
  const scenario = createMemo(() => shown()?.scenario);
  const ask = makeLatest(
    async ({ of, at }: { of: Scenario; at: number }) => {
      const told = await desk.open.session.api.whatIfPersons(of, bucket, at, PAGE);
      if (told.rows.length === 0 && at > 0) setFrom(0);
      setPage(told);
    },
    (error) => reportError(error),
  );
  createEffect(
    on([scenario, from, () => desk.open.state().rev], ([of, at]) => {
      if (of === undefined) close();
      else ask({ of, at });
    }),
  );
  const close = () => {
    desk.ask(null);
    const { from: pressed } = props.asked;
    if (pressed?.isConnected === true) pressed.focus();
    else document.querySelector<HTMLElement>('.whatif-right')?.focus();
  };
  onMount(() => heading.focus());
  const escape = onEscape(close);
  // A receipt that stands open beside the names is closed first, by the page.
  listenToKeysOf(
    () => host,
    (event) => desk.open.explained() === null && escape(event),
  );
  /** Where it is not about money the column tells what it is about instead of the aid. */
  const column = () => {
    if (!isShift(bucket.kind)) return w('aid');
    return bucket.kind === 'timing' ? w('timingOf') : w('benefitStart');
  };
  const figureOf = (side: Side): string => {
    if (!isShift(bucket.kind)) return money(side.aidTotal);
    if (bucket.kind === 'timing') return t(`domain.timing.${side.timing}`);
    return side.benefitStart === null ? '—' : formatDay(side.benefitStart);
  };
  const title = () =>
    [
      shown()?.name ?? '',
      ...(bucket.unit === undefined ? [] : [bucket.unit === '' ? t('domain.noUnit') : seen(bucket.unit)]),
      ...(bucket.category === undefined
        ? []
        : [categoryWords(policy, bucket.category === '' ? null : bucket.category)]),
      ...(bucket.to === undefined ? [] : [c('namesTo', { category: nameOf(bucket.to) })]),
      ...(bucket.funder === undefined ? [] : [c('namesFunder', { aid: aidName(funderName(policy, bucket.funder)) })]),
      ...(bucket.has === undefined ? [] : [havingWords(policy, bucket.has)]),
      ...(bucket.kind !== 'all' ? [w(bucket.kind)] : bucket.has === undefined ? [w('all')] : []),
      ...(page() === null ? [] : [c('namesCount', { count: page()?.total ?? 0 })]),
    ].join(' · ');
  const last = () => Math.min(from() + PAGE, page()?.total ?? 0);
  return (
    <section class="names" ref={host} aria-label={title()} data-testid="whatif-names" data-total={page()?.total}>
      <p class="names-head">
        <button type="button" class="button button-small" data-testid="whatif-names-close" onClick={close}>
          {w('back')}
        </button>{' '}
        <Show when={scenario()}>
          {(of) => (
            <button
              type="button"
              class="button button-small"
              data-testid="whatif-names-roster"
              onClick={() =>
                desk.open.showPersons({
                  unit: null,
                  search: '',
                  filters: [
                    { column: 'whatif', kind: 'whatif', scenario: { ...of(), name: shown()?.name ?? '' }, bucket },
                  ],
                })
              }
            >
              {w('inRoster')}
            </button>
          )}
        </Show>
        <Show when={page()}>
          {(told) => (
            <span class="names-pages">
              <button
                type="button"
                class="button button-small"
                aria-disabled={from() === 0}
                onClick={() => setFrom(Math.max(0, from() - PAGE))}
              >
                {w('pageBefore')}
              </button>
              <span role="status">
                {w('pages', { from: told().total === 0 ? 0 : from() + 1, to: last(), total: told().total })}
              </span>
              <button
                type="button"
                class="button button-small"
                data-testid="whatif-names-next"
                aria-disabled={last() >= told().total}
                onClick={() => last() < told().total && setFrom(from() + PAGE)}
              >
                {w('pageNext')}
              </button>
            </span>
          )}
        </Show>
      </p>
      <h2 tabindex={-1} ref={heading}>
        {title()}
      </h2>
      <Show when={page() === null}>
        <p class="whatif-hint" role="status">
          {w('waiting')}
        </p>
      </Show>
      <table class="moves">
        <caption class="unseen">{title()}</caption>
        <thead>
          <tr>
            <th scope="col">{w('person')}</th>
            <th scope="col" class="text">
              {t('domain.unit')}
            </th>
            <th scope="col" class="text">
              {w('idNumber')}
            </th>
            <th scope="col" class="text">
              {w('category')}
            </th>
            <th scope="col">{column()}</th>
            <th scope="col">{w('payable')}</th>
            <th scope="col">{w('difference')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={page()?.rows ?? []}>{(row) => <Person row={row} />}</For>
        </tbody>
      </table>
    </section>
  );

  function Person(line: { row: WhatIfRow }) {
    const { row, name, unit, idNumber, before, after } = line.row;
    const categories = () => beside(categoryOf(before), categoryOf(after));
    const more = growth(before.payable, after.payable);
    return (
      <tr>
        <th scope="row">
          <button
            type="button"
            class="link"
            title={w('openReceipt')}
            onClick={() => desk.open.explain({ kind: 'person', row, beside: 'scenario' })}
          >
            {name === '' ? t('person.nameless') : seen(name)}
          </button>
        </th>
        <td class="text">{seen(unit)}</td>
        <td class="text">{masked() ? maskId(idNumber) : idNumber}</td>
        <td class="text">{categories()}</td>
        <td>{beside(figureOf(before), figureOf(after))}</td>
        <td>{beside(payableOf(before), payableOf(after))}</td>
        <td classList={{ more: (more ?? 0) > 0, less: (more ?? 0) < 0 }}>{signed('money', more)}</td>
      </tr>
    );
  }

  function categoryOf({ category, aidTotal, status }: Side): string {
    const name = nameOf(category ?? '');
    const none = category !== null && aidTotal === 0 && status !== 'excluded';
    return none ? w('sideUnaided', { category: name }) : name;
  }

  /** An added category is known to the scenario only. */
  function nameOf(category: string): string {
    const added = scenario()?.added.find(({ id }) => id === category);
    return added?.name ?? categoryWords(policy, category === '' ? null : category);
  }
}

function payableOf({ payable, status }: Side): string {
  if (payable !== null) return money(payable);
  return status === 'barred' ? t('domain.status.barred') : t('domain.status.unknown');
}

function beside(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}
