import type { SavedView, ViewQuery } from '../../../client/protocol';
import type { Grouping } from '../grouping/places';

/** What a view of one's own keeps besides filters, search and order. */
export interface Keeping {
  readonly unit: boolean;
  readonly grouping: Grouping | null;
}

/** The rows on display as a view. */
export function viewOf(id: string, name: string, query: ViewQuery, { unit, grouping }: Keeping): SavedView {
  const { search, sort, filters, together } = query;
  return {
    id,
    name,
    query: { unit: unit ? query.unit : null, search, sort, filters, ...(together === true ? { together } : {}) },
    ...(unit ? { withUnit: true } : {}),
    ...(grouping === null ? {} : { grouping }),
  };
}

/** The same view over what is on display now: it keeps what it kept. */
export function updated(view: SavedView, query: ViewQuery, grouping: Grouping): SavedView {
  return viewOf(view.id, view.name, query, {
    unit: view.withUnit === true,
    grouping: view.grouping === undefined ? null : grouping,
  });
}

/** What a view asks for, to be put over the query on display. */
export function patchOf({ query, withUnit }: SavedView): Partial<ViewQuery> {
  const { unit, search, sort, filters } = query;
  const patch = { search, sort, filters, together: query.together === true, removed: false };
  return withUnit === true ? { ...patch, unit } : patch;
}

/** Whether this view is what is on display. */
export function isShown(view: SavedView, query: ViewQuery, grouping: Grouping): boolean {
  const now = viewOf(view.id, view.name, query, {
    unit: view.withUnit === true,
    grouping: view.grouping === undefined ? null : grouping,
  });
  return JSON.stringify(shape(now)) === JSON.stringify(shape(view));
}

function shape({ query: { unit, search, sort, filters, together }, grouping }: SavedView): unknown {
  return [unit, search.trim(), sort, filters, together === true, grouping ?? null];
}

/** Whose name this is already: one of the program's (`builtIn`, in every language), or that of another view of one's own. */
export function takenBy(
  views: readonly SavedView[],
  builtIn: readonly string[],
  name: string,
  but: string | null,
): 'program' | 'own' | null {
  const wanted = plain(name);
  if (builtIn.some((each) => plain(each) === wanted)) return 'program';
  return views.some((view) => view.id !== but && plain(view.name) === wanted) ? 'own' : null;
}

/** What tells names apart: not the width or the case of letters, nor the blanks. */
function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}

/** An id that no view has. */
export function freeId(views: readonly SavedView[]): string {
  for (let number = views.length + 1; ; number += 1) {
    const id = `view-${number}`;
    if (views.every((view) => view.id !== id)) return id;
  }
}
