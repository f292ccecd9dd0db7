import type { ClosedRow, TrayRow } from '../../roster/tray';

/** What tells rows of lists apart: what waits or was settled already is known again by it, whatever file it comes in. */

/** Who sent a list, and when, makes no other row of the same one; what the list is of does. */
const OF_THE_SENDING: ReadonlySet<string> = new Set(['source', 'identityDate', 'channel']);

type Kept = Pick<TrayRow, 'kind' | 'cells'> & Partial<Pick<TrayRow, 'spoken'>>;

/** Rows with the same key say the same: a list that is read again does not put them into the tray again. */
export function trayKey({ kind, cells, spoken = [] }: Kept): string {
  const texts = Object.entries(cells)
    .filter(([cell]) => !(OF_THE_SENDING.has(cell) && spoken.includes(cell)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([kind, texts]);
}

/**
 * By which keys a row may wait: rows that came in before format 4 do not know what of them was said of the whole list, and in an
 * export of those that wait it stands in columns like all the rest.
 */
function keysOf(row: Kept): readonly string[] {
  const key = trayKey(row);
  return row.spoken === undefined ? [key] : [key, trayKey({ kind: row.kind, cells: row.cells })];
}

/** What a settled row is remembered by: what it says, and why it waited. Where that is another reason today, it is looked at anew. */
export function closing(row: Pick<TrayRow, 'kind' | 'cells' | 'spoken' | 'reason'>): Omit<ClosedRow, 'id'> {
  return { name: row.cells['name'] ?? '', key: `${row.reason} ${trayKey(row)}` };
}

type Waiting = readonly Kept[];

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
    for (const key of keysOf(item)) keys.add(key);
    names.add(item.cells['name'] ?? '');
  }
  // Most rows are told by the name: only the few others are worth putting together.
  if (keys.size === 0) return () => false;
  const known = new Map<number, boolean>();
  return (row) => {
    let waits = known.get(row);
    if (waits === undefined)
      known.set(row, (waits = names.has(name(row)) && keysOf(of(row)).some((key) => keys.has(key))));
    return waits;
  };
}

/**
 * Finds which rows of a file were settled before. Two rows that say the same are two: each that was settled stands for one.
 * `of`: the row as it would wait, with the reason for it.
 */
export function createClosed(
  closed: readonly ClosedRow[],
  name: (row: number) => string,
  of: (row: number) => TrayRow,
  /** The file is an export of such rows: in it what was said of a whole list stands in columns like all the rest. */
  exported: boolean,
): (row: number) => ClosedRow | undefined {
  if (closed.length === 0) return () => undefined;
  const free = new Map<string, ClosedRow[]>();
  const names = new Set<string>();
  for (const row of closed) {
    free.set(row.key, [...(free.get(row.key) ?? []), row]);
    names.add(row.name);
  }
  return (row) => {
    if (!names.has(name(row))) return undefined;
    const own = of(row);
    for (const spoken of exported ? sendings(own) : [own.spoken ?? []]) {
      const found = free.get(closing({ ...own, spoken }).key)?.shift();
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** What of an exported row may have been said of its whole list: nothing, all that can be, and all between. */
function sendings({ cells }: TrayRow): string[][] {
  let found: string[][] = [[]];
  for (const cell of OF_THE_SENDING)
    if (cells[cell] !== undefined) found = [...found, ...found.map((some) => [...some, cell])];
  return found;
}

/** Those that do not wait already. Two rows that say the same are two; what waits is counted against them. */
export function notWaiting<Row extends TrayRow>(items: readonly Row[], waiting: Waiting): Row[] {
  const take = taking(waiting);
  return items.length === 0 ? [] : items.filter((item) => take(item) === undefined);
}

/** Of those that wait, the ones that rows of a file say again, each for one row. */
export function waitingAs<Item extends Kept>(rows: readonly TrayRow[], waiting: readonly Item[]): Item[] {
  const take = taking(waiting);
  return rows.length === 0 ? [] : rows.flatMap((row) => take(row) ?? []);
}

/** Takes, row for row, one of those that wait and say the same; undefined: none is left. */
function taking<Item extends Kept>(waiting: readonly Item[]): (row: Kept) => Item | undefined {
  let there: Map<string, Item[]> | undefined;
  const taken = new Set<Item>();
  const all = (): Map<string, Item[]> => {
    const found = new Map<string, Item[]>();
    for (const item of waiting)
      for (const key of new Set(keysOf(item))) {
        const same = found.get(key);
        if (same === undefined) found.set(key, [item]);
        else same.push(item);
      }
    return found;
  };
  return (row) => {
    there ??= all();
    for (const key of keysOf(row)) {
      const same = there.get(key) ?? [];
      // It may have been taken by its other key.
      while (taken.has(same[0] as Item)) same.shift();
      const item = same.shift();
      if (item === undefined) continue;
      taken.add(item);
      return item;
    }
    return undefined;
  };
}
