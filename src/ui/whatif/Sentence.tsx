import { createMemo, For, Show } from 'solid-js';
import { useDesk } from './desk';
import { w } from '../i18n/whatif';
import { PersonsButton } from './PersonsButton';
import { SHIFT_KINDS } from './shifts';
import { sentenceOf, summaryOf } from './summary';

/** Each scenario in one sentence, the chosen one in larger type. */
export function Sentence() {
  const desk = useDesk();
  const { policy } = desk.open;
  return (
    <div class="sentences">
      <For each={desk.shown().map(({ id }) => id)}>
        {(id) => {
          const chosen = () => desk.chosen()?.id === id;
          const shown = () => desk.shown().find((each) => each.id === id);
          const words = createMemo(() => {
            const [one, told] = [shown(), desk.answer()];
            if (one === undefined || told === null) return '';
            const summary = summaryOf(policy, desk.lines, told.comparison.baseline, one.compared);
            return sentenceOf(one.name, summary, desk.shifts(id));
          });
          return (
            <Show when={chosen() || desk.shown().length > 1}>
              <p
                class="sentence"
                classList={{ 'sentence-chosen': chosen() }}
                data-testid={chosen() ? 'whatif-sentence' : undefined}
              >
                {words()}
              </p>
            </Show>
          );
        }}
      </For>
      <Moves />
    </div>
  );
}

/** Who of the chosen scenario begins earlier or later: the names. */
function Moves() {
  const desk = useDesk();
  const shifts = () => {
    const id = desk.chosen()?.id;
    return id === undefined ? null : desk.shifts(id);
  };
  const kinds = () => SHIFT_KINDS.filter((kind) => (shifts()?.[kind] ?? 0) > 0);
  return (
    <Show when={kinds().length > 0}>
      <ul class="whatif-moves" data-testid="whatif-moves">
        <For each={kinds()}>
          {(kind) => (
            <li>
              {w(kind)}{' '}
              <PersonsButton
                count={shifts()?.[kind] ?? 0}
                bucket={{ kind }}
                label={w(kind)}
                handle={`whatif-${kind}`}
              />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
