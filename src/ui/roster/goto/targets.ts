import type { GoToMatch } from '../../../client/protocol';
import type { RosterDesk } from '../desk';
import { isWhole } from '../viewOrder';
import { WHOLE } from '../view';

/** A person to go to, and what about him answers what was typed. */
export interface Target {
  readonly row: number;
  readonly why: GoToMatch['why'];
  /** His number in the list on display; 0 where he is not on display. */
  readonly number: number;
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
 * Puts together what the worker found. Row numbers are those on screen, which the page knows itself; whoever is not on
 * display is offered apart.
 */
export function sortTargets(
  here: readonly GoToMatch[],
  everywhere: readonly GoToMatch[],
  byNumber: number,
  numberOf: (row: number) => number,
): Targets {
  const taken = new Set<number>();
  const offered = (matches: readonly GoToMatch[], displayed: boolean): Target[] =>
    matches.flatMap(({ row, why }) => {
      const number = numberOf(row);
      if (why === 'row' || taken.has(row) || number > 0 !== displayed) return [];
      taken.add(row);
      return [{ row, why, number }];
    });
  const first: Target[] = [];
  if (byNumber >= 0) {
    taken.add(byNumber);
    first.push({ row: byNumber, why: 'row', number: numberOf(byNumber) });
  }
  const near = [...first, ...offered(here, true)];
  return {
    here: near,
    there: [...offered(here, false), ...offered(everywhere, false)].slice(0, MOST),
    more: here.length >= MOST || everywhere.length >= MOST,
  };
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
  const byNumber = number === null ? -1 : view.personOf(number);
  return sortTargets(here, everywhere, byNumber, numbersOf(desk, [...here, ...everywhere], byNumber));
}

/** The numbers on display of these rows alone: one walk for all of them. */
function numbersOf({ view }: RosterDesk, matches: readonly GoToMatch[], also: number): (row: number) => number {
  const wanted = new Set(matches.map(({ row }) => row));
  if (also >= 0) wanted.add(also);
  const found = new Map<number, number>();
  for (let number = 1; number <= view.persons() && found.size < wanted.size; number += 1) {
    const row = view.personOf(number);
    if (wanted.has(row)) found.set(row, number);
  }
  return (row) => found.get(row) ?? 0;
}
