import { createMemo, createSignal, For, Show } from 'solid-js';
import type { MovedKind } from '../../client/protocol';
import { t } from '../i18n';
import { w } from '../i18n/whatif';
import { seen } from '../words/mask';
import { amountOf, signed } from './amounts';
import { useDesk } from './desk';
import { differs, growth } from './lines';
import { PersonsButton } from './PersonsButton';
import { unitOrder, type UnitSort } from './unitOrder';

const KINDS: readonly MovedKind[] = ['winners', 'losers', 'unchanged', 'shut', 'unknown'];

/**
 * One figure of every unit today and under each scenario, sorted by the difference of the chosen one where that is asked for; who
 * pays less or more is told of the chosen one.
 */
export function UnitTable() {
  const desk = useDesk();
  const before = () => desk.answer()!.comparison.baseline;
  const after = () => desk.chosen()?.compared.units ?? null;
  const [of, setOf] = createSignal('receivable');
  const [sort, setSort] = createSignal<UnitSort>('document');
  const line = createMemo(() => desk.lines.find(({ id }) => id === of()) ?? desk.lines[0]!);
  const order = createMemo(() => unitOrder(line(), before(), after(), sort()), [] as readonly number[], {
    equals: (a, b) => a.join() === b.join(),
  });
  const ids = () => desk.shown().map(({ id }) => id);
  const shown = (id: number) => desk.shown().find((each) => each.id === id);
  const chosen = (id: number) => desk.chosen()?.id === id;
  const several = () => ids().length > 1;
  const changed = (id: string) => {
    const each = desk.lines.find((one) => one.id === id);
    return each !== undefined && desk.shown().some(({ compared }) => differs(each, before(), compared.units));
  };
  const kindWords = (kind: MovedKind) =>
    several() ? w('of', { what: w(kind), name: desk.chosen()?.name ?? '' }) : w(kind);
  const NEXT: Readonly<Record<UnitSort, UnitSort>> = { document: 'most', most: 'least', least: 'document' };
  const SIGNS: Readonly<Record<UnitSort, string>> = { document: '', most: ' ▼', least: ' ▲' };
  const ARIA = { document: 'none', most: 'descending', least: 'ascending' } as const;
  return (
    <section class="unit-part">
      <p class="unit-head">
        <label>
          {w('unitFigure')}{' '}
          <select
            class="input"
            data-testid="whatif-unit-figure"
            value={of()}
            onChange={(event) => setOf(event.currentTarget.value)}
          >
            <For each={desk.lines}>
              {(each) => (
                <option value={each.id}>
                  {each.name()}
                  {changed(each.id) ? w('changedMark') : ''}
                </option>
              )}
            </For>
          </select>
        </label>
      </p>
      <table class="moves" data-testid="whatif-units">
        <caption>
          {w('byUnit', {
            name: desk
              .shown()
              .map(({ name }) => name)
              .join(w('sentence.and')),
            figure: line().name(),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('domain.unit')}</th>
            <th scope="col">{w('baseline')}</th>
            <For each={ids()}>
              {(id) => (
                <th
                  scope="col"
                  classList={{ 'column-chosen': several() && chosen(id) }}
                  aria-sort={chosen(id) ? ARIA[sort()] : undefined}
                >
                  {shown(id)?.name}
                  <Show when={chosen(id)}>
                    <button
                      type="button"
                      class="link difference"
                      data-testid="whatif-unit-sort"
                      title={w('sortHint')}
                      onClick={() => setSort(NEXT[sort()])}
                    >
                      {w('difference')}
                      {SIGNS[sort()]}
                    </button>
                  </Show>
                </th>
              )}
            </For>
            <For each={KINDS}>{(kind) => <th scope="col">{kindWords(kind)}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={order()}>{(at) => <UnitLine at={at} />}</For>
        </tbody>
      </table>
    </section>
  );

  function UnitLine(props: { at: number }) {
    const unit = () => before().units[props.at];
    const name = () => unit()?.name ?? '';
    const shownName = () => (name() === '' ? t('domain.noUnit') : seen(name()));
    const now = () => valueOf(unit());
    const moved = () => desk.chosen()?.compared.byUnit[props.at];
    return (
      <tr data-unit={name()}>
        <th scope="row">{shownName()}</th>
        <td>{amountOf(line().kind, now())}</td>
        <For each={ids()}>
          {(id) => {
            const then = createMemo(() => valueOf(shown(id)?.compared.units.units[props.at]));
            const more = () => growth(now(), then());
            const pays = () => (line().always ? (more() ?? 0) : 0);
            return (
              <td data-difference={String(more())}>
                {amountOf(line().kind, then())}
                <span class="difference" classList={{ more: pays() > 0, less: pays() < 0 }}>
                  {signed(line().kind, more())}
                </span>
              </td>
            );
          }}
        </For>
        <For each={KINDS}>
          {(kind) => (
            <td>
              <PersonsButton
                count={moved()?.[kind] ?? 0}
                bucket={{ kind, unit: name() }}
                label={`${shownName()} ${w(kind)}`}
              />
            </td>
          )}
        </For>
      </tr>
    );
  }

  function valueOf(unit: Parameters<ReturnType<typeof line>['of']>[0] | undefined): number | null {
    return unit === undefined ? null : line().of(unit);
  }
}
