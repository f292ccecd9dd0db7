import { createSignal, For, Show } from 'solid-js';
import type { MergeView } from '../../client/parcelTypes';
import type { MergeDecision } from '../../client/protocol';
import { w } from '../i18n/villages';
import { listenToKeysOf } from '../widgets/listen';
import { seen } from '../words/mask';
import { baseOf, fieldOf, mineOf, theirsOf, whoOf } from './conflictWords';

type Conflict = MergeView['conflicts'][number];

/** Differences side by side, settled line by line with the arrow keys. */
export function ConflictTable(props: {
  conflicts: readonly Conflict[];
  decisions: ReadonlyMap<number, MergeDecision>;
  onDecide: (index: number, decision: MergeDecision | null) => void;
}) {
  const [at, setAt] = createSignal(0);
  let body!: HTMLTableSectionElement;
  const aside = (index: number) => isAside(props.conflicts, props.decisions, index);
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(props.conflicts.length - 1, index));
    setAt(next);
    body.querySelectorAll<HTMLElement>('tr')[next]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(at() + 1),
      ArrowUp: () => goTo(at() - 1),
      Home: () => goTo(0),
      End: () => goTo(props.conflicts.length - 1),
      ArrowLeft: () => props.onDecide(at(), 'mine'),
      ArrowRight: () => props.onDecide(at(), 'theirs'),
      Delete: () => props.onDecide(at(), null),
    };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  listenToKeysOf(() => body, onKey);
  return (
    <table class="parcel-conflicts" data-testid="merge-conflicts">
      <thead>
        <tr>
          <th scope="col">{w('person')}</th>
          <th scope="col">{w('field')}</th>
          <th scope="col">{w('base')}</th>
          <th scope="col">{w('mine')}</th>
          <th scope="col">{w('theirs')}</th>
          <th scope="col">{w('use')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        <For each={props.conflicts}>
          {(conflict, index) => {
            const decision = () => props.decisions.get(index());
            const press = (wanted: MergeDecision) => {
              setAt(index());
              props.onDecide(index(), decision() === wanted ? null : wanted);
            };
            return (
              <tr
                tabindex={at() === index() ? 0 : -1}
                aria-label={lineOf(conflict, decision())}
                onFocus={() => setAt(index())}
                data-decision={decision() ?? 'open'}
                classList={{ 'parcel-aside': aside(index()) }}
              >
                <td>
                  {seen(conflict.person)}
                  <span class="parcel-who">{whoOf(conflict)}</span>
                </td>
                <td>{fieldOf(conflict)}</td>
                <td>{baseOf(conflict)}</td>
                <td classList={{ used: decision() === 'mine' }}>{mineOf(conflict)}</td>
                <td classList={{ used: decision() === 'theirs' }}>{theirsOf(conflict)}</td>
                <td class="parcel-use">
                  <button
                    type="button"
                    tabindex={-1}
                    aria-pressed={decision() === 'mine'}
                    onClick={() => press('mine')}
                  >
                    {w('useMine')}
                  </button>
                  <button
                    type="button"
                    tabindex={-1}
                    aria-pressed={decision() === 'theirs'}
                    onClick={() => press('theirs')}
                  >
                    {w('useTheirs')}
                  </button>
                  <Show when={decision() === undefined}>
                    <span class="parcel-open">{w(aside(index()) ? 'aside' : 'undecided')}</span>
                  </Show>
                </td>
              </tr>
            );
          }}
        </For>
      </tbody>
    </table>
  );
}

/** A cell of somebody added there, as long as nobody has said that he is the same person as the one here. */
export function isAside(
  conflicts: readonly Conflict[],
  decisions: ReadonlyMap<number, MergeDecision>,
  index: number,
): boolean {
  const { kind, at } = conflicts[index] ?? {};
  if (kind !== 'cell' || at === undefined) return false;
  const whole = conflicts.findIndex((each) => each.at === at && (each.kind === 'twin' || each.kind === 'alike'));
  return decisions.get(whole) !== 'mine';
}

/** What a screen reader says of a line. */
function lineOf(conflict: Conflict, decision: MergeDecision | undefined): string {
  const side = decision === undefined ? w('undecided') : w(decision === 'mine' ? 'useMine' : 'useTheirs');
  return `${seen(conflict.person)}，${whoOf(conflict)}，${fieldOf(conflict)}，${w('base')} ${baseOf(conflict)}，${w('mine')} ${mineOf(conflict)}，${w('theirs')} ${theirsOf(conflict)}，${side}`;
}
