import type { TrayRow } from '../../roster/tray';

/** Rows with the same key say the same: a list that is read again does not put them into the tray again. */
export function trayKey({ kind, cells }: { readonly kind: string; readonly cells: object }): string {
  const texts = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([kind, texts]);
}

type Waiting = readonly { readonly kind: string; readonly cells: object }[];

/** Tells of rows of a file whether the very same waits in the tray. `of`: the row as it would wait. */
export function createWaits(
  kind: string,
  waiting: Waiting,
  name: (row: number) => string,
  of: (row: number) => TrayRow,
): (row: number) => boolean {
  const keys = new Set<string>();
  const names = new Set<string>();
  for (const item of waiting) {
    if (item.kind !== kind) continue;
    keys.add(trayKey(item));
    names.add('name' in item.cells ? String(item.cells.name) : '');
  }
  // Most rows are told by the name: only the few others are worth putting together.
  if (keys.size === 0) return () => false;
  const known = new Map<number, boolean>();
  return (row) => {
    let waits = known.get(row);
    if (waits === undefined) known.set(row, (waits = names.has(name(row)) && keys.has(trayKey(of(row)))));
    return waits;
  };
}

/** Those that do not wait already. Two rows that say the same are two; what waits is counted against them. */
export function notWaiting(items: readonly TrayRow[], waiting: Waiting): TrayRow[] {
  if (items.length === 0) return [];
  const there = new Map<string, number>();
  for (const item of waiting) {
    const key = trayKey(item);
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  return items.filter((item) => {
    const key = trayKey(item);
    const waits = there.get(key) ?? 0;
    if (waits > 0) there.set(key, waits - 1);
    return waits === 0;
  });
}
