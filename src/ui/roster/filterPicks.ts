import type { ColumnId, Filter } from '../../client/protocol';

/** What is ticked in a column's list of values: only these, or (`but`) all but these, whether the list shows them or not. */
export interface Picks {
  readonly but: boolean;
  readonly values: ReadonlySet<string>;
}

export const ALL_PICKED: Picks = { but: true, values: new Set() };
export const NONE_PICKED: Picks = { but: false, values: new Set() };

export function isPicked({ but, values }: Picks, text: string): boolean {
  return values.has(text) !== but;
}

/** Everybody passes: all is ticked, or nothing is, which would find nobody and is no wish. */
export function isEmpty({ values }: Picks): boolean {
  return values.size === 0;
}

/** Ticks some values, or unticks them. */
export function withPicked(picks: Picks, texts: Iterable<string>, ticked: boolean): Picks {
  const values = new Set(picks.values);
  for (const text of texts) {
    if (ticked === picks.but) values.delete(text);
    else values.add(text);
  }
  return { but: picks.but, values };
}

export function onlyPicked(texts: Iterable<string>): Picks {
  return { but: false, values: new Set(texts) };
}

export function inverted({ but, values }: Picks): Picks {
  return { but: !but, values };
}

/** The filter that says so; null where it would say nothing. */
export function picksFilter(column: ColumnId, picks: Picks): Filter | null {
  return isEmpty(picks) ? null : { column, kind: picks.but ? 'not-in' : 'in', values: [...picks.values] };
}

/** What the lists among a column's filters say together. */
export function picksOf(filters: readonly Filter[], column: ColumnId): Picks {
  let picks = ALL_PICKED;
  for (const filter of filters) {
    if (filter.column !== column || (filter.kind !== 'in' && filter.kind !== 'not-in')) continue;
    const allowed: Picks = { but: filter.kind === 'not-in', values: new Set(filter.values) };
    picks = both(picks, allowed);
  }
  return picks;
}

function both(a: Picks, b: Picks): Picks {
  if (a.but && b.but) return { but: true, values: new Set([...a.values, ...b.values]) };
  const [only, other] = a.but ? [b, a] : [a, b];
  return onlyPicked([...only.values].filter((text) => isPicked(other, text)));
}

/** Whether a filter is a list of ticked values: the part of a column's filters that its list shows. */
export function isList({ kind }: Filter): boolean {
  return kind === 'in' || kind === 'not-in';
}

/** All filters with those of one column replaced, in the place where they stood. */
export function withFiltersOf(filters: readonly Filter[], column: ColumnId, own: readonly Filter[]): readonly Filter[] {
  const first = filters.findIndex((filter) => filter.column === column);
  const others = filters.filter((filter) => filter.column !== column);
  const at = first < 0 ? others.length : first;
  return [...others.slice(0, at), ...own, ...others.slice(at)];
}
