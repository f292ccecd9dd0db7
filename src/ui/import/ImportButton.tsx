import { onMount } from 'solid-js';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { firstOf } from './DropZone';
import { useImporter } from './importer';

export const ACCEPTED =
  '.xlsx,.xlsm,.xls,.et,.cztz,.csv,.tsv,.txt,.htm,.html,.mht,.mhtml,.gz,text/csv,text/tab-separated-values,text/plain,application/gzip,' +
  'application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The visible button, and the file field behind it that is there whenever a workbook is open. */
export function ImportButton() {
  const importer = useImporter();
  const open = useOpen();
  let input!: HTMLInputElement;
  onMount(() => importer.setChooser(() => input.click()));
  const chosen = () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (importer.beginAll(files)) return;
    const file = firstOf(files);
    if (file !== undefined) importer.begin(file);
  };
  return (
    <>
      <button
        type="button"
        class="bar-button"
        title={t('frame.importHint')}
        disabled={!open.writable()}
        onClick={() => importer.choose()}
      >
        {t('frame.import')}
      </button>
      <input
        ref={input}
        class="unseen"
        type="file"
        multiple
        accept={ACCEPTED}
        tabindex={-1}
        aria-label={t('frame.importHint')}
        data-testid="import-file"
        disabled={!open.writable()}
        onChange={chosen}
      />
    </>
  );
}
