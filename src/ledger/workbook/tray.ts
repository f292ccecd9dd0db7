import type { TrayChange, TrayItem, TrayRow } from '../../roster/tray';
import type { RosterChange } from '../../roster/types';
import type { HeadRecord, TrayHead } from '../store/records';

/** The rows of lists that wait in an open workbook: how changes bear on them. */

const NOTHING: TrayHead = { next: 1, open: 0 };

/** Carries out what a change does to the tray. What it settles goes first: an item taken back and forth stays. */
export function playTray(tray: Map<number, TrayItem>, change: RosterChange | null): void {
  if (change?.tray === undefined) return;
  for (const { id } of change.tray.settled) tray.delete(id);
  for (const item of change.tray.added) tray.set(item.id, item);
}

export function inverseTray({ added, settled }: TrayChange): TrayChange {
  return { added: settled, settled: added };
}

/** Gives rows their numbers. */
export function numbered({ tray = NOTHING }: HeadRecord, rows: readonly TrayRow[], addedAt: number): TrayItem[] {
  return rows.map((row, index) => ({ ...row, id: tray.next + index, addedAt }));
}

/** A change with rows that come to wait. */
export function withWaiting(change: RosterChange | null, items: readonly TrayItem[]): RosterChange | null {
  if (items.length === 0) return change;
  const { cells = [], tray, ...rest } = change ?? {};
  const added = [...(tray?.added ?? []), ...items];
  return { ...rest, cells, tray: { added, settled: tray?.settled ?? [] } };
}

/** The head when `rows` more have their numbers. */
export function afterNumbering(head: HeadRecord, rows: number): HeadRecord {
  const { next, open } = head.tray ?? NOTHING;
  return rows === 0 ? head : { ...head, tray: { next: next + rows, open } };
}

/** The head with the count of those that wait; one that never had any stays without. */
export function withCount(head: HeadRecord, open: number): HeadRecord {
  if (head.tray === undefined && open === 0) return head;
  return { ...head, tray: { next: head.tray?.next ?? NOTHING.next, open } };
}
