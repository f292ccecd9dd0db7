import type { TrayItem } from '../../roster/tray';
import type { TrayPage, TrayQuery } from '../trayTypes';

/** The rows that wait, as a list: those of one kind and file together, in the order of the file. */
export function trayPage(tray: ReadonlyMap<number, TrayItem>, { reason, from, count }: TrayQuery): TrayPage {
  const counts = new Map<string, number>();
  const found: TrayItem[] = [];
  for (const item of tray.values()) {
    counts.set(item.reason, (counts.get(item.reason) ?? 0) + 1);
    if (reason === null || item.reason === reason) found.push(item);
  }
  found.sort(byFile);
  return {
    items: found.slice(from, from + count),
    found: found.length,
    total: tray.size,
    reasons: [...counts]
      .map(([each, number]) => ({ reason: each, count: number }))
      .sort((a, b) => b.count - a.count || compare(a.reason, b.reason)),
  };
}

function byFile(a: TrayItem, b: TrayItem): number {
  return (
    compare(a.kind, b.kind) || compare(a.file, b.file) || compare(a.sheet, b.sheet) || a.line - b.line || a.id - b.id
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The only living person a row may mean; null where there are several, or none. */
export function onlyCandidate({ candidates = [] }: TrayItem, alive: Uint8Array): number | null {
  const living = candidates.filter((row) => alive[row] === 1);
  return living.length === 1 ? (living[0] ?? null) : null;
}
