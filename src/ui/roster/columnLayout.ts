import type { ColumnId, ColumnLayout } from '../../client/protocol';
import type { Language } from '../i18n';
import type { RosterColumn } from './columns';

/** Columns as they stand: all of them in their order, what is hidden, what is frozen at the left, and widths that are not their own. */
export interface Arranged {
  readonly order: readonly ColumnId[];
  readonly hidden: ReadonlySet<ColumnId>;
  readonly pinned: ReadonlySet<ColumnId>;
  readonly widths: Readonly<Record<string, number>>;
  /** The language of the texts that a width was fitted to; one that is not named was set by hand. */
  readonly fitted: Readonly<Record<string, string>>;
}

/** What a clerk needs for the main job; everything else is a click away. */
export const COMMON: readonly string[] = [
  'mark',
  'name',
  'unit',
  'group',
  'household',
  'relation',
  'idNumber',
  'identities',
  'category',
  'aid',
  'payable',
  'payAmount',
  'status',
  'payDate',
  'channel',
  'receipt',
  'reason',
  'note',
];

export const LEAST_WIDTH = 44;
export const MOST_WIDTH = 600;

/**
 * The columns of a policy under a kept layout. A column that the layout does not know (of a funder added later) stands behind the
 * one it follows by default; one that the policy does not have is passed over.
 */
export function arranged(columns: readonly RosterColumn[], layout: ColumnLayout | null): Arranged {
  const ids = columns.map(({ id }) => id);
  if (layout === null)
    return { order: ids, hidden: new Set(), pinned: new Set(firstPinned(ids)), widths: {}, fitted: {} };
  const there = new Set<ColumnId>(ids);
  const order = [...new Set(layout.order)].filter((id) => there.has(id));
  for (const [place, id] of ids.entries()) {
    if (order.includes(id)) continue;
    const before = ids[place - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  const pinned = new Set(layout.pinned.filter((id) => there.has(id)));
  return {
    order: [...order.filter((id) => pinned.has(id)), ...order.filter((id) => !pinned.has(id))],
    hidden: new Set(layout.hidden.filter((id) => there.has(id))),
    pinned,
    widths: layout.widths,
    fitted: layout.fitted ?? {},
  };
}

/** The name stays in view. */
function firstPinned(ids: readonly ColumnId[]): readonly ColumnId[] {
  return ids.slice(0, ids.indexOf('name') + 1);
}

export function toLayout({ order, hidden, pinned, widths, fitted }: Arranged): ColumnLayout {
  return { order: [...order], hidden: [...hidden], pinned: [...pinned], widths, fitted };
}

/** Puts a column before another one (null: at the end); it is frozen where its new neighbours are. */
export function moved(now: Arranged, id: ColumnId, before: ColumnId | null): Arranged {
  if (id === before) return now;
  const rest = now.order.filter((each) => each !== id);
  const at = before === null ? rest.length : rest.indexOf(before);
  if (at < 0) return now;
  const order = [...rest.slice(0, at), id, ...rest.slice(at)];
  const pinned = new Set(now.pinned);
  const next = rest[at];
  if (next !== undefined && pinned.has(next)) pinned.add(id);
  else if (at > 0 && !pinned.has(rest[at - 1] ?? id)) pinned.delete(id);
  else if (at === 0) pinned.delete(id);
  return { ...now, order, pinned };
}

/** Moves a column past its next visible neighbour; the same where there is none. */
export function stepped(now: Arranged, id: ColumnId, by: -1 | 1): Arranged {
  const visible = now.order.filter((each) => !now.hidden.has(each));
  const at = visible.indexOf(id);
  const neighbour = visible[at + by];
  if (at < 0 || neighbour === undefined) return now;
  if (by === -1) return moved(now, id, neighbour);
  return moved(now, id, now.order[now.order.indexOf(neighbour) + 1] ?? null);
}

/** Hides or shows columns; one of them at least stays in view. */
export function withHidden(now: Arranged, ids: readonly ColumnId[], hide: boolean): Arranged {
  const hidden = new Set(now.hidden);
  for (const id of ids) {
    if (hide) hidden.add(id);
    else hidden.delete(id);
  }
  return now.order.every((id) => hidden.has(id)) ? now : { ...now, hidden };
}

/** Freezes all columns up to this one; null frees all. */
export function frozenTo(now: Arranged, id: ColumnId | null): Arranged {
  const end = id === null ? 0 : now.order.indexOf(id) + 1;
  return { ...now, pinned: new Set(now.order.slice(0, end)) };
}

/**
 * Sets widths (at 100 %); undefined gives a column its own width back. `fitted`: they are those of the texts in this language;
 * without it they were set by hand, and stay whatever is spoken.
 */
export function withWidths(
  now: Arranged,
  widths: Readonly<Record<string, number | undefined>>,
  fitted?: Language,
): Arranged {
  const all: Record<string, number> = { ...now.widths };
  const languages: Record<string, string> = { ...now.fitted };
  for (const [id, width] of Object.entries(widths)) {
    delete languages[id];
    if (width === undefined) delete all[id];
    else {
      all[id] = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.round(width)));
      if (fitted !== undefined) languages[id] = fitted;
    }
  }
  return { ...now, widths: all, fitted: languages };
}

/** Columns whose width was fitted to texts in another language than the one spoken. */
export function fittedElsewhere({ order, fitted }: Arranged, spoken: Language): ColumnId[] {
  return order.filter((id) => Object.hasOwn(fitted, id) && fitted[id] !== spoken);
}

/** Only the columns of the main job, and those of the people who pay. */
export function commonOnly(now: Arranged): Arranged {
  return withHidden(
    { ...now, hidden: new Set() },
    now.order.filter((id) => !COMMON.includes(id)),
    true,
  );
}
