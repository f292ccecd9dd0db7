import { For } from 'solid-js';
import { t } from '../i18n';
import { useWorkbench } from '../state/workbench';
import { EXPORTS, exportFile } from './exportFile';

/** One button a file. */
export function Exports() {
  const bench = useWorkbench();
  return (
    <For each={EXPORTS}>
      {(kind) => (
        <button
          type="button"
          class="bar-button"
          data-testid={`export-${kind.kind}`}
          title={t(kind.hint)}
          onClick={() => exportFile(bench, kind)}
        >
          {t(kind.label)}
        </button>
      )}
    </For>
  );
}
