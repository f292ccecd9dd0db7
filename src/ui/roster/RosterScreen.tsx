import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';
import type { ColumnId, ViewQuery } from '../../client/protocol';
import type { Session } from '../../client/types';
import { ToolSlot } from '../frame/slots';
import { makeHeaderCell } from '../grid/headerCell';
import { Sheet, type SheetHandle } from '../grid/Sheet';
import { readTsv } from '../grid/tsv';
import { language, t } from '../i18n';
import { masked } from '../state/preferences';
import { reportError } from '../toast/report';
import { makeAgColumns } from './agColumns';
import { CellNote } from './CellNote';
import { makeCellReader } from './cells';
import { changedRows } from './changedRows';
import { ChecksPanel } from './ChecksPanel';
import { checkFields, makeExplainerOf } from './checkWords';
import { makeColumns, NUMBER_COLUMN, type RosterColumn } from './columns';
import { makeCommands } from './commands';
import { FilterChips } from './FilterChips';
import { FilterMenu } from './FilterMenu';
import { followPerson, keepGridFocus } from './following';
import { createNotes } from './notes';
import { makeRosterKeys } from './rosterKeys';
import { RosterTools } from './RosterTools';
import { SelectionStatus } from './SelectionStatus';
import { makeSheetModel } from './sheetModel';
import { nextSort, sortOf } from './sorting';
import { UnitTabs, neighbour } from './UnitTabs';
import { createView, WHOLE } from './view';
import './roster.css';
import './filters.css';
import './checks.css';

/** The roster: every person of the workbook as a row, everything computed beside what was entered. */
export function RosterScreen(props: {
  session: Session;
  /** The persons to show; another object shows others. */
  initialView?: Partial<ViewQuery>;
  onViewChange?: (query: ViewQuery) => void;
  /** Asked for the explanation of one person. */
  onExplain?: (row: number) => void;
  /** An explanation is open beside the roster: the panel of checks gives way to it, and it to the panel. */
  explaining?: boolean;
  onExplainEnd?: () => void;
}) {
  const { session } = props;
  const [state, setState] = createSignal(session.state());
  const [sheet, setSheet] = createSignal<SheetHandle>();
  const [menu, setMenu] = createSignal<{ readonly column: RosterColumn; readonly anchor: DOMRect } | null>(null);
  const [checksOpen, setChecksOpen] = createSignal(false);
  let screen!: HTMLDivElement;

  const columns = makeColumns(session.policy);
  const cells = makeCellReader(session, masked);
  const explainerOf = makeExplainerOf(session.policy);
  const explainer = () => explainerOf(session.table);
  // Before the view hears of an update what was remembered must be gone, and after it the grid is painted once:
  // by the view when it shows other rows, else the rows that have changed.
  let painted = false;
  onCleanup(
    session.subscribe((next, update) => {
      if (update !== null) cells.forget();
      painted = false;
      setState(next);
    }),
  );
  const view = createView(session, state, props.initialView ?? {}, {
    before: () => sheet()?.settle(),
    after: (moved) => {
      painted = true;
      sheet()?.reload(moved);
      focus.ifFree();
    },
    onChange: (query) => props.onViewChange?.(query),
    onError: reportError,
  });
  const focus = keepGridFocus({ session, view, sheet, noRows: () => tools()?.focus() });
  const repaint = (rows: ReadonlySet<number> | null) => {
    cells.forget();
    sheet()?.refresh(rows === null ? undefined : (position) => rows.has(view.rowAt(position)));
  };
  onCleanup(
    session.subscribe((_next, update) => {
      if (update !== null && !painted) repaint(changedRows(update));
    }),
  );
  createEffect(
    on(
      () => props.explaining,
      (now) => {
        if (now === true) setChecksOpen(false);
      },
    ),
  );
  const toggleChecks = () => {
    if (!checksOpen()) props.onExplainEnd?.();
    setChecksOpen(!checksOpen());
  };
  createEffect(on(masked, () => sheet()?.refresh(), { defer: true }));
  createEffect(
    on(
      () => props.initialView,
      (asked) => view.change({ ...WHOLE, ...asked }),
      { defer: true },
    ),
  );

  const columnOf = (id: string) => columns.find((column) => column.id === id);
  const displayed = (): readonly RosterColumn[] => (sheet()?.columns() ?? []).flatMap((id) => columnOf(id) ?? []);
  const writable = () => state().mode === 'writer';
  const bin = () => view.query().removed === true;
  const block = () => sheet()?.range.block() ?? null;
  const focusedRow = () => {
    const at = sheet()?.range.anchor() ?? null;
    return at === null ? -1 : view.rowAt(at.row);
  };
  followPerson({
    row: focusedRow,
    explaining: () => props.explaining === true,
    explain: (row) => props.onExplain?.(row),
    end: () => props.onExplainEnd?.(),
  });
  const reveal = (row: number) => {
    const position = view.positionOf(row);
    if (position >= 0) sheet()?.reveal({ row: position, column: block()?.left ?? 0 });
  };
  const commands = makeCommands({ session, view, columns: displayed, repaint, reveal });
  const explain = (position: number) => {
    const row = view.rowAt(position);
    if (row >= 0) props.onExplain?.(row);
  };
  const toggleExplanation = () => {
    if (props.explaining === true) props.onExplainEnd?.();
    else explain(sheet()?.range.anchor()?.row ?? -1);
  };
  const model = makeSheetModel({ session, view, columns, cells, commands, writable, explain });
  const notes = createNotes({ session, view, sheet, columns, cells, explainer });

  const openMenu = (id: string, anchor: DOMRect) => {
    const column = columnOf(id);
    if (column !== undefined) setMenu({ column, anchor });
  };
  const closeMenu = () => {
    setMenu(null);
    sheet()?.refocus();
  };
  const add = async () => {
    if (!writable() || bin()) return;
    const at = document.activeElement;
    // Until the new row is there, typing would write over the person who has the focus.
    if (at instanceof HTMLElement && screen.contains(at)) at.blur();
    const row = await commands.add();
    const position = row === null ? -1 : view.positionOf(row);
    if (position >= 0) sheet()?.focus({ row: position, column: 0 });
    else focus.ifFree();
  };
  const remove = () => {
    const now = block();
    if (now === null || !writable() || bin()) return;
    commands.remove(now);
    // Whoever moves up into the selection is not to be deleted by the next click.
    sheet()?.range.collapse({ row: now.top, column: now.left });
  };
  const toUnit = (by: number) => {
    const next = neighbour(state().units, view.query().unit, by);
    if (next !== undefined) view.change({ unit: next });
  };
  const onKey = makeRosterKeys({
    add: () => void add(),
    remove,
    explain: () => explain(sheet()?.range.anchor()?.row ?? -1),
    menu: () => {
      const at = sheet()?.range.anchor();
      const id = at === null || at === undefined ? undefined : sheet()?.columns()[at.column];
      const cell = at === null || at === undefined ? null : sheet()?.cellElement(at);
      if (id !== undefined && cell !== null && cell !== undefined) openMenu(id, cell.getBoundingClientRect());
    },
    toUnit,
    leave: (back) => leave(screen, back),
  });
  const header = makeHeaderCell({
    sortOf: (id) => sortOf(view.query().sort, id),
    isFiltered: (id) => view.query().filters.some(({ column }) => column === id),
    onSort: (id, adding) => view.change({ sort: nextSort(view.query().sort, id as ColumnId, adding) }),
    onMenu: (id, button) => openMenu(id, button.getBoundingClientRect()),
    words: () => ({
      menu: (id) => t('roster.menu', { name: columnOf(id)?.header() ?? '' }),
      title: (id) => {
        const column = columnOf(id);
        return t(column?.field === null ? 'roster.headComputed' : 'roster.headTitle', { name: column?.header() ?? '' });
      },
    }),
  });
  const pasteIntoNothing = (event: ClipboardEvent) => {
    if (view.shown() > 0 || event.defaultPrevented || isField(event.target)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') model.paste({ top: 0, bottom: 0, left: 0, right: 0 }, readTsv(text));
  };
  document.addEventListener('paste', pasteIntoNothing);
  onCleanup(() => document.removeEventListener('paste', pasteIntoNothing));
  // Findings, not persons: to count persons means to walk over a million rows at every key.
  const problems = createMemo(() => Object.values(state().checks).reduce((sum, count) => sum + count, 0));
  const showChecks = (codes: readonly string[]) => {
    view.change({ unit: null, search: '', filters: [{ column: 'checks', kind: 'in', values: codes }] });
    const [field] = codes.length === 1 ? checkFields(codes[0] ?? '') : [];
    const column = sheet()
      ?.columns()
      .indexOf(field ?? 'checks');
    if (column !== undefined && column >= 0) sheet()?.reveal({ row: 0, column });
  };
  const emptyWord = () => {
    if (bin()) return t('roster.emptyBin');
    return view.total() === 0 && view.query().filters.length === 0 && view.query().search === ''
      ? t('roster.emptyRoster')
      : t('roster.empty');
  };

  return (
    <div class="roster" ref={screen}>
      <ToolSlot>
        <RosterTools
          writable={writable()}
          bin={bin()}
          hasSelection={block() !== null && view.shown() > 0}
          problems={problems()}
          checksOpen={checksOpen()}
          shown={view.shown()}
          total={view.total()}
          whole={view.query().unit === null && view.shown() === view.total() && !bin()}
          stale={view.stale()}
          busy={view.busy()}
          chips={
            <FilterChips
              policy={session.policy}
              columns={columns}
              query={view.query()}
              onOpen={(id, anchor) => openMenu(id, anchor.getBoundingClientRect())}
              onChange={(patch) => view.change(patch)}
            />
          }
          onAdd={() => void add()}
          onRemove={remove}
          onRestore={() => {
            const now = block();
            if (now !== null) commands.restore(now);
          }}
          explaining={props.explaining === true}
          onExplain={props.onExplain === undefined ? undefined : toggleExplanation}
          onChecks={toggleChecks}
          onBin={() => view.change({ ...WHOLE, removed: !bin() })}
          onReapply={() => view.reapply()}
        />
      </ToolSlot>
      <div class="roster-middle">
        <div class="roster-sheet" {...notes.listeners}>
          <Show when={language()} keyed>
            {(spoken) => {
              onCleanup(() => setSheet(undefined)); // the next one needs a moment to stand; answers may come after the last
              return (
                <Sheet
                  model={model}
                  display={(position, id) => shownCell(position, id)}
                  columns={makeAgColumns({ session, columns, view, cells, explainer, header })}
                  numberColumn={NUMBER_COLUMN}
                  english={spoken === 'en'}
                  label={t('roster.gridLabel')}
                  words={() => ({
                    listLabel: t('roster.pickList'),
                    asTyped: (text) => t('roster.asTyped', { text }),
                    fieldLabel: (id, position) =>
                      t('roster.fieldLabel', {
                        row: position + 1,
                        name: cellShown(position, 'name'),
                        column: columnOf(id)?.header() ?? '',
                      }),
                  })}
                  onKey={onKey}
                  onOpen={notes.setTyping}
                  onReady={setSheet}
                />
              );
            }}
          </Show>
          <Show when={view.shown() === 0 && !view.busy()}>
            <p class="roster-empty">{emptyWord()}</p>
          </Show>
        </div>
        <Show when={checksOpen()}>
          <ChecksPanel
            counts={state().checks}
            total={problems()}
            filters={view.query().filters}
            onShow={showChecks}
            onClose={() => setChecksOpen(false)}
          />
        </Show>
      </div>
      <div class="roster-foot">
        <UnitTabs units={state().units} unit={view.query().unit} onChange={(unit) => view.change({ unit })} />
        <SelectionStatus
          block={block()}
          columns={displayed}
          text={(position, id) => model.text(position, id)}
          rev={state().rev}
        />
      </div>
      <Show when={menu()} keyed>
        {(open) => (
          <FilterMenu
            session={session}
            column={open.column}
            query={view.query()}
            anchor={open.anchor}
            ground={(screen.querySelector('.roster-sheet') ?? screen).getBoundingClientRect()}
            onChange={(patch) => view.change(patch)}
            onClose={closeMenu}
          />
        )}
      </Show>
      <CellNote lines={notes.lines()} anchor={notes.anchor()} />
    </div>
  );

  function cellShown(position: number, id: ColumnId): string {
    const row = view.rowAt(position);
    return row < 0 || row >= session.table.length ? '' : cells.shown(id, row);
  }
  function shownCell(position: number, id: string): string {
    return id === NUMBER_COLUMN ? String(position + 1) : cellShown(position, id as ColumnId);
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** F6: out of the grid, to what stands before or after it on the page. */
function leave(screen: HTMLElement, back: boolean): void {
  const foot = screen.querySelector<HTMLElement>('.unit-tab[aria-selected="true"]');
  (back ? tools() : foot)?.focus();
}

/** The first of the roster's tools: in the bin the way out of it. */
function tools(): HTMLElement | null {
  return document.querySelector('.roster-tools button:not(:disabled)');
}
