import type { RosterTable } from '../roster/types';
import { nameForm } from './lists/forms';
import { holds } from './personKeys';
import type { RowTold } from './rowTold';

/** Rows whose household's number is that of other people in the roster. */
export interface TakenHouseholds extends RowTold {
  /** New persons who would come into a family that is not theirs. */
  readonly strangers: ReadonlySet<number>;
}

const HEAD = '户主';

/**
 * A number of a household is one within its unit. Where a file says that somebody is its head who is not, and the head whom the roster
 * has stays where he is, two families are given one number: the new ones of that household wait, and it is told of all of its rows.
 * null: nobody's number is taken.
 * @param moves whether a number that differs is written over the roster's
 */
export function takenHouseholds(
  table: RosterTable,
  roster: RosterTable,
  match: Int32Array,
  moves: boolean,
): TakenHouseholds | null {
  if (roster.aliveCount === 0) return null;
  const unitOf = (row: number, person: number): string =>
    table.getText('unit', row) || (person === -1 ? '' : roster.getText('unit', person));
  const keyOf = (unit: string, number: string): string => `${unit}\u0000${number}`;
  const relations = table.text('relation');
  const isHead = codesOf(relations.pool, relations.codes);
  /** Households that get a head by the file, and how he is called. */
  const heads = new Map<string, Set<string>>();
  for (const [row, person] of match.entries()) {
    if (!isHead(row) || !holds(table, 'household', row)) continue;
    const number = table.getText('household', row);
    if (person !== -1 && number === roster.getText('household', person)) continue;
    const key = keyOf(unitOf(row, person), number);
    heads.set(key, (heads.get(key) ?? new Set()).add(nameForm(table.getText('name', row))));
  }
  if (heads.size === 0) return null;
  const numbers = new Map<number, string>();
  for (const [row, person] of match.entries())
    if (person !== -1 && holds(table, 'household', row)) numbers.set(person, table.getText('household', row));
  const standing = roster.text('relation');
  const isStanding = codesOf(standing.pool, standing.codes);
  const taken = new Map<string, number>();
  for (let person = 0; person < roster.length; person += 1) {
    if (roster.alive[person] !== 1 || !isStanding(person)) continue;
    const number = roster.getText('household', person);
    const names = number === '' ? undefined : heads.get(keyOf(roster.getText('unit', person), number));
    if (names === undefined || names.has(nameForm(roster.getText('name', person)))) continue;
    if (moves && (numbers.get(person) ?? number) !== number) continue;
    taken.set(keyOf(roster.getText('unit', person), number), person);
  }
  if (taken.size === 0) return null;
  const [told, strangers] = [new Map<number, number>(), new Set<number>()];
  for (const [row, person] of match.entries()) {
    if (!holds(table, 'household', row)) continue;
    const number = table.getText('household', row);
    const head = taken.get(keyOf(unitOf(row, person), number));
    if (head === undefined || (person !== -1 && roster.getText('household', person) === number)) continue;
    told.set(row, head);
    if (person === -1) strangers.add(row);
  }
  return {
    strangers,
    differs: (row, _person, id) => told.has(row) && (id === 'household' || id === 'relation'),
    problems(row) {
      const head = told.get(row);
      if (head === undefined) return [];
      const text = `${roster.getText('household', head)} ${roster.getText('name', head)}`;
      return [{ field: 'household', code: 'household-taken', text }];
    },
  };
}

/** Whether a row's relation is that of a head. */
function codesOf(pool: ReturnType<RosterTable['text']>['pool'], codes: ArrayLike<number>): (row: number) => boolean {
  const known = new Map<number, boolean>();
  return (row) => {
    const code = codes[row] ?? 0;
    let head = known.get(code);
    if (head === undefined) known.set(code, (head = pool.get(code) === HEAD));
    return head;
  };
}
