import { createUniqueId, For } from 'solid-js';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { EXPORTS } from './exportFile';

/** One button a file. They download at once; whoever stands on one reads what would go out. */
export function Exports() {
  const bench = useWorkbench();
  const open = useOpen();
  return (
    <For each={EXPORTS}>
      {({ kind, label, hint }) => {
        const id = createUniqueId();
        return (
          <>
            <button
              type="button"
              class="bar-button export-button"
              data-testid={`export-${kind}`}
              aria-describedby={id}
              onClick={() => run(async () => (await import('../exports/csvFile')).exportCsv(bench, open, kind))}
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
