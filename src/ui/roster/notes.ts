import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Session } from '../../client/types';
import type { CheckExplainer } from '../../engine/checks/explain';
import type { SheetHandle } from '../grid/Sheet';
import type { Spot } from '../grid/sheet';
import { t, tOr } from '../i18n';
import type { NoteLine } from './CellNote';
import type { CellReader } from './cells';
import { findingWords } from './checkWords';
import type { RosterColumn } from './columns';
import type { HeadingCells } from './grouping/headingCells';
import type { RosterView } from './view';

export interface NoteOptions {
  readonly session: Session;
  readonly view: RosterView;
  readonly sheet: Accessor<SheetHandle | undefined>;
  readonly columns: readonly RosterColumn[];
  readonly cells: CellReader;
  readonly explainer: () => CheckExplainer;
  readonly headings: HeadingCells;
}

const HOVER_WAIT = 350;

/** Which cell the note speaks of (the one under the pointer, else the focused one) and what it says. */
export function createNotes(options: NoteOptions) {
  const { session, view, sheet } = options;
  const [typing, setTyping] = createSignal(false);
  const [hovered, setHovered] = createSignal<Spot | null>(null);
  const [scrolled, setScrolled] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const spot = (): Spot | null => hovered() ?? (scrolled() ? null : (sheet()?.range.latest() ?? null));
  createEffect(
    on(
      () => sheet()?.range.latest(),
      () => {
        // The keys have moved on: what lies under a resting pointer counts no more.
        clearTimeout(timer);
        setHovered(null);
        setScrolled(false);
      },
      { defer: true },
    ),
  );
  const [rev, setRev] = createSignal(0);
  onCleanup(
    session.subscribe((_state, update) => {
      if (update !== null) setRev((now) => now + 1);
    }),
  );

  const lines = createMemo((): readonly NoteLine[] => {
    rev();
    const at = spot();
    const handle = sheet();
    if (typing() || at === null || handle === undefined) return [];
    const row = view.rowAt(at.row);
    const column = options.columns.find(({ id }) => id === handle.columns()[at.column]);
    if (column === undefined) return [];
    return row < 0 ? headingLines(options, at.row, column) : linesOf(options, row, column);
  });
  const anchor = createMemo((): HTMLElement | null => {
    const at = spot();
    return at === null || lines().length === 0 ? null : (sheet()?.cellElement(at) ?? null);
  });
  const over = (event: MouseEvent) => {
    clearTimeout(timer);
    const found = spotUnder(event, sheet());
    if (found === null || event.buttons !== 0) {
      setHovered(null);
      return;
    }
    timer = setTimeout(() => setHovered(found), HOVER_WAIT);
  };
  return {
    lines,
    anchor,
    fault(id: string, position: number): CellFault | null {
      const row = view.rowAt(position);
      const column = options.columns.find((each) => each.id === id);
      return row < 0 || column === undefined || column.field === null ? null : faultOf(options, row, column);
    },
    setTyping,
    listeners: {
      onMouseOver: over,
      onMouseLeave: () => {
        clearTimeout(timer);
        setHovered(null);
      },
      onWheel: () => {
        clearTimeout(timer);
        setHovered(null);
        setScrolled(true);
      },
    },
  };
}

/** What is wrong with a cell, for those who do not see the mark in its corner. `invalid`: more than a remark. */
export interface CellFault {
  readonly invalid: boolean;
  readonly text: string;
}

function faultOf(options: NoteOptions, row: number, column: RosterColumn): CellFault | null {
  const lines = linesOf(options, row, column);
  if (lines.length === 0 || column.field === null) return null;
  const marked = options.explainer().marked(row, options.session.marks(row)).get(column.field);
  return { invalid: marked === 'error', text: lines.map(({ name, text }) => `${name} ${text}`.trim()).join(' ') };
}

function spotUnder(event: MouseEvent, sheet: SheetHandle | undefined): Spot | null {
  const cell = event.target instanceof Element ? event.target.closest('.ag-cell') : null;
  const row = cell?.closest('.ag-row')?.getAttribute('row-index') ?? null;
  const column = sheet?.columns().indexOf(cell?.getAttribute('col-id') ?? '') ?? -1;
  return row === null || column < 0 ? null : { row: Number(row), column };
}

/** What is missing from a sum. */
function headingLines({ headings }: NoteOptions, position: number, column: RosterColumn): readonly NoteLine[] {
  const count = headings.missing(position, column.id);
  return count === 0 ? [] : [{ name: t('layout.notSummed'), text: t('layout.notSummedText', { count }) }];
}

function linesOf({ session, cells, explainer }: NoteOptions, row: number, column: RosterColumn): readonly NoteLine[] {
  if (column.id === 'issues')
    return cells.person(row).issues.map((issue) => ({ name: tOr('domain', `issue.${issue}`, issue), text: '' }));
  const marks = session.marks(row);
  if (marks === 0) return [];
  const findings = explainer().explain(row, marks);
  const own =
    column.id === 'checks'
      ? findings
      : findings.filter(({ fields }) => column.field !== null && fields.includes(column.field));
  return own.map((finding) => findingWords(finding, session.table, cells.person(row)));
}
