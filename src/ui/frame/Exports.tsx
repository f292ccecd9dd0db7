import { createSignal, createUniqueId, For } from 'solid-js';
import { t } from '../i18n';
import { focusGrid } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { EXPORTS } from './exportFile';

/**
 * One button a file. They download at once; whoever stands on one reads what would go out, and after the press nothing covers what is
 * below. Choices (numbers masked or left out) are in the menu beside them.
 */
export function Exports() {
  const bench = useWorkbench();
  const open = useOpen();
  const [pressed, setPressed] = createSignal('');
  return (
    <For each={EXPORTS}>
      {({ kind, label, hint }) => {
        const id = createUniqueId();
        return (
          <>
            <button
              type="button"
              class="bar-button export-button"
              classList={{ 'export-pressed': pressed() === kind }}
              data-testid={`export-${kind}`}
              aria-describedby={id}
              onPointerLeave={() => setPressed('')}
              onBlur={() => setPressed('')}
              onClick={(event) => {
                // Pressed by the mouse it takes no keys from the cell, as in Excel: a blank would write the file once more.
                if (event.detail > 0) focusGrid();
                setPressed(kind);
                run(async () => (await import('../exports/csvFile')).exportCsv(bench, open, kind));
              }}
            >
              {t(label)}
            </button>
            <span class="export-told" role="tooltip" id={id}>
              {t(hint, { persons: open.state().info.persons })}
            </span>
          </>
        );
      }}
    </For>
  );
}
