import { createUniqueId, For } from 'solid-js';
import { t } from '../i18n';
import { askExport } from '../exports/asked';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { EXPORTS } from './exportFile';

/** One button a file. What holds nobody is downloaded at once; with persons it is said first who and what leaves. */
export function Exports() {
  const bench = useWorkbench();
  const open = useOpen();
  const out = (kind: (typeof EXPORTS)[number]['kind']) => {
    if (kind === 'units') run(async () => (await import('../exports/csvFile')).exportCsv(bench, open, kind));
    else askExport({ kind: 'file', of: kind });
  };
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
              onClick={() => out(kind)}
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
