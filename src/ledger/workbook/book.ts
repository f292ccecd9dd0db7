import type { Day } from '../../base/day';
import type { Policy } from '../../policy/types';
import type { ClosedRow, TrayItem } from '../../roster/tray';
import type { RosterTable } from '../../roster/types';
import { CHUNK_ROWS } from '../../roster/table';
import type { ChangeRecord, HeadRecord, WorkbookRecord } from '../store/records';
import type { LogEntry } from '../types';
import type { Computing } from './computing';

/** One open workbook in memory: what is stored (head, table) and what follows from it. Written by writer.ts and follow.ts only. */
export interface Book {
  readonly policy: Policy;
  workbook: WorkbookRecord;
  head: HeadRecord;
  table: RosterTable;
  computing: Computing;
  /** Rows of lists that wait, by their numbers. */
  tray: Map<number, TrayItem>;
  /** Those that were settled and are remembered, by their numbers. */
  closed: Map<number, ClosedRow>;
  asOf: Day; // in force
  mode: 'writer' | 'reader';
  /** Updates sent so far: the page's counter, not the store's. */
  rev: number;
  /** Chunks that differ from what is stored. */
  readonly dirty: Set<number>;
  /** Changes played since the chunks were written, by weight. */
  unsettled: number;
  /** Headings of log records seen so far; the store has all. */
  readonly headings: Map<number, Heading>;
  /** The head in the store counted other persons than there are. */
  readonly miscounted: boolean;
}

export type Heading = Omit<LogEntry, 'state'>;

export function headingOf({ seq, at, name, by }: ChangeRecord): Heading {
  return by === undefined ? { seq, at, name } : { seq, at, name, by };
}

/** Notes which chunks a change has made different from the stored ones. Rows beyond the stored ones are written anyway. */
export function markDirty(dirty: Set<number>, touched: Uint32Array): void {
  let last = -1;
  for (const row of touched) {
    const chunk = Math.floor(row / CHUNK_ROWS);
    if (chunk !== last) dirty.add(chunk);
    last = chunk;
  }
}
