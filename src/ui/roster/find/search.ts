import type { ColumnId, FindQuery, ViewQuery } from '../../../client/protocol';
import type { RosterDesk } from '../desk';
import { WHOLE } from '../view';
import { fitsDisplay, joinMatches, type Matches, type Part } from './matches';
import { partsOf, type Scope, type ScopePart } from './scope';
import { screenWords } from './words';

/** What the clerk asks for. */
export interface Wanted {
  readonly text: string;
  readonly whole: boolean;
  readonly matchCase: boolean;
  readonly scope: Scope;
}

/** The questions to the worker that a search of the rows on display is made of. */
export interface Asked {
  readonly query: ViewQuery;
  readonly parts: readonly (ScopePart & { readonly what: FindQuery })[];
}

/** How the search asks now. Where the rows on display are no longer what the filters find, it asks for just these rows. */
export function askFor(desk: RosterDesk, wanted: Wanted): Asked {
  const { view, session } = desk;
  const stale = view.stale();
  const words = screenWords(session.policy);
  const { text, whole, matchCase, scope } = wanted;
  const query = stale ? { ...WHOLE, removed: view.query().removed === true } : view.query();
  const parts = partsOf(scope, displayedIds(desk)).map(({ rows, columns }) => {
    const among = rows ?? (stale ? shownRows(desk) : null);
    return { rows: among, columns, what: { text, whole, matchCase, columns, words, rows: among } };
  });
  return { query, parts };
}

/** Finds the cells on display that hold the text, in the order of the screen. */
export async function findOnDisplay(desk: RosterDesk, wanted: Wanted): Promise<Matches> {
  const { session, view } = desk;
  const ids = displayedIds(desk);
  const { query, parts } = askFor(desk, wanted);
  const found: Part[] = [];
  for (const { columns, what } of parts) {
    // oxlint-disable-next-line no-await-in-loop -- the worker answers one after the other anyway
    const result = await session.api.find(query, what);
    found.push({ result, places: columns.map((id) => ids.indexOf(id)) });
  }
  if (view.grouping() === 'none' && !view.stale()) {
    const matches = joinMatches(found, null);
    if (fitsDisplay(matches, view.ranked)) return matches;
  }
  const ranks = displayRanks(desk);
  return joinMatches(found, (row) => ranks[row] ?? 0);
}

/** How often the text stands where the search does not look: in the view, among all persons, in hidden columns. */
export async function countElsewhere(desk: RosterDesk, wanted: Wanted): Promise<Elsewhere | null> {
  const { session, view } = desk;
  const { unit, search, filters, removed } = view.query();
  const limited = removed !== true && (unit !== null || search !== '' || filters.length > 0);
  const what = (columns: readonly ColumnId[]): FindQuery => ({
    text: wanted.text,
    whole: wanted.whole,
    matchCase: wanted.matchCase,
    columns,
    words: screenWords(session.policy),
    rows: null,
  });
  const count = async (query: ViewQuery, columns: readonly ColumnId[]) =>
    (await session.api.find(query, what(columns))).count;
  const ids = displayedIds(desk);
  if (wanted.scope.kind !== 'all') {
    const here = await count(view.query(), ids);
    if (here > 0) return { where: 'columns', count: here };
  }
  if (limited) {
    const everywhere = await count(WHOLE, ids);
    if (everywhere > 0) return { where: 'persons', count: everywhere };
  }
  const hidden = desk.columns.map(({ id }) => id).filter((id) => !ids.includes(id));
  const unseen = hidden.length === 0 ? 0 : await count(view.query(), hidden);
  return unseen > 0 ? { where: 'hidden', count: unseen } : null;
}

export interface Elsewhere {
  readonly where: 'columns' | 'persons' | 'hidden';
  readonly count: number;
}

export function displayedIds(desk: RosterDesk): readonly ColumnId[] {
  return desk.displayed().map(({ id }) => id);
}

/** The rank of each physical row among those on display, folded ones counted; 0 = not there. */
export function displayRanks({ view, session }: RosterDesk): Uint32Array {
  const ranks = new Uint32Array(session.table.length);
  for (let rank = view.persons(); rank > 0; rank -= 1) {
    const row = view.ranked(rank);
    if (row >= 0) ranks[row] = rank;
  }
  return ranks;
}

function shownRows({ view }: RosterDesk): Uint32Array {
  return Uint32Array.from({ length: view.persons() }, (_, index) => view.ranked(index + 1)).filter((row) => row >= 0);
}
