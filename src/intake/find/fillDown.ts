import type { Meaning } from '../found';

/** What households and places are told by: these may stand in a household's first row alone, or in merged cells. */
export const CARRIED: ReadonlySet<Meaning> = new Set(['unit', 'group', 'household', 'headName', 'headId', 'town']);
const OF_HOUSEHOLD: ReadonlySet<Meaning> = new Set(['household', 'headName', 'headId']);
/** So large a share of blank cells is a habit, not an oversight. */
const HABIT = 0.25;
/** Nearly all: of the rows that go on with a household blank, of those that begin one filled. */
const MOST = 0.8;

/**
 * Tells whether a row goes on with the household of the row before it: by its relation, which is another than 户主; where
 * the sheet has no such column, because number and head of the household are both blank.
 */
export interface Continuing {
  readonly relation: number; // -1: none
  readonly household: readonly number[];
}

export function continuingOf(meanings: readonly Meaning[], fill: readonly number[]): Continuing {
  return {
    relation: meanings.indexOf('relation'),
    household: fill.filter((column) => OF_HOUSEHOLD.has(meanings[column] ?? null)),
  };
}

export function continues(record: readonly string[], { relation, household }: Continuing): boolean {
  if (relation !== -1) return isMember(record, relation) && household.every((column) => blank(record, column));
  return household.length > 0 && household.every((column) => blank(record, column));
}

/** Somebody of a household, not its head. */
function isMember(record: readonly string[], relation: number): boolean {
  const word = (record[relation] ?? '').trim();
  return word !== '' && word !== '户主' && word !== '本人';
}

const blank = (record: readonly string[], column: number): boolean => (record[column] ?? '').trim() === '';

/** The columns of households and places in which only the first row of a household is filled. */
export function findFill(rows: readonly (readonly string[])[], meanings: readonly Meaning[]): number[] {
  const name = meanings.findIndex((meaning) => meaning === 'name' || meaning === 'idNumber');
  const persons = rows.filter((row) => !blank(row, name));
  const [first] = persons;
  if (first === undefined || persons.length < 2) return [];
  const candidates = meanings.flatMap((meaning, column) =>
    CARRIED.has(meaning) && !blank(first, column) && persons.some((row) => blank(row, column)) ? [column] : [],
  );
  const relation = meanings.indexOf('relation');
  const household = candidates.filter((column) => OF_HOUSEHOLD.has(meanings[column] ?? null));
  if (relation === -1 && household.length === 0) return [];
  const follows = (row: readonly string[]): boolean =>
    relation === -1 ? household.every((column) => blank(row, column)) : isMember(row, relation);
  const following = persons.filter(follows);
  const leading = persons.filter((row) => !follows(row));
  if (following.length === 0) return [];
  if (relation === -1 && (following.length < Math.max(2, persons.length * HABIT) || leading.length < 2)) return [];
  return candidates.filter((column) => {
    const empty = following.filter((row) => blank(row, column)).length;
    const headed = leading.filter((row) => !blank(row, column)).length;
    if (headed < leading.length * MOST) return false;
    if (empty >= following.length * MOST) return true;
    return (
      relation !== -1 && OF_HOUSEHOLD.has(meanings[column] ?? null) && goesOnByHouseholds(persons, column, follows)
    );
  });
}

/** Whether each household has a column either in its first row alone or in all of them: some write it again, others do not. */
function goesOnByHouseholds(
  persons: readonly (readonly string[])[],
  column: number,
  follows: (row: readonly string[]) => boolean,
): boolean {
  let before: boolean | undefined;
  for (const row of persons) {
    const [isEmpty, goesOn] = [blank(row, column), follows(row)];
    if (!goesOn && isEmpty) return false;
    if (goesOn && before !== undefined && before !== isEmpty) return false;
    before = goesOn ? isEmpty : undefined;
  }
  return true;
}

/** What is told apart by its place: groups by their unit, households and their heads by unit and group. */
const PLACES: readonly Meaning[] = ['town', 'unit', 'group'];

export interface Places {
  /**
   * The columns of which nothing goes on in this record, because it stands in another place than the one before.
   * @param carried whether a blank cell of a column takes what stands above it.
   */
  leave(cells: readonly string[], carried: (column: number) => boolean): readonly number[];
}

export function createPlaces(meanings: readonly Meaning[], fill: readonly number[]): Places {
  const last = new Map<number, string>();
  const levels = PLACES.flatMap((place, level) =>
    meanings.flatMap((meaning, column) => (meaning === place ? [{ column, level }] : [])),
  );
  const levelOf = (column: number): number => {
    const level = PLACES.indexOf(meanings[column] ?? null);
    return level === -1 ? PLACES.length : level;
  };
  return {
    leave(cells, carried) {
      let left = PLACES.length;
      for (const { column, level } of levels) {
        const text = (cells[column] ?? '').trim();
        if (text === '' && level <= left && fill.includes(column) && carried(column)) continue;
        if (last.has(column) && last.get(column) !== text) left = Math.min(left, level);
        last.set(column, text);
      }
      return left === PLACES.length ? [] : fill.filter((column) => levelOf(column) > left);
    },
  };
}
