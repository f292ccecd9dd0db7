import type { GoToMatch } from '../../../client/protocol';
import type { RosterDesk } from '../desk';
import { isWhole } from '../viewOrder';
import { WHOLE } from '../view';

/** A person to go to, and what about him answers what was typed. */
export interface Target {
  readonly row: number;
  readonly why: GoToMatch['why'] | 'row';
}

export interface Targets {
  readonly here: readonly Target[];
  /** Persons who are not in the view. */
  readonly there: readonly Target[];
  /** There may be more. */
  readonly more: boolean;
}

export const NO_TARGETS: Targets = { here: [], there: [], more: false };

/** So many are offered of each kind. */
export const MOST = 50;

/** The whole number that was typed; null for anything else. */
export function numberTyped(text: string): number | null {
  const plain = text.trim().normalize('NFKC');
  return /^[0-9]{1,9}$/.test(plain) && Number(plain) > 0 ? Number(plain) : null;
}

/**
 * Puts together what the worker found, and the person in the row of the number that was typed, whom the page knows itself
 * (-1 where there is none). Whoever is not on display is offered apart.
 */
export function sortTargets(
  here: readonly GoToMatch[],
  everywhere: readonly GoToMatch[],
  byNumber: number,
  shown: (row: number) => boolean,
): Targets {
  const taken = new Set<number>();
  const offered = (matches: readonly GoToMatch[], displayed: boolean): Target[] =>
    matches.flatMap(({ row, why }) => {
      if (taken.has(row) || shown(row) !== displayed) return [];
      taken.add(row);
      return [{ row, why }];
    });
  const first: Target[] = [];
  if (byNumber >= 0) {
    taken.add(byNumber);
    first.push({ row: byNumber, why: 'row' });
  }
  const hidden = byNumber >= 0 && !shown(byNumber);
  return {
    here: [...(hidden ? [] : first), ...offered(here, true)],
    there: [...(hidden ? first : []), ...offered(here, false), ...offered(everywhere, false)].slice(0, MOST),
    more: here.length >= MOST || everywhere.length >= MOST,
  };
}

/** The number typed is the row of somebody who is not on display, and others on display answer to it as well. */
export function isTwofold({ here, there }: Targets): boolean {
  return here.length > 0 && there[0]?.why === 'row';
}

/** Whom the text may mean: in the view, and among all persons where the view shows some of them only. */
export async function findTargets(desk: RosterDesk, text: string): Promise<Targets> {
  const { session, view } = desk;
  if (text.trim() === '') return NO_TARGETS;
  const query = view.query();
  const whole = isWhole({ ...query, sort: [], together: false });
  const here = await session.api.goToMatches(query, text, MOST);
  const everywhere = whole && !view.stale() ? [] : await session.api.goToMatches(WHOLE, text, MOST);
  const number = numberTyped(text);
  const byNumber = number === null ? -1 : view.rowNumbered(number);
  const shown = shownOf(desk, [byNumber, ...[...here, ...everywhere].map(({ row }) => row)]);
  return sortTargets(here, everywhere, byNumber, (row) => shown.has(row));
}

/** Those of these rows that are on display, folded ones too: one walk for all of them. */
function shownOf({ view }: RosterDesk, rows: readonly number[]): ReadonlySet<number> {
  const left = new Set(rows.filter((row) => row >= 0));
  const shown = new Set<number>();
  for (let rank = 1; rank <= view.persons() && left.size > 0; rank += 1) {
    const row = view.ranked(rank);
    if (left.delete(row)) shown.add(row);
  }
  return shown;
}
