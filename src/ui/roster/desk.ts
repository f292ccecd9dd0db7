import { createContext, useContext, type Accessor } from 'solid-js';
import type { HistoryFilter } from '../../client/protocol';
import type { Session, SessionState } from '../../client/types';
import type { UnitsResult } from '../../engine/types';
import type { FieldId } from '../../roster/fields';
import type { SheetHandle } from '../grid/Sheet';
import type { Block, SheetModel } from '../grid/sheet';
import type { Works } from '../state/work';
import type { CellReader } from './cells';
import type { ColumnControl } from './columnControl';
import type { RosterColumn } from './columns';
import type { RosterCommands } from './commands';
import type { HeadingCells } from './grouping/headingCells';
import type { RosterLayout } from './layout';
import type { RosterView } from './view';

/** What may stand open at the right of the grid; one at a time, and none beside an explanation. */
export type SidePanel = 'checks' | 'find' | 'history' | 'columns' | 'views' | 'tray';

/** The roster screen as its features see it. A feature is a component in `Features.tsx` that takes the desk and offers actions. */
export interface RosterDesk {
  readonly session: Session;
  readonly state: Accessor<SessionState>;
  /** Of the state, those that have tabs here. */
  readonly units: Accessor<UnitsResult>;
  readonly view: RosterView;
  /** All columns of the policy; `displayed`: those on screen, from left to right. */
  readonly columns: readonly RosterColumn[];
  displayed(): readonly RosterColumn[];
  /** How the workbook looks, and the columns as they stand. */
  readonly layout: RosterLayout;
  readonly columnControl: ColumnControl;
  /** What the headings of groups show. */
  readonly headings: HeadingCells;
  readonly cells: CellReader;
  readonly model: SheetModel;
  readonly commands: RosterCommands;
  /** Where long work of the page is shown and can be called off. */
  readonly works: Works;
  readonly sheet: Accessor<SheetHandle | undefined>;
  /** This tab may write. */
  writable(): boolean;
  /** Removed persons are on display. */
  bin(): boolean;
  /** Cells can be changed here and now: a writer, not in the bin. */
  open(): boolean;
  /** The block that holds the focused cell, and all selected blocks (it among them). */
  block(): Block | null;
  blocks(): readonly Block[];
  /** Physical row of the focused cell; -1 when it is no person's. */
  focusedRow(): number;
  /** Physical rows of the persons in the selected blocks, in display order, each once. */
  selectedRows(): number[];
  /** Fields of the columns in the selected blocks that can be typed into. */
  selectedFields(): FieldId[];
  /** Puts the focus on a person's cell where the person is on display; false where not. */
  focusPerson(row: number, column?: string): boolean;
  /** Back to the cell that had the focus. */
  refocus(): void;
  /** Shows what was done to a person, to a cell, or everything. */
  showHistory(of: HistoryFilter): void;
  readonly panel: Accessor<SidePanel | null>;
  showPanel(panel: SidePanel | null): void;
}

export const DeskContext = createContext<RosterDesk>();

/** The desk; only for what is drawn inside the roster screen. */
export function useDesk(): RosterDesk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useDesk() is for components inside the roster screen');
  return desk;
}
