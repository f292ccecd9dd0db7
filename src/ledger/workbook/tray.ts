import type { ClosedRow, TrayChange, TrayItem, TrayRow } from '../../roster/tray';
import type { RosterChange } from '../../roster/types';
import type { HeadRecord, TrayHead } from '../store/records';
import type { Book } from './book';

/** The rows of lists that wait in an open workbook, and those settled that it remembers: how changes bear on them. */

const NOTHING: TrayHead = { next: 1, open: 0 };

/** A row that is to be remembered as settled; it gets its number when the change is written. */
export type Closing = Omit<ClosedRow, 'id'>;

/** What a change is to do to the tray before its rows have their numbers. */
export interface Waiting {
  /** Rows that come to wait. */
  readonly waiting?: readonly TrayRow[];
  /** Rows that count as settled without having waited. */
  readonly closing?: readonly Closing[];
}

/** Carries out what a change does to the tray. What it takes away goes first: an item taken back and forth stays. */
export function playTray({ tray, closed }: Pick<Book, 'tray' | 'closed'>, change: RosterChange | null): void {
  if (change?.tray === undefined) return;
  const { added, settled, closed: more = [], reopened = [] } = change.tray;
  for (const { id } of settled) tray.delete(id);
  for (const item of added) tray.set(item.id, item);
  for (const { id } of reopened) closed.delete(id);
  for (const row of more) closed.set(row.id, row);
}

export function inverseTray({ added, settled, closed, reopened }: TrayChange): TrayChange {
  return {
    added: settled,
    settled: added,
    ...(reopened === undefined ? {} : { closed: reopened }),
    ...(closed === undefined ? {} : { reopened: closed }),
  };
}

/** The change with the rows that come to wait, or count as settled, each with its number. */
export function withNumbers(
  change: RosterChange | null,
  { tray: head = NOTHING }: HeadRecord,
  { waiting = [], closing = [] }: Waiting,
  addedAt: number,
): RosterChange | null {
  if (waiting.length + closing.length === 0) return change;
  const { cells = [], tray = { added: [], settled: [] }, ...rest } = change ?? {};
  const items = waiting.map((row, at): TrayItem => ({ ...row, id: head.next + at, addedAt }));
  const first = head.next + items.length;
  const closed = [...(tray.closed ?? []), ...closing.map((row, at): ClosedRow => ({ id: first + at, ...row }))];
  return {
    ...rest,
    cells,
    tray: { ...tray, added: [...tray.added, ...items], ...(closed.length === 0 ? {} : { closed }) },
  };
}

/** The head when those rows have their numbers. */
export function afterNumbering(head: HeadRecord, { waiting = [], closing = [] }: Waiting): HeadRecord {
  const before = head.tray ?? NOTHING;
  const rows = waiting.length + closing.length;
  return rows === 0 ? head : { ...head, tray: { ...before, next: before.next + rows } };
}

/** The head with the counts of what waits and of what is remembered; one that never had any stays without. */
export function withCount(head: HeadRecord, open: number, closed: number): HeadRecord {
  const { tray } = head;
  if (tray === undefined && open + closed === 0) return head;
  const remembers = closed > 0 || tray?.closed !== undefined;
  return { ...head, tray: { next: tray?.next ?? NOTHING.next, open, ...(remembers ? { closed } : {}) } };
}
