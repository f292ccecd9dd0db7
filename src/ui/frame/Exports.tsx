import { For } from 'solid-js';
import { t } from '../i18n';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { saveFile } from '../words/save-file';

const KINDS = [
  { kind: 'roster', label: 'frame.exportRoster', hint: 'frame.exportRosterHint', personal: true },
  { kind: 'results', label: 'frame.exportResults', hint: 'frame.exportResultsHint', personal: true },
  { kind: 'units', label: 'frame.exportUnits', hint: 'frame.exportUnitsHint', personal: false },
] as const;

/** One button a file. What is done says how many rows went out, and whether the file names persons. */
export function Exports() {
  const bench = useWorkbench();
  const save = (kind: (typeof KINDS)[number]) =>
    run(async () => {
      const cancel = () => bench.client.api.cancel();
      const file = await bench.works.during('export', cancel, () => bench.client.api.exportFile(kind.kind));
      saveFile(file.name, file.blob);
      const values = { file: file.name, rows: file.rows };
      toastDone(() => (kind.personal ? t('frame.exportedPersonal', values) : t('frame.exported', values)));
    });
  return (
    <For each={KINDS}>
      {(kind) => (
        <button
          type="button"
          class="bar-button"
          data-testid={`export-${kind.kind}`}
          title={t(kind.hint)}
          onClick={() => save(kind)}
        >
          {t(kind.label)}
        </button>
      )}
    </For>
  );
}
