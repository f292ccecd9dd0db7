import type { TrayRow } from '../../roster/tray';

/** Rows with the same key say the same: a list that is read again does not put them into the tray again. */
export function trayKey({ kind, cells }: { readonly kind: string; readonly cells: object }): string {
  const texts = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([kind, texts]);
}

/** Those that do not wait already. Two rows that say the same are two; what waits is counted against them. */
export function notWaiting(
  items: readonly TrayRow[],
  waiting: Iterable<{ readonly kind: string; readonly cells: object }>,
): TrayRow[] {
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
