import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js';
import type { ImportPreview, PileId, PileRow } from '../../client/protocol';
import { FIELDS } from '../../roster/fields';
import { either, t, tOr } from '../i18n';
import { masked } from '../state/preferences';
import { useOpen } from '../state/open';
import { reportError } from '../toast/report';
import { maskId, maskIdsIn } from '../words/mask';

const PAGE = 100;

/** The rows of one group, a hundred at a time; changed rows show each field from → to. */
export function ImportRows(props: { preview: ImportPreview; group: PileId }) {
  const { api } = useOpen().session;
  const [from, setFrom] = createSignal(0);
  const [rows, setRows] = createSignal<readonly PileRow[]>([]);
  const total = () => props.preview.piles.find(({ id }) => id === props.group)?.count ?? 0;
  createEffect(
    on(
      () => props.group,
      () => setFrom(0),
      { defer: true },
    ),
  );
  createEffect(
    on([() => props.preview.planId, () => props.group, from], ([plan, group, start]) => {
      setRows([]);
      if (total() === 0) return;
      let wanted = true; // until another page is asked for, or the preview is closed
      onCleanup(() => (wanted = false));
      api.planRows(plan, group, start, PAGE).then(
        (page) => wanted && setRows(page),
        (error: unknown) => wanted && reportError(error),
      );
    }),
  );
  return (
    <div
      id="import-rows"
      class="import-rows"
      role="tabpanel"
      aria-labelledby={`import-tab-${props.group}`}
      tabindex={0}
    >
      <p class="import-about">{t(`import.about.${props.group}`)}</p>
      <Show when={total() > 0} fallback={<p class="muted">{t('import.none')}</p>}>
        <table class="import-table">
          <thead>
            <tr>
              <th scope="col" class="import-line">
                {t('import.line')}
              </th>
              <th scope="col">{t('import.name')}</th>
              <th scope="col">{t('import.idNumber')}</th>
              <th scope="col">{t('import.unit')}</th>
              <th scope="col" class="import-wide">
                {props.group === 'changed' || props.group === 'conflict' ? t('import.changes') : t('import.problems')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>{(row) => <Row row={row} />}</For>
          </tbody>
        </table>
        <Show when={total() > PAGE}>
          <Pages from={from()} total={total()} onMove={setFrom} />
        </Show>
      </Show>
    </div>
  );
}

function Row(props: { row: PileRow }) {
  const seen = (text: string) => (masked() ? maskIdsIn(text) : text);
  const value = (field: string, text: string) =>
    text === '' ? t('import.blank') : field === 'idNumber' && masked() ? maskId(text) : seen(text);
  return (
    <tr>
      <td class="import-line">{props.row.line}</td>
      <td>{seen(props.row.name)}</td>
      <td>{masked() ? maskId(props.row.idNumber) : props.row.idNumber}</td>
      <td>{seen(props.row.unit)}</td>
      <td class="import-wide">
        <For each={props.row.changes}>
          {(change) => (
            <span class="import-change">
              {either(FIELDS[change.field].header, FIELDS[change.field].headerEn)}{' '}
              <del>{value(change.field, change.from)}</del> → <ins>{value(change.field, change.to)}</ins>
            </span>
          )}
        </For>
        <For each={props.row.problems}>
          {(problem) => (
            <span class="import-problem">
              {problem.field === null ? '' : `${either(FIELDS[problem.field].header, FIELDS[problem.field].headerEn)} `}
              {tOr('import', `problem.${problem.code}`, tOr('roster', `check.${problem.code}`, problem.code))}
              {problem.text === '' ? '' : ` “${value(problem.field ?? '', problem.text)}”`}
            </span>
          )}
        </For>
      </td>
    </tr>
  );
}

function Pages(props: { from: number; total: number; onMove: (from: number) => void }) {
  const to = () => Math.min(props.from + PAGE, props.total);
  return (
    <p class="import-pages">
      <button
        type="button"
        class="button button-small"
        disabled={props.from === 0}
        onClick={() => props.onMove(props.from - PAGE)}
      >
        {t('import.before')}
      </button>
      <span>{t('import.page', { from: props.from + 1, to: to(), total: props.total })}</span>
      <button
        type="button"
        class="button button-small"
        disabled={to() >= props.total}
        onClick={() => props.onMove(props.from + PAGE)}
      >
        {t('import.after')}
      </button>
    </p>
  );
}
