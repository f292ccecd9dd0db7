import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import type { HistoryFilter, HistoryItem, NoteItem } from '../../client/protocol';
import { FIELDS } from '../../roster/fields';
import { askExport } from '../exports/asked';
import { either } from '../i18n';
import { n } from '../i18n/noted';
import { focusNext } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { author, setAuthor } from '../state/preferences';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { seen } from '../words/mask';
import { AuditLine } from './AuditLine';
import { HistoryEntry } from './HistoryEntry';
import { NoteLines } from './NoteLines';
import './history.css';

/** Records asked for at once. */
const PAGE = 50;

/**
 * What was done, newest first: all of it, of one person or of one cell, with who, when and old → new. From the list of
 * everything one goes back to any point; undone steps stay in it until something new is done.
 */
export function HistoryDrawer(props: { of: HistoryFilter }) {
  const open = useOpen();
  const [filter, setFilter] = createSignal<HistoryFilter>(props.of);
  const [items, setItems] = createSignal<readonly HistoryItem[] | null>(null);
  const [complete, setComplete] = createSignal(false);
  /** Of the whole workbook only: what left it is no person's and no cell's. */
  const [notes, setNotes] = createSignal<readonly NoteItem[]>([]);
  createEffect(on(() => props.of, setFilter, { defer: true }));
  let list: HTMLOListElement | undefined;
  let drawn!: HTMLDivElement;
  /** The keys came into the drawer last: what had them may be gone before the list is drawn anew. */
  let inside = false;
  const onFocusIn = ({ target }: FocusEvent) => (inside = target instanceof Node && drawn.contains(target));
  document.addEventListener('focusin', onFocusIn);
  onCleanup(() => document.removeEventListener('focusin', onFocusIn));
  let held: HTMLElement | null = null;
  let asked = 0;
  onCleanup(() => (asked += 1));

  const whole = () => filter().row === null;
  /** Made while record `from` was the last one, or one up to `to`. */
  const between = (from: number, to: number) => notes().filter(({ seq }) => seq >= from && seq < to);
  const ask = (before: number | null) => {
    const mine = ++asked;
    const kept = before === null ? [] : (items() ?? []);
    const wanted = before === null ? Math.max(PAGE, items()?.length ?? 0) : PAGE;
    run(async () => {
      const found = await open.session.api.historyOf(filter(), before, wanted);
      const over = found.length < wanted;
      const told = whole() ? await open.session.api.notesSince(over ? 0 : (found.at(-1)?.seq ?? 0)) : [];
      if (mine !== asked) return;
      setNotes(told);
      setItems([...kept, ...found]);
      setComplete(over);
      if (inside || held !== null) keepKeys(before);
      held = null;
    });
  };
  /** The list is drawn anew, and what had the keys is gone: what comes next to it has them. */
  const keepKeys = (before: number | null) => {
    const lines = [...(list?.children ?? [])];
    // Who went there stays there: the next press is not to take back one more step.
    const here = lines.find((line) => line.classList.contains('here'));
    if (before === null && held !== null && document.activeElement === held && here instanceof HTMLElement) {
      here.focus();
      return;
    }
    const from =
      before === null
        ? lines.findIndex((line) => line.classList.contains('here'))
        : (items()?.findIndex(({ seq }) => seq < before) ?? 0);
    const buttons = [...lines.slice(Math.max(0, from)), ...lines.reverse()].map((line) =>
      line.querySelector('.history-go'),
    );
    const next = buttons.find((button) => button !== null) ?? drawn.querySelector('.history-more, .history-export');
    if (document.activeElement === held && next instanceof HTMLElement) next.focus();
    else focusNext(next);
  };
  const log = createMemo(() => {
    const { log: steps, notes: noted } = open.state();
    return `${steps.length} ${steps.undo?.seq ?? 0} ${noted ?? ''}`;
  });
  createEffect(
    on([filter, log], ([now], before) => {
      if (before !== undefined && before[0] !== now) setItems(null);
      ask(null);
    }),
  );

  const subject = () => {
    const { row, field } = filter();
    if (row === null) return '';
    const person = seen(open.session.table.getText('name', row)) || n('nameless');
    return field === null
      ? person
      : n('cellOf', { person, field: either(FIELDS[field].header, FIELDS[field].headerEn) });
  };
  const tabs = (): readonly { readonly label: string; readonly to: HistoryFilter }[] => {
    const { row, field } = props.of;
    if (row === null) return [];
    return [
      ...(field === null ? [] : [{ label: n('ofCell'), to: { row, field } }]),
      { label: n('ofPerson'), to: { row, field: null } },
      { label: n('ofAll'), to: { row: null, field: null } },
    ];
  };
  const same = (to: HistoryFilter) => to.row === filter().row && to.field === filter().field;
  /** What was undone before something else was done is out of reach for good. */
  const canGoTo = ({ seq, state }: HistoryItem) => seq !== standsAt() && (state === 'done' || seq > standsAt());
  const standsAt = () => open.state().log.undo?.seq ?? 0;
  const goTo = (seq: number) => {
    // The button goes with its step, and nobody else is to take the keys until the list is drawn anew.
    held = drawn.closest<HTMLElement>('.drawer-body');
    held?.focus();
    run(async () => {
      await open.session.goTo(seq);
      toastDone(() => n(seq === 0 ? 'wentToStart' : 'went'), { stay: 4000 });
    });
  };

  return (
    <div ref={drawn} class="history">
      <label class="history-author">
        <span>{n('author')}</span>
        <input
          id="author"
          type="text"
          maxLength={20}
          value={author()}
          placeholder={n('authorHint')}
          data-testid="author"
          onChange={(event) => setAuthor(event.currentTarget.value.trim())}
        />
      </label>
      <Show when={tabs().length > 0}>
        <div class="history-tabs" role="group" aria-label={n('whose')}>
          <For each={tabs()}>
            {({ label, to }) => (
              <button type="button" class="history-tab" aria-pressed={same(to)} onClick={() => setFilter(to)}>
                {label}
              </button>
            )}
          </For>
        </div>
      </Show>
      <p class="history-subject">{whole() ? n('all') : subject()}</p>
      <Show when={items()} fallback={<p class="history-none">{n('reading')}</p>}>
        {(found) => (
          <>
            <Show when={found().length === 0 && notes().length === 0}>
              <p class="history-none">{n('none')}</p>
            </Show>
            <ol ref={list} class="history-list" data-testid="history-list">
              <For each={found()}>
                {(item, at) => (
                  <>
                    <NoteLines notes={between(item.seq, found()[at() - 1]?.seq ?? Infinity)} />
                    <HistoryEntry
                      item={item}
                      policy={open.policy}
                      whole={whole()}
                      here={item.seq === standsAt()}
                      onGoTo={whole() && open.writable() && canGoTo(item) ? () => goTo(item.seq) : undefined}
                    />
                  </>
                )}
              </For>
              <Show when={complete()}>
                <NoteLines notes={between(0, found().at(-1)?.seq ?? Infinity)} />
              </Show>
              <Show when={whole() && complete() && found().length > 0}>
                <li class="history-entry" classList={{ here: standsAt() === 0 }} tabindex={-1}>
                  <span class="history-name">{n('start')}</span>
                  <Show when={open.writable() && standsAt() !== 0}>
                    <button type="button" class="history-go" onClick={() => goTo(0)}>
                      {n('goStart')}
                    </button>
                  </Show>
                </li>
              </Show>
            </ol>
            <Show when={!complete()}>
              <button type="button" class="history-more" onClick={() => ask(found().at(-1)?.seq ?? null)}>
                {n('more')}
              </button>
            </Show>
          </>
        )}
      </Show>
      <button
        type="button"
        class="history-export"
        title={n('exportHint')}
        data-testid="export-history"
        onClick={() => askExport({ kind: 'file', of: 'history' })}
      >
        {n('export')}
      </button>
      <AuditLine />
    </div>
  );
}
