import { createMemo, For, Show } from 'solid-js';
import { w } from '../i18n/whatif';
import { amountOf, signed } from './amounts';
import { useDesk } from './desk';
import { growth, linesShown, totalOf } from './lines';

/** Who pays how much: the baseline and every scenario with its difference; below it whatever else changes. */
export function TotalsTable() {
  const desk = useDesk();
  const before = () => desk.answer()!.comparison.baseline;
  const lines = createMemo(() =>
    linesShown(
      desk.lines,
      before(),
      desk.shown().map(({ compared }) => compared.units),
    ),
  );
  const ids = () => desk.shown().map(({ id }) => id);
  const shown = (id: number) => desk.shown().find((each) => each.id === id);
  const enrolledMoves = () => lines().some(({ id }) => id === 'enrolled');
  return (
    <>
      <table class="totals" data-testid="whatif-totals">
        <caption>{w('totals')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('figure')}</th>
            <th scope="col">{w('baseline')}</th>
            <For each={ids()}>
              {(id) => (
                <th scope="col" classList={{ 'column-chosen': desk.chosen()?.id === id }}>
                  {shown(id)?.name}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {(line) => {
              /** More and less are coloured where somebody pays it. */
              const pays = (more: number | null) => (line.always ? (more ?? 0) : 0);
              const now = () => totalOf(line, before());
              return (
                <tr data-line={line.id} classList={{ 'line-sum': line.id === 'paid', 'line-other': !line.always }}>
                  <th scope="row">{line.name()}</th>
                  <td data-value={String(now())}>{amountOf(line.kind, now())}</td>
                  <For each={ids()}>
                    {(id) => {
                      const then = createMemo(() => {
                        const one = shown(id);
                        return one === undefined ? null : totalOf(line, one.compared.units);
                      });
                      const more = () => growth(now(), then());
                      return (
                        <td data-value={String(then())} data-difference={String(more())}>
                          {amountOf(line.kind, then())}
                          <span class="difference" classList={{ more: pays(more()) > 0, less: pays(more()) < 0 }}>
                            {signed(line.kind, more())}
                          </span>
                        </td>
                      );
                    }}
                  </For>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
      <Show when={enrolledMoves()}>
        <p class="whatif-hint">{w('enrolledHint')}</p>
      </Show>
    </>
  );
}
