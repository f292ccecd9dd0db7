import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { t } from '../i18n';
import { useImporter } from '../import/importer';
import { focusIsFree, focusNext } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { fillSample, isLarge } from './actions';
import './empty.css';

/** What an empty workbook shows instead of an empty grid: import, sample persons, or typing. */
export function EmptyRoster(props: { onType: () => void }) {
  const bench = useWorkbench();
  const open = useOpen();
  const importer = useImporter();
  const total = open.policy.quota.rows.length;
  const large = isLarge(open.policy.quota.rows);
  const [units, setUnits] = createSignal(2);
  // Not disabled while it works: the focus would fall from it.
  const fill = () => {
    if (!bench.works.busy()) run(() => fillSample(bench, open, large ? units() : null));
  };
  let section!: HTMLElement;
  // What was pressed to come here is gone; the keys go on with the first offer.
  onMount(() => {
    if (focusIsFree()) section.querySelector<HTMLElement>('[data-first]')?.focus();
  });
  // And when it has been filled the page has them, until the grid stands.
  onCleanup(() => queueMicrotask(focusNext));
  return (
    <section class="empty" ref={section} aria-label={t('start.emptyTitle')}>
      <h1 class="empty-title">{t('start.emptyTitle')}</h1>
      <Show when={open.writable()} fallback={<p>{t('frame.reader')}</p>}>
        <button type="button" class="empty-drop" data-first onClick={() => importer.choose()}>
          <strong>{t('start.emptyImport')}</strong>
          <span>{t('start.emptyImportHint')}</span>
        </button>
        <div class="empty-others">
          <div class="empty-other">
            <button
              type="button"
              class="button"
              data-testid="sample-data"
              aria-disabled={bench.works.busy()}
              onClick={fill}
            >
              {t('start.sampleData')}
            </button>
            <Show when={large}>
              <label class="empty-units">
                {t('start.sampleUnits')}
                <select
                  class="input"
                  data-testid="sample-units"
                  value={units()}
                  onChange={(event) => setUnits(Number(event.currentTarget.value))}
                >
                  <For each={Array.from({ length: total }, (_, index) => index + 1)}>
                    {(count) => (
                      <option value={count}>{count === total ? t('start.allUnits', { count }) : count}</option>
                    )}
                  </For>
                </select>
              </label>
            </Show>
            <p class="muted">{t('start.sampleDataHint')}</p>
          </div>
          <div class="empty-other">
            <button type="button" class="button" data-testid="type-persons" onClick={() => props.onType()}>
              {t('start.typePersons')}
            </button>
            <p class="muted">{t('start.typePersonsHint')}</p>
          </div>
        </div>
      </Show>
    </section>
  );
}
