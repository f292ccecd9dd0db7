import { createMemo, For, Show } from 'solid-js';
import type { Moved, MovedKind } from '../../client/protocol';
import { w } from '../i18n/whatif';
import { categoryWords } from '../person/resultWords';
import { amountOf } from './amounts';
import { useDesk } from './desk';
import { PersonsButton } from './PersonsButton';

const KINDS: readonly MovedKind[] = ['winners', 'losers', 'unchanged', 'shut', 'unknown'];

/** Winners and losers of the chosen scenario by the category that counts today; every number opens its names. */
export function CategoryTable() {
  const desk = useDesk();
  const { policy } = desk.open;
  const total = () => desk.chosen()!.compared.total;
  const ids = createMemo(
    () => {
      const inUse = desk.chosen()?.compared.byCategory.filter(({ persons }) => persons > 0) ?? [];
      return inUse.map(({ id }) => id);
    },
    [] as readonly string[],
    { equals: (a, b) => a.join() === b.join() },
  );
  const moved = (id: string) => desk.chosen()?.compared.byCategory.find((each) => each.id === id);
  return (
    <>
      <Moves />
      <Show when={unaided()}>
        {(words) => (
          <p class="whatif-hint" data-testid="whatif-unaided">
            {words()}
          </p>
        )}
      </Show>
    </>
  );

  /** Who is counted in a category and has nothing by it: the words must not say that he is aided. */
  function unaided(): string | null {
    const of = desk.chosen();
    if (of === null) return null;
    const { unaided: before, nowUnaided: after } = of.compared.total;
    return before + after === 0 ? null : w('unaided', { before, after, name: of.name });
  }

  function Moves() {
    return (
      <table class="moves" data-testid="whatif-categories">
        <caption>{w('byCategory', { name: desk.chosen()?.name ?? '' })}</caption>
        <thead>
          <tr>
            <th scope="col">{w('categoryNow')}</th>
            <th scope="col">{w('personsAll')}</th>
            <th scope="col">{w('winners')}</th>
            <th scope="col">{w('gain')}</th>
            <th scope="col">{w('losers')}</th>
            <th scope="col">{w('loss')}</th>
            <th scope="col">{w('unchanged')}</th>
            <th scope="col" title={w('shutHint')}>
              {w('shut')}
            </th>
            <th scope="col" title={w('unknownHint')}>
              {w('unknown')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={ids()}>
            {(id) => <Line moved={moved(id)} label={categoryWords(policy, id === '' ? null : id)} category={id} />}
          </For>
        </tbody>
        <tfoot>
          <Line moved={total()} label={w('all')} />
        </tfoot>
      </table>
    );
  }
}

function Line(props: { moved: Moved | undefined; label: string; category?: string }) {
  const of = (kind: MovedKind) => props.moved?.[kind] ?? 0;
  const gain = () => props.moved?.gain ?? 0;
  const loss = () => props.moved?.loss ?? 0;
  const bucket = () => (props.category === undefined ? {} : { category: props.category });
  const Cell = (cell: { kind: MovedKind }) => (
    <td>
      <PersonsButton
        count={of(cell.kind)}
        bucket={{ kind: cell.kind, ...bucket() }}
        label={`${props.label} ${w(cell.kind)}`}
        handle={`whatif-${cell.kind}-${props.category ?? 'all'}`}
      />
    </td>
  );
  return (
    <tr data-category={props.category ?? 'all'}>
      <th scope="row">{props.label}</th>
      <td>
        <PersonsButton count={props.moved?.persons ?? 0} bucket={{ kind: 'all', ...bucket() }} label={props.label} />
      </td>
      <For each={KINDS}>
        {(kind) => (
          <>
            <Cell kind={kind} />
            {kind === 'winners' ? <td classList={{ less: gain() > 0 }}>{amountOf('money', gain())}</td> : null}
            {kind === 'losers' ? <td classList={{ more: loss() > 0 }}>{amountOf('money', loss())}</td> : null}
          </>
        )}
      </For>
    </tr>
  );
}
