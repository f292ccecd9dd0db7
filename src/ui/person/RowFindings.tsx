import { createMemo, For, Show } from 'solid-js';
import type { PersonResult } from '../../engine/types';
import { t } from '../i18n';
import { makeExplainerOf } from '../roster/checkWords';
import { useOpen } from '../state/open';
import { findingsBeside } from './findingsBeside';

/** What is doubtful in the person's own data, in the words of the marks in the grid: it may decide the amount. */
export function RowFindings(props: { row: number; result: PersonResult }) {
  const open = useOpen();
  const explainerOf = makeExplainerOf(open.policy);
  const words = createMemo(() => {
    open.state(); // read anew after every update
    const { session } = open;
    const marks = session.marks(props.row);
    if (marks === 0) return [];
    return findingsBeside(explainerOf(session.table).explain(props.row, marks), session.table, props.result);
  });
  return (
    <Show when={words().length > 0}>
      <section data-testid="row-findings">
        <h3>{t('person.findings')}</h3>
        <ul class="receipt-issues">
          <For each={words()}>
            {({ name, text }) => (
              <li>
                <strong>{name}</strong> {text}
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
