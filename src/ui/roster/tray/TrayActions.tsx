import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import type { TrayEffect } from '../../../client/protocol';
import { t } from '../../i18n';
import { w } from '../../i18n/waiting';
import { makeLatest } from '../../state/latest';
import { reportError } from '../../toast/report';
import { useDesk } from '../desk';
import type { TrayModel } from './model';
import { effectWords, isRefund, nameOf, replacesPayment } from './words';
import { whyReadOnly } from '../../words/readOnly';

/** Candidates that are offered; the others are found by searching. */
const MOST = 3;

/** What can be done with the row at hand, or with those picked. */
export function TrayActions(props: {
  model: TrayModel;
  onJump: (row: number) => void;
  onSearch: () => void;
  onDone: () => void;
  onDismiss: () => void;
}) {
  const desk = useDesk();
  const { session, state } = desk;
  const items = () => props.model.chosen();
  const living = (row: number) => state().rev >= 0 && session.table.alive[row] === 1;
  const candidatesOf = (at: number) => (items()[at]?.candidates ?? []).filter(living);
  const candidates = createMemo(() => (items().length === 1 ? candidatesOf(0).slice(0, MOST) : []));
  const only = createMemo(() => items().filter((_, at) => candidatesOf(at).length === 1).length);
  const focused = () => {
    const row = desk.focusedRow();
    return row >= 0 && living(row) ? row : -1;
  };
  const cell = (column: 'name' | 'idNumber' | 'unit' | 'payAmount' | 'payDate', row: number) =>
    state().rev >= 0 && row < session.table.length ? desk.cells.shown(column, row) : '';
  const person = (row: number) => cell('name', row) || w('nameless');
  const write = (row: number | null) => props.model.settle({ do: 'write', person: row }, props.onDone);
  const addUp = (row: number) => props.model.settle({ do: 'write', person: row, sum: true }, props.onDone);

  /** What writing the only row to somebody would change, by person. */
  const [effects, setEffects] = createSignal<ReadonlyMap<number, readonly TrayEffect[]>>(new Map());
  /** The same of a payment that is added to the one the person has; empty where it cannot be. */
  const [sums, setSums] = createSignal<ReadonlyMap<number, readonly TrayEffect[]>>(new Map());
  const sumOf = (row: number) => {
    const found = sums().get(row) ?? [];
    return found.length === 0 ? '' : effectWords(found);
  };
  const ask = makeLatest(async (wish: { readonly item: number; readonly persons: readonly number[] }) => {
    const found = await Promise.all(
      wish.persons.map(async (row) => [row, await session.api.trayEffect(wish.item, row)] as const),
    );
    const added = await Promise.all(
      wish.persons.map(async (row) => [row, await session.api.trayEffect(wish.item, row, true)] as const),
    );
    setEffects(new Map(found));
    setSums(new Map(added));
  }, reportError);
  const asked = createMemo(() => [...new Set([...candidates(), ...(focused() < 0 ? [] : [focused()])])]);
  createEffect(
    on([items, asked, () => state().rev], () => {
      const [item] = items();
      setEffects(new Map());
      setSums(new Map());
      if (items().length === 1 && item !== undefined) ask({ item: item.id, persons: asked() });
    }),
  );
  const refund = () => {
    const [item] = items();
    return items().length === 1 && item !== undefined && isRefund(item);
  };
  /** A refund that is of no payment of this person. */
  const isRefused = (row: number) => refund() && effects().get(row)?.length === 0;
  /** It would go before the payment that this person has. */
  const replaces = (row: number) => {
    const [item] = items();
    return items().length === 1 && item !== undefined && replacesPayment(item, effects().get(row) ?? []);
  };
  const writeWord = (row: number, otherwise: 'candidate' | 'toFocused') =>
    w(refund() ? 'cancel' : replaces(row) ? 'replace' : otherwise, { name: person(row) });
  const paidOf = (row: number) =>
    w('paidAlready', {
      name: person(row),
      amount: cell('payAmount', row) || w('blank'),
      day: cell('payDate', row) || w('blank'),
    });
  const effectOf = (row: number) => {
    const found = effects().get(row);
    if (isRefused(row)) return w('cancelNot', { name: person(row) });
    return found === undefined ? '' : effectWords(found);
  };
  const title = () => {
    const [item] = items();
    if (items().length > 1 || item === undefined) return w('manyTitle', { count: items().length });
    return w('oneTitle', { name: nameOf(item) });
  };

  return (
    <section class="tray-actions" aria-label={title()}>
      <h3>{title()}</h3>
      <Show when={!desk.writable()}>
        <p class="tray-note">{whyReadOnly('tray.readOnly')}</p>
      </Show>
      <div class="tray-targets">
        <For each={candidates()}>
          {(row) => (
            <div class="tray-candidate">
              <button
                type="button"
                class="button button-small tray-write"
                data-testid="tray-candidate"
                disabled={!desk.writable() || isRefused(row)}
                onClick={() => write(row)}
              >
                {writeWord(row, 'candidate')}
              </button>
              <button
                type="button"
                class="button button-small"
                aria-label={w('jumpTo', { name: person(row) })}
                onClick={() => props.onJump(row)}
              >
                {w('jump')}
              </button>
              <span class="tray-hint">
                {w('candidateHint', { id: cell('idNumber', row), unit: cell('unit', row) || t('domain.noUnit') })}
              </span>
              <Show when={replaces(row)}>
                <span class="tray-hint">{paidOf(row)}</span>
              </Show>
              <span class="tray-hint">{effectOf(row)}</span>
              <Show when={sumOf(row) !== ''}>
                <button
                  type="button"
                  class="button button-small tray-write"
                  data-testid="tray-sum"
                  disabled={!desk.writable()}
                  onClick={() => addUp(row)}
                >
                  {w(items()[0]?.kind === 'identities' ? 'both' : 'sum', { name: person(row) })}
                </button>
                <span class="tray-hint">{sumOf(row)}</span>
              </Show>
            </div>
          )}
        </For>
        <Show when={items().length > 1}>
          <button
            type="button"
            class="button button-small"
            disabled={!desk.writable() || only() === 0}
            data-testid="tray-only"
            onClick={() => write(null)}
          >
            {w('toOnly', { count: only() })}
          </button>
        </Show>
        <button
          type="button"
          class="button button-small"
          data-testid="tray-focused"
          disabled={!desk.writable() || focused() < 0 || isRefused(focused())}
          title={focused() < 0 ? w('toFocusedWhy') : undefined}
          onClick={() => write(focused())}
        >
          {focused() < 0 ? w('toFocusedNone') : writeWord(focused(), 'toFocused')}
        </button>
        <Show when={focused() >= 0 && !candidates().includes(focused()) && effectOf(focused()) !== ''}>
          <Show when={replaces(focused())}>
            <span class="tray-hint">{paidOf(focused())}</span>
          </Show>
          <span class="tray-hint">{effectOf(focused())}</span>
        </Show>
      </div>
      <button
        type="button"
        class="button button-small"
        data-testid="tray-search"
        disabled={!desk.writable()}
        onClick={() => props.onSearch()}
      >
        {w('search')}
      </button>
      <div class="tray-pair">
        <button
          type="button"
          class="button button-small"
          data-testid="tray-add"
          disabled={!desk.writable()}
          onClick={() => props.model.settle({ do: 'add' }, props.onDone)}
        >
          {w('add')}
        </button>
        <button
          type="button"
          class="button button-small"
          data-testid="tray-dismiss"
          disabled={!desk.writable()}
          onClick={() => props.onDismiss()}
        >
          {w('dismiss')}
        </button>
      </div>
    </section>
  );
}
