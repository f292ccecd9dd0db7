import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import type { Decision, ImportPreview, PileId, PileInfo, PileRow } from '../../../client/protocol';
import { choicesOf } from '../../../intake/decisions';
import { belongsToInputMethod, chordOf } from '../../actions/chords';
import { t } from '../../i18n';
import { useOpen } from '../../state/open';
import { reportError } from '../../toast/report';
import { listenToKeysOf } from '../../widgets/listen';
import { useImporter } from '../importer';
import { columnsOf } from './columns';
import { keysOf, plain, toggled } from './decide';
import { PileLine } from './PileLine';
import { createRowPages } from './pages';
import { RowOpened } from './RowOpened';
import { createWindow, ROW_HEIGHT } from './window';
import './rows.css';

type Do = Decision['do'];

/** The rows of one pile: only those in sight are drawn. The grid keeps the focus, whatever becomes of its rows. */
export function PileGrid(props: {
  preview: ImportPreview;
  pile: PileInfo;
  ref: (grid: HTMLElement) => void;
  onLeave: () => void;
}) {
  const { api } = useOpen().session;
  const importer = useImporter();
  const [at, setAt] = createSignal(0);
  const [all, setAll] = createSignal(false);
  const [opened, setOpened] = createSignal(false);
  const [said, setSaid] = createSignal('');
  let wanted = true; // until the preview is closed
  onCleanup(() => (wanted = false));
  const total = () => props.pile.count;
  const pages = createRowPages(
    (from, count) => api.planRows(props.preview.planId, props.pile.id, from, count),
    (error) => wanted && reportError(error),
  );
  let scroller!: HTMLDivElement;
  let space!: HTMLDivElement;
  let table!: HTMLTableElement;
  const view = createWindow({ scroller: () => scroller, space: () => space, table: () => table, total });
  const hint = () => {
    if (total() === 0) return '';
    const { blank, keys: known } = keysOf(props.preview.kind, props.pile.id, current());
    const first = blank === null ? [] : [t('intake.key.blank', { what: t(`intake.do.${blank}`) })];
    return [...first, ...known.map((key) => t(`intake.key.${key}`))].join(' · ');
  };
  const columns = createMemo(() => columnsOf(props.preview, props.pile.id));
  const indices = createMemo(() => {
    const { first, last } = view.range();
    return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  });
  const current = () => (total() === 0 ? undefined : pages.row(at()));
  createEffect(() => pages.want(view.range().first, view.range().last));
  createEffect(on([() => props.preview], () => pages.refresh(), { defer: true }));
  createEffect(
    on(total, (count) => {
      if (at() >= count) setAt(Math.max(0, count - 1));
    }),
  );
  onMount(() => props.ref(table));

  const move = (to: number) => {
    const next = Math.max(0, Math.min(total() - 1, to));
    setAt(next);
    setAll(false);
    setSaid('');
    view.reveal(next);
  };
  const decide = (decision: Decision) => {
    const keys = all() ? 'all' : [current()?.key ?? -1];
    setSaid('');
    importer.decide(keys, props.pile.id, decision).catch(reportError);
  };
  const offered = (what: Do, row: PileRow): boolean => {
    if (all() || row.choices.includes(what)) return true;
    setSaid(t('intake.notOffered', { what: t(`intake.do.${what}`) }));
    return false;
  };
  const choose = (what: Do) => {
    const row = current();
    if (row !== undefined && offered(what, row)) decide(plain(what));
  };
  const toggle = () => {
    const row = current();
    const next = row === undefined ? null : toggled(row);
    if (next === null) setSaid(t('intake.noChoice'));
    else decide(next);
  };
  const pick = (index: number) => {
    const row = current();
    const candidate = row?.candidates[index];
    if (row === undefined || candidate === undefined) return;
    setAll(false);
    if (offered('to', row)) decide({ do: 'to', person: candidate.person });
  };
  /** One key for all: no pile offers two of them. */
  const plus = () => {
    const there = choicesOf(props.preview.kind, props.pile.id);
    choose((['sum', 'split'] as const).find((each) => there.includes(each)) ?? 'add');
  };
  const page = () => Math.max(1, Math.floor((scroller.clientHeight - ROW_HEIGHT) / ROW_HEIGHT) - 1);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(at() + 1),
    ArrowUp: () => (at() === 0 ? props.onLeave() : move(at() - 1)),
    PageDown: () => move(at() + page()),
    PageUp: () => move(at() - page()),
    Home: () => move(0),
    'Ctrl+Home': () => move(0),
    End: () => move(total() - 1),
    'Ctrl+End': () => move(total() - 1),
    Space: toggle,
    Enter: () => setOpened(!opened()),
    T: () => choose('tray'),
    '+': plus,
    'Shift++': plus,
    'Shift+=': plus,
    'Ctrl+A': () => setAll(total() > 0),
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== table || belongsToInputMethod(event)) return;
    const chord = chordOf(event);
    const digit = /^[1-9]$/.test(chord) ? Number(chord) : 0;
    if (chord === 'Escape' && (all() || opened())) {
      event.preventDefault();
      event.stopPropagation();
      if (all()) setAll(false);
      else setOpened(false);
      return;
    }
    const act = digit > 0 ? () => pick(digit - 1) : keys[chord];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const close = () => {
    setOpened(false);
    table.focus({ preventScroll: true });
  };
  listenToKeysOf(() => table, onKey);
  const indexOf = ({ target }: Event): number => {
    const line = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null;
    return line === null ? -1 : Number(line.dataset['index']);
  };
  const onPress = (event: Event) => {
    const index = indexOf(event);
    if (index !== -1) move(index);
  };
  const onDouble = (event: Event) => {
    if (indexOf(event) !== -1) setOpened(true);
  };
  onMount(() => {
    table.addEventListener('pointerdown', onPress);
    table.addEventListener('dblclick', onDouble);
  });

  return (
    <div class="pile">
      <div ref={scroller} class="pile-scroll" onScroll={() => view.scrolled()}>
        <div ref={space} class="pile-space">
          <table
            ref={table}
            class="import-table"
            // A table that is walked by keys is a grid.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
            role="grid"
            aria-label={t(`import.group.${props.pile.id}`)}
            aria-rowcount={total() + 1}
            aria-multiselectable="true"
            aria-activedescendant={total() === 0 ? undefined : `pile-row-${at()}`}
            aria-describedby="pile-keys"
            tabindex={0}
            data-testid="import-rows-grid"
          >
            <thead>
              <tr aria-rowindex={1}>
                <For each={columns()}>
                  {(column) => (
                    <th scope="col" class={`pile-c-${column}`}>
                      {columnHead(column, props.pile.id)}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={indices()}>
                {(index) => (
                  <PileLine
                    index={index}
                    row={pages.row(index)}
                    columns={columns()}
                    active={at() === index}
                    selected={all() || at() === index}
                    onDecide={(decision) => {
                      move(index);
                      decide(decision);
                    }}
                  />
                )}
              </For>
            </tbody>
          </table>
        </div>
        <Show when={total() === 0}>
          <p class="muted pile-none">{t('import.none')}</p>
        </Show>
      </div>
      <Show when={opened() && current()}>
        {(row) => (
          <RowOpened
            row={row()}
            kind={props.preview.kind}
            cells={({ key, line }) =>
              line === 0 || props.pile.id === 'ignored' ? null : api.planCells(props.preview.planId, key)
            }
            onChoose={(what) => choose(what)}
            onPick={pick}
            onClose={close}
          />
        )}
      </Show>
      <p class="unseen" role="status">
        {said()}
      </p>
      <p class="pile-keys" id="pile-keys">
        {all() ? t('intake.allChosen', { count: total() }) : said() === '' ? hint() : said()}
      </p>
    </div>
  );
}

function columnHead(column: ReturnType<typeof columnsOf>[number], pile: PileId): string {
  switch (column) {
    case 'line':
    case 'name':
    case 'idNumber':
    case 'unit':
      return t(`import.${column}`);
    case 'what':
      return t(pile === 'ignored' ? 'import.reason' : 'import.changes');
    default:
      return t(`intake.${column}`);
  }
}
