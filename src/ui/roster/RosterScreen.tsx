import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';
import type { ColumnId, HistoryFilter, ViewQuery } from '../../client/protocol';
import type { Session } from '../../client/types';
import { act, offerActions, runKey } from '../actions/registry';
import { ToolSlot } from '../frame/slots';
import { makeHeaderCell } from '../grid/headerCell';
import { Sheet, type SheetHandle } from '../grid/Sheet';
import { language, t } from '../i18n';
import { escape, escapeFirst, offerEscape } from '../state/escapes';
import { masked } from '../state/masking';
import { createWorks, type Works } from '../state/work';
import { reportError } from '../toast/report';
import { makeAgColumns } from './agColumns';
import { leaveBin, turnBin } from './binVisit';
import { CellNote } from './CellNote';
import { makeCellReader } from './cells';
import { changedRows } from './changedRows';
import { findings, makeExplainerOf } from './checkWords';
import { makeColumns, NUMBER_COLUMN, widthOfNumbers, type RosterColumn } from './columns';
import { makeCommands } from './commands';
import { DeskContext, type RosterDesk, type SidePanel } from './desk';
import { Features } from './Features';
import { makeFieldLabel } from './fieldLabel';
import { tools } from './leaving';
import { followPerson, keepGridFocus } from './following';
import { createGroupWidths } from './grouping/groupWidths';
import { createHeadingCells } from './grouping/headingCells';
import type { Grouping } from './grouping/places';
import { createColumnControl } from './columnControl';
import { ZoomControl } from './features/Zoom';
import { ChecksPanel, ColumnsPanel, FilterMenu, TrayPanel } from './later';
import { createLayout } from './layout';
import { createNotes } from './notes';
import { keepOpenCell } from './openCell';
import { rosterActions } from './rosterActions';
import { RosterBar, ToolsEnd } from './RosterBar';
import { RosterTools } from './RosterTools';
import { SelectionStatus } from './SelectionStatus';
import { showChanged } from './showChanged';
import { makeSheetModel } from './sheetModel';
import { nextSort, sortOf } from './sorting';
import { createShownUnits } from './shownUnits';
import { UnitTabs } from './UnitTabs';
import { emptyWord } from './emptyWord';
import { fieldsOfBlocks, rowsOfBlocks } from './selected';
import { createView, WHOLE } from './view';
import { isNarrowed } from './viewOrder';
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
  /** The open explanation is a person's, and goes along with the focus. */
  following?: boolean;
  /** Asked for the history of a person, of a cell, or of everything. */
  onHistory?: (of: HistoryFilter) => void;
  onExplainEnd?: () => void;
  /** Where long work is shown; without it nothing shows. */
  works?: Works;
}) {
  const { session } = props;
  const [state, setState] = createSignal(session.state());
  const [sheet, setSheet] = createSignal<SheetHandle>();
  const [menu, setMenu] = createSignal<{
    readonly column: RosterColumn;
    readonly anchor: DOMRect;
    /** What was asked when it was opened. */
    readonly query: ViewQuery;
  } | null>(null);
  const [panel, setPanel] = createSignal<SidePanel | null>(null);
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
  const layout = createLayout(session);
  const kept = { grouping: layout.grouping, keep: (grouping: Grouping) => layout.change({ grouping }) };
  const openCell = keepOpenCell(session, sheet);
  const view = createView(session, state, props.initialView ?? {}, kept, {
    before: () => {
      sheet()?.settle();
      if (sheet() !== undefined) focus.remember();
    },
    after: (moved) => {
      painted = true;
      // A view that is grouped already is placed while it is made: there is no grid yet, nor anything that keeps its focus.
      if (sheet() === undefined) return;
      if (!focus.follow(moved)) sheet()?.reload(moved !== false);
      focus.ifFree();
    },
    onChange: (query) => props.onViewChange?.(query),
    onError: reportError,
    closed: openCell.closed,
  });
  const focus = keepGridFocus({ session, view, sheet, noRows: () => tools()?.focus() });
  const repaint = (rows: ReadonlySet<number> | null) => {
    cells.forget();
    // What changes for a person changes the sums of his groups.
    sheet()?.refresh(
      rows === null ? undefined : (position) => rows.has(view.rowAt(position)) || view.isHeading(position),
    );
  };
  onCleanup(
    session.subscribe((_next, update) => {
      if (update === null) return;
      if (!painted) repaint(changedRows(update));
      showChanged(session, update, sheet, view, displayed);
    }),
  );
  createEffect(
    on(
      () => props.explaining,
      (now) => {
        if (now === true) setPanel(null);
      },
    ),
  );
  const showPanel = (next: SidePanel | null) => {
    if (next !== null) props.onExplainEnd?.();
    setPanel(next);
  };
  const closePanel = () => {
    showPanel(null);
    focus.back();
  };
  createEffect(on(masked, () => sheet()?.refresh(), { defer: true }));
  createEffect(
    on(
      () => props.initialView,
      (asked) => view.change({ ...WHOLE, ...asked }),
      { defer: true },
    ),
  );

  offerEscape(() => leaveBin(session, view));

  const grid = () => sheet()?.grid;
  const lead = createMemo(() => sheet()?.columns()[0] as ColumnId | undefined);
  const asked = createGroupWidths(session, view, lead);
  // Of all persons, not of those in view: columns do not move from unit to unit.
  const numberWidth = createMemo(() => widthOfNumbers(Math.max(state().units.total.roster, view.persons())));
  const cursor = () => sheet()?.columns()[sheet()?.range.anchor()?.column ?? -1];
  const columnControl = createColumnControl({ columns, layout, grid, asked, numberWidth, cursor });
  // The column that held the keys may be hidden.
  createEffect(on(columnControl.now, focus.ifFree, { defer: true }));
  const headings = createHeadingCells(session, view, (touched) => sheet()?.refresh(touched));
  // Headings name their group in the leftmost column, which is known a moment after the first paint.
  createEffect(
    on(
      lead,
      () => {
        if (view.groups() !== null) sheet()?.refresh();
      },
      { defer: true },
    ),
  );

  const columnOf = (id: string) => columns.find((column) => column.id === id);
  const displayed = (): readonly RosterColumn[] => (sheet()?.columns() ?? []).flatMap((id) => columnOf(id) ?? []);
  const writable = () => state().mode === 'writer';
  const bin = () => view.query().removed === true;
  const block = () => sheet()?.range.block() ?? null;
  const blocks = () => sheet()?.range.blocks() ?? [];
  const focusedRow = () => {
    const at = sheet()?.range.anchor() ?? null;
    return at === null ? -1 : view.rowAt(at.row);
  };
  followPerson({
    row: focusedRow,
    explaining: () => props.following ?? props.explaining === true,
    explain: (row) => props.onExplain?.(row),
    end: () => props.onExplainEnd?.(),
  });
  const reveal = (row: number) => {
    const position = view.positionOf(row);
    if (position >= 0) sheet()?.reveal({ row: position, column: block()?.left ?? 0 });
  };
  const commands = makeCommands({ session, view, columns: displayed, repaint, reveal });
  const units = createShownUnits(commands.packaged, () => state().units);
  const explain = (position: number) => {
    const row = view.rowAt(position);
    if (row >= 0) props.onExplain?.(row);
  };
  const toggleExplanation = () => {
    if (props.following ?? props.explaining === true) props.onExplainEnd?.();
    else explain(sheet()?.range.anchor()?.row ?? -1);
  };
  const model = makeSheetModel({ session, view, columns, cells, commands, writable, explain, displayed });
  const notes = createNotes({ session, view, sheet, columns, cells, explainer, headings });

  const openMenu = (id: string, anchor: DOMRect) => {
    const column = columnOf(id);
    if (column !== undefined) setMenu({ column, anchor, query: view.query() });
  };
  const closeMenu = (elsewhere: boolean) => {
    const open = menu();
    setMenu(null);
    // Whoever has changed nothing finds the rows where they stood, and so does who pressed beside the menu.
    if (open !== null && (elsewhere || open.query === view.query())) sheet()?.refocusHere(open.column.id);
    else focus.back();
  };
  const desk: RosterDesk = {
    session,
    state,
    units,
    view,
    columns,
    displayed,
    layout,
    columnControl,
    headings,
    cells,
    model,
    commands,
    works: props.works ?? createWorks(),
    sheet,
    writable,
    bin,
    open: () => writable() && !bin(),
    block,
    blocks,
    focusedRow,
    selectedRows: () => rowsOfBlocks(blocks(), view.rowAt),
    selectedFields: () => fieldsOfBlocks(blocks(), displayed()),
    focusPerson(row, column) {
      const position = row < 0 ? -1 : view.unfoldTo(row);
      if (position < 0) return false;
      const place = column === undefined ? 0 : (sheet()?.columns().indexOf(column) ?? 0);
      sheet()?.focus({ row: position, column: Math.max(0, place) });
      return true;
    },
    refocus: focus.back,
    showHistory: (of) => props.onHistory?.(of),
    panel,
    showPanel,
  };
  offerActions(
    rosterActions(desk, {
      explain: props.onExplain === undefined ? undefined : () => explain(sheet()?.range.anchor()?.row ?? -1),
      filter: () => {
        const at = sheet()?.range.anchor();
        const id = at === null || at === undefined ? undefined : sheet()?.columns()[at.column];
        if (at === null || at === undefined || id === undefined) return;
        if (sheet()?.cellElement(at) === null) sheet()?.reveal(at);
        const cell = sheet()?.cellElement(at) ?? screen.querySelector('.roster-sheet');
        if (cell !== null) openMenu(id, cell.getBoundingClientRect());
      },
    }),
  );
  const sortBy = (id: string, adding: boolean) =>
    view.change({ sort: nextSort(view.query().sort, id as ColumnId, adding) });
  const header = makeHeaderCell({
    sortOf: (id) => sortOf(view.query().sort, id),
    isFiltered: (id) => view.query().filters.some(({ column }) => column === id),
    onSort: sortBy,
    onMenu: (id, button) => openMenu(id, button.getBoundingClientRect()),
    words: () => ({
      menu: (id) => t('roster.menu', { name: columnOf(id)?.header() ?? '' }),
      sort: (id) => t('cells.headSort', { name: columnOf(id)?.header() ?? '' }),
      title: (id) => {
        const column = columnOf(id);
        return t(column?.field === null ? 'cells.headComputed' : 'cells.headTitle', { name: column?.header() ?? '' });
      },
    }),
  });
  // Findings, not persons: to count persons means to walk over a million rows at every key.
  const problems = createMemo(() => findings(state().checks));

  return (
    <DeskContext.Provider value={desk}>
      <div class="roster" ref={screen}>
        <ToolSlot>
          <RosterTools
            writable={writable()}
            bin={bin()}
            hasSelection={block() !== null && view.shown() > 0}
            problems={problems()}
            checksOpen={panel() === 'checks'}
            end={<ToolsEnd onOpen={openMenu} />}
            onAdd={() => act('rows.add')}
            onRemove={() => act('rows.remove')}
            onRestore={() => act('rows.restore')}
            explaining={props.following ?? props.explaining === true}
            onExplain={props.onExplain === undefined ? undefined : toggleExplanation}
            waiting={state().tray}
            trayOpen={panel() === 'tray'}
            onTray={() => act('view.tray')}
            onChecks={() => showPanel(panel() === 'checks' ? null : 'checks')}
            onBin={() => turnBin(session, view)}
          />
        </ToolSlot>
        <RosterBar onOpen={openMenu} />
        <div class="roster-middle">
          <div class="roster-sheet" classList={{ narrowed: isNarrowed(view.query()) }} {...notes.listeners}>
            <Show when={language()} keyed>
              {(spoken) => {
                onCleanup(() => setSheet(undefined)); // the next one needs a moment to stand; answers may come after the last
                return (
                  <Sheet
                    model={model}
                    display={(position, id) => shownCell(position, id)}
                    columns={makeAgColumns({ session, columns, view, cells, explainer, header, numberWidth })}
                    numberColumn={NUMBER_COLUMN}
                    english={spoken === 'en'}
                    label={t('roster.gridLabel')}
                    words={() => ({
                      listLabel: t('roster.pickList'),
                      asTyped: (text) => t('roster.asTyped', { text }),
                      fieldLabel: makeFieldLabel({ view, headings, columnOf, lead, shown: cellShown }),
                      fault: notes.fault,
                    })}
                    onKey={(event, wait) => (event.key === 'Escape' && escapeFirst()) || runKey(event, 'grid', wait)}
                    onEscape={escape}
                    onSort={sortBy}
                    onOpen={(open) => {
                      openCell.told(open);
                      notes.setTyping(open);
                    }}
                    onReady={setSheet}
                  />
                );
              }}
            </Show>
            <Show when={view.shown() === 0 && !view.busy()}>
              <p class="roster-empty">{emptyWord(view)}</p>
            </Show>
          </div>
          <Show when={panel() === 'checks'}>
            <ChecksPanel
              counts={state().checks}
              total={problems()}
              filters={view.query().filters}
              onClose={closePanel}
            />
          </Show>
          <Show when={panel() === 'tray'}>
            <TrayPanel onClose={closePanel} />
          </Show>
          <Show when={panel() === 'columns'}>
            <ColumnsPanel onClose={closePanel} />
          </Show>
        </div>
        <div class="roster-foot">
          <UnitTabs units={units()} unit={view.query().unit} onChange={(unit) => view.change({ unit })} />
          <SelectionStatus />
          <ZoomControl />
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
        <CellNote lines={menu() === null ? notes.lines() : []} anchor={notes.anchor()} />
        <Features />
      </div>
    </DeskContext.Provider>
  );

  function cellShown(position: number, id: ColumnId): string {
    const row = view.rowAt(position);
    if (row >= 0) return row >= session.table.length ? '' : cells.shown(id, row);
    return view.isHeading(position) ? headings.text(position, id, id === lead()) : '';
  }
  function shownCell(position: number, id: string): string {
    if (id !== NUMBER_COLUMN) return cellShown(position, id as ColumnId);
    const number = view.numberAt(position);
    return number === 0 ? '' : String(number);
  }
}
