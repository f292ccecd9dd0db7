import { createMemo, For, Show } from 'solid-js';
import { useDesk } from './desk';
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
            // Of the others the money is enough: three long sentences would push the tables out of sight.
            return sentenceOf(one.name, chosen() ? summary : { ...summary, others: [] });
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
    </div>
  );
}
