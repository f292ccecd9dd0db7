import { For } from 'solid-js';
import type { PileId, PileInfo } from '../../client/protocol';
import { grouped, t } from '../i18n';
import { shownPiles } from './firstPile';

/** The rows of the file, sorted by what becomes of them: a tab each. */
export function PileTabs(props: {
  piles: readonly PileInfo[];
  chosen: PileId;
  onChoose: (pile: PileId) => void;
  /** ↓ from a tab goes to its rows. */
  onRows: () => void;
}) {
  const ids = () => shownPiles(props.piles).map(({ id }) => id);
  const count = (pile: PileId) => props.piles.find(({ id }) => id === pile)?.count ?? 0;
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return; // Esc has closed the preview: its rows are gone
    const all = ids();
    const at = all.indexOf(props.chosen);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const to = moves[event.key];
    if (event.key !== 'ArrowDown' && to === undefined) return;
    event.preventDefault();
    const next = to === undefined ? undefined : all[to];
    if (next === undefined) props.onRows();
    else {
      props.onChoose(next);
      document.getElementById(`import-tab-${next}`)?.focus();
    }
  };
  return (
    <div class="import-groups" role="tablist" aria-label={t('import.groups')}>
      <For each={ids()}>
        {(each) => (
          <button
            type="button"
            role="tab"
            id={`import-tab-${each}`}
            aria-selected={props.chosen === each}
            aria-controls="import-rows"
            tabindex={props.chosen === each ? 0 : -1}
            class="import-group"
            classList={{ 'import-group-none': count(each) === 0 }}
            data-testid={`import-count-${each}`}
            data-count={count(each)}
            onClick={() => props.onChoose(each)}
            onKeyDown={onKey}
          >
            <span class="import-group-count">{grouped(count(each))}</span>
            <span>{t(`import.group.${each}`)}</span>
          </button>
        )}
      </For>
    </div>
  );
}
