import type { FieldId } from '../../roster/fields';
import type { ClosedRow, TrayChange, TrayItem } from '../../roster/tray';
import type { CellChange, RosterChange } from '../../roster/types';

interface Texts {
  readonly from: string;
  to: string;
}

/**
 * Several changes of existing rows, played one after another, as the one they come to. Rows that an addition brings back
 * stand in the table already: they count as restored.
 */
export function createNetChange(): { add(change: RosterChange): void; result(): RosterChange | null } {
  const fields = new Map<FieldId, Map<number, Texts>>();
  const living = new Map<number, boolean>();
  const first = new Map<number, boolean>(); // what it was before
  const waiting = createNetTray();

  const live = (row: number, alive: boolean): void => {
    if (!first.has(row)) first.set(row, !alive);
    living.set(row, alive);
  };
  return {
    add({ appended, cells, removed, restored, tray }) {
      if (tray !== undefined) waiting.add(tray);
      if (appended !== undefined)
        for (let row = appended.first; row < appended.first + appended.count; row += 1) live(row, true);
      for (const { field, rows, from, to } of cells) {
        const known = fields.get(field) ?? new Map<number, Texts>();
        fields.set(field, known);
        for (const [index, row] of rows.entries()) {
          const text = to[index] ?? '';
          const before = known.get(row);
          if (before === undefined) known.set(row, { from: from[index] ?? '', to: text });
          else before.to = text;
        }
      }
      for (const row of removed ?? []) live(row, false);
      for (const row of restored ?? []) live(row, true);
    },
    result() {
      const cells = [...fields].flatMap(([field, known]) => cellsOf(field, known));
      const moved = (alive: boolean): Uint32Array =>
        Uint32Array.from([...living].flatMap(([row, now]) => (now === alive && first.get(row) !== now ? [row] : [])));
      const removed = moved(false);
      const restored = moved(true);
      const tray = waiting.result();
      if (cells.length === 0 && removed.length === 0 && restored.length === 0 && tray === null) return null;
      return {
        cells,
        ...(removed.length === 0 ? {} : { removed }),
        ...(restored.length === 0 ? {} : { restored }),
        ...(tray === null ? {} : { tray }),
      };
    },
  };
}

function cellsOf(field: FieldId, known: ReadonlyMap<number, Texts>): CellChange[] {
  const rows: number[] = [];
  const from: string[] = [];
  const to: string[] = [];
  for (const [row, texts] of known) {
    if (texts.from === texts.to) continue;
    rows.push(row);
    from.push(texts.from);
    to.push(texts.to);
  }
  return rows.length === 0 ? [] : [{ field, rows: Uint32Array.from(rows), from, to }];
}

/** Items that came and went in between are nobody's affair. */
function createNetTray(): { add(change: TrayChange): void; result(): TrayChange | null } {
  const waiting = createNetRows<TrayItem>();
  const known = createNetRows<ClosedRow>();
  return {
    add({ added, settled, closed = [], reopened = [] }) {
      waiting.add(added, settled);
      known.add(closed, reopened);
    },
    result() {
      const [added, settled] = waiting.moved();
      const [closed, reopened] = known.moved();
      if (added.length + settled.length + closed.length + reopened.length === 0) return null;
      return {
        added,
        settled,
        ...(closed.length === 0 ? {} : { closed }),
        ...(reopened.length === 0 ? {} : { reopened }),
      };
    },
  };
}

function createNetRows<Row extends { readonly id: number }>() {
  const rows = new Map<number, { readonly row: Row; readonly before: boolean; now: boolean }>();
  const note = (row: Row, now: boolean): void => {
    const known = rows.get(row.id);
    if (known === undefined) rows.set(row.id, { row, before: !now, now });
    else known.now = now;
  };
  const moved = (to: boolean): Row[] =>
    [...rows.values()].flatMap(({ row, before, now }) => (now === to && before !== to ? [row] : []));
  return {
    add(came: readonly Row[], went: readonly Row[]): void {
      for (const row of went) note(row, false);
      for (const row of came) note(row, true);
    },
    moved: (): readonly [came: Row[], went: Row[]] => [moved(true), moved(false)],
  };
}
