import { createSignal, For, onMount, Show } from 'solid-js';
import type { ImportPreview, PileId } from '../../client/protocol';
import { grouped, t } from '../i18n';
import { FileFacts } from './FileFacts';
import { changesOf, useImporter } from './importer';
import { ImportRows } from './ImportRows';
import './import.css';

/** Shown although they are empty. */
const ALWAYS: ReadonlySet<PileId> = new Set([
  'added',
  'changed',
  'unchanged',
  'duplicate',
  'problems',
  'ignored',
  'matched',
]);

/** What an import will do, before it does anything: the file, the counts, and the rows behind each count. */
export function ImportPreviewPanel(props: { preview: ImportPreview }) {
  const importer = useImporter();
  const counts = () => new Map(props.preview.piles.map(({ id, count }) => [id, count]));
  const count = (pile: PileId) => counts().get(pile) ?? 0;
  const piles = () =>
    props.preview.piles.filter(({ id, count: rows }) => rows > 0 || ALWAYS.has(id)).map(({ id }) => id);
  const first = () => piles().find((pile) => count(pile) > 0) ?? piles()[0] ?? 'added';
  const [group, setGroup] = createSignal<PileId>(first());
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
          {props.preview.file.rows === 0
            ? t('import.emptyFile')
            : count('unchanged') === props.preview.file.rows
              ? t('import.nothingNew')
              : t('import.nothingChosen')}
        </p>
      </Show>
      <div class="import-groups" role="tablist" aria-label={t('import.groups')}>
        <For each={piles()}>
          {(each) => (
            <button
              type="button"
              role="tab"
              id={`import-tab-${each}`}
              aria-selected={group() === each}
              aria-controls="import-rows"
              tabindex={group() === each ? 0 : -1}
              class="import-group"
              classList={{ 'import-group-none': count(each) === 0 }}
              data-testid={`import-count-${each}`}
              data-count={count(each)}
              onClick={() => setGroup(each)}
              onKeyDown={(event) => moveTab(event, piles(), group(), setGroup)}
            >
              <span class="import-group-count">{grouped(count(each))}</span>
              <span>{t(`import.group.${each}`)}</span>
            </button>
          )}
        </For>
      </div>
      <ImportRows preview={props.preview} group={group()} />
    </section>
  );
}

function moveTab(event: KeyboardEvent, piles: readonly PileId[], now: PileId, choose: (pile: PileId) => void): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = piles[(piles.indexOf(now) + step + piles.length) % piles.length];
  if (next === undefined) return;
  choose(next);
  document.getElementById(`import-tab-${next}`)?.focus();
}
