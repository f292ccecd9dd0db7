import { createMemo, For, Show } from 'solid-js';
import type { Fen } from '../../base/money';
import type { PersonResult } from '../../engine/types';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { money } from '../words/amounts';
import { seen } from '../words/mask';
import { payableWords } from './resultWords';

interface Member {
  readonly row: number;
  readonly name: string;
  readonly result: PersonResult;
  readonly missing: number;
}

/** Everybody of the household: owed, paid, missing, and the sums. */
export function Household(props: { row: number; rows: readonly number[] }) {
  const open = useOpen();
  const members = createMemo((): Member[] => {
    open.state();
    const { session } = open;
    return props.rows
      .filter((row) => session.table.alive[row] === 1)
      .map((row) => {
        const result = session.person(row);
        const name = seen(session.table.getText('name', row));
        return { row, name: name === '' ? t('person.nameless') : name, result, missing: missingOf(result) };
      });
  });
  const sum = (of: (member: Member) => number) => money(members().reduce((all, each) => all + of(each), 0) as Fen);
  /** Payments of those who are not to enrol here are counted apart. */
  const apart = () => members().filter(({ result }) => result.status === 'excluded' && result.paid > 0);
  const without = (status: 'unknown' | 'barred') =>
    members().filter(({ result }) => result.payable === null && result.status === status).length;
  const show = (row: number) => {
    const now = open.explained();
    const beside = now?.kind === 'person' && now.beside !== undefined ? { beside: now.beside } : {};
    open.explain({ kind: 'person', row, ...beside });
    // The drawer is drawn anew; the focus stays in it.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.drawer-body')?.focus());
  };
  return (
    <section data-testid="household">
      <h3>{t('look.household')}</h3>
      <Show when={members().length > 1} fallback={<p class="what-if-note">{t('look.household.alone')}</p>}>
        <table class="what-if-table household-table">
          <thead>
            <tr>
              <th scope="col">{t('look.household.name')}</th>
              <th scope="col">{t('person.payable')}</th>
              <th scope="col">{t('person.paid')}</th>
              <th scope="col">{t('look.household.missing')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={members()}>
              {({ row, name, result, missing }) => (
                <tr>
                  <th scope="row">
                    <Show when={row !== props.row} fallback={<strong class="household-name">{name}</strong>}>
                      <button
                        type="button"
                        class="link household-name"
                        title={t('look.household.show', { name })}
                        onClick={() => show(row)}
                      >
                        {name}
                      </button>
                    </Show>
                    <span class={`household-status status-${result.status}`}>
                      {t(`domain.status.${result.status}`)}
                    </span>
                  </th>
                  <td>{result.status === 'excluded' ? '—' : payableWords(result)}</td>
                  <td>{money(result.paid)}</td>
                  <td>{missing === 0 ? '' : money(missing as Fen)}</td>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr data-testid="household-total">
              <th scope="row">{t('look.household.total', { count: members().length })}</th>
              <td>{sum(({ result }) => (result.status === 'excluded' ? 0 : (result.payable ?? 0)))}</td>
              <td>{sum(({ result }) => (result.status === 'excluded' ? 0 : result.paid))}</td>
              <td>{sum(({ missing }) => missing)}</td>
            </tr>
          </tfoot>
        </table>
        <Show when={apart().length > 0}>
          <p class="what-if-note" data-testid="household-apart">
            {t('look.household.apart', {
              count: apart().length,
              paid: money(apart().reduce((all, { result }) => all + result.paid, 0) as Fen),
            })}
          </p>
        </Show>
        <For each={['barred', 'unknown'] as const}>
          {(status) => (
            <Show when={without(status) > 0}>
              <p class="what-if-note">{t(`look.household.${status}`, { count: without(status) })}</p>
            </Show>
          )}
        </For>
      </Show>
    </section>
  );
}

function missingOf({ status, payable, paid }: PersonResult): number {
  return payable !== null && (status === 'unpaid' || status === 'short') ? payable - paid : 0;
}
