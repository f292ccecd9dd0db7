import { createSignal, For, onMount, Show } from 'solid-js';
import type { ImportGroup, ImportPreview } from '../../client/protocol';
import { grouped, t } from '../i18n';
import { FileFacts } from './FileFacts';
import { changesOf, useImporter } from './importer';
import { ImportRows } from './ImportRows';
import './import.css';

const GROUPS: readonly ImportGroup[] = ['added', 'changed', 'unchanged', 'duplicate', 'problems', 'ignored'];

/** What an import will do, before it does anything: the file, the counts, and the rows behind each count. */
export function ImportPreviewPanel(props: { preview: ImportPreview }) {
  const importer = useImporter();
  const counts = () => props.preview.counts;
  const first = () => GROUPS.find((group) => counts()[group] > 0) ?? 'added';
  const [group, setGroup] = createSignal<ImportGroup>(first());
  const persons = () => changesOf(props.preview);
  let main!: HTMLButtonElement;
  onMount(() => main.focus());
  return (
    <section class="import" aria-label={t('import.title')} data-testid="import-preview">
      <header class="import-head">
        <h1 class="import-title">
          {t('import.title')}
          <span class="import-file-name">{props.preview.file.name}</span>
        </h1>
        <Show
          when={persons() > 0}
          fallback={
            <button
              ref={main}
              type="button"
              class="button"
              data-testid="import-confirm"
              onClick={() => importer.drop()}
            >
              {t('frame.close')}
            </button>
          }
        >
          <button type="button" class="button" data-testid="import-cancel" onClick={() => importer.drop()}>
            {t('frame.cancel')}
          </button>
          <button
            ref={main}
            type="button"
            class="button button-main"
            data-testid="import-confirm"
            onClick={() => importer.confirm()}
          >
            {t('import.confirm', { count: persons() })}
          </button>
        </Show>
      </header>
      <FileFacts file={props.preview.file} />
      <Show when={persons() === 0}>
        <p class="import-same" role="status">
          {counts().rows === 0 ? t('import.emptyFile') : t('import.nothingNew')}
        </p>
      </Show>
      <div class="import-groups" role="tablist" aria-label={t('import.groups')}>
        <For each={GROUPS}>
          {(each) => (
            <button
              type="button"
              role="tab"
              id={`import-tab-${each}`}
              aria-selected={group() === each}
              aria-controls="import-rows"
              tabindex={group() === each ? 0 : -1}
              class="import-group"
              classList={{ 'import-group-none': counts()[each] === 0 }}
              data-testid={`import-count-${each}`}
              data-count={counts()[each]}
              onClick={() => setGroup(each)}
              onKeyDown={(event) => moveTab(event, group(), setGroup)}
            >
              <span class="import-group-count">{grouped(counts()[each])}</span>
              <span>{t(`import.group.${each}`)}</span>
            </button>
          )}
        </For>
      </div>
      <ImportRows preview={props.preview} group={group()} />
    </section>
  );
}

function moveTab(event: KeyboardEvent, now: ImportGroup, choose: (group: ImportGroup) => void): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = GROUPS[(GROUPS.indexOf(now) + step + GROUPS.length) % GROUPS.length];
  if (next === undefined) return;
  choose(next);
  document.getElementById(`import-tab-${next}`)?.focus();
}
