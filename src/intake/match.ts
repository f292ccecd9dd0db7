import type { FieldId } from '../roster/fields';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import { indexAsked } from './askedRows';
import { changedFields } from './changes';
import type { Corrections } from './corrections';
import { createPairing } from './pairing';
import {
  birthsDiffer,
  byBirth,
  byCells,
  byGroup,
  byHousehold,
  byId,
  byTraits,
  byUnit,
  byWhole,
  chain,
  hasId,
  hasNameAndBirth,
  hasTraits,
  holds,
  householdsDiffer,
  indexAll,
  sexesDiffer,
  unitsDiffer,
  type PersonKey,
} from './personKeys';
import type { PlanSettings } from './piles';
import { whoMayBe } from './possible';
import type { RowIndex } from './rowIndex';

/** What is doubtful about whom a row means. */
export const DOUBT = { none: 0, severalFit: 1, possiblySame: 2 } as const;

export interface Matches {
  /** File row → living roster row; -1: nobody. No roster row is matched twice. */
  readonly match: Int32Array;
  /** File row → first file row with the same ID number, or without one with the very same cells; -1: none before it. */
  readonly firstOf: Int32Array;
  /** File row → one of DOUBT. */
  readonly doubt: Uint8Array;
  /** File row that has nobody left to mean → the first person of the roster who has its number; -1: nobody has. */
  readonly holder: Int32Array;
  /** File row that means nobody for sure → living persons of the roster who it may be, at most nine. */
  readonly candidates: ReadonlyMap<number, readonly number[]>;
}

const MOST_CANDIDATES = 9;
const FREE = 0;
const CLAIMED = 1;
/** Not claimed, but of a key that rows of the file have: left to those, so that a second import finds the same. */
const GROUPED = 2;

/**
 * Finds the persons of the roster that the file's rows mean:
 * 0. rows of a list of corrections by the number or name that stood there before (corrections.ts);
 * 1. by ID number, one to one by what the cells hold (two rows with one number stay two persons);
 * 2. rows without a number: to persons without a number whose name, birth, unit and household cells are equal, likewise;
 * 3. rows still left without a number: to the one person of that name, date of birth and unit whom nobody claimed, if
 *    the file has only this one row of the kind; those whose number a spreadsheet spoilt also without a unit; then to the
 *    one person at all of that name, unit and household, of that name and birth, or of that name, unit and group;
 * 4. rows with a number that nobody in the roster has: to the one person without a number of that name and unit, likewise.
 * More rows of a number than the roster has persons with it mean nobody; they have a `holder`.
 * The order of the steps and the uniqueness asked in the last two make importing a file twice change nothing the second
 * time (a property test holds it so).
 */
export function matchRows(
  file: RosterTable,
  roster: RosterTable,
  fields: readonly FieldId[],
  rules: PlanSettings['rules'] = {},
  units: readonly string[] | null = null,
  corrections: Corrections | null = null,
): Matches {
  const match = new Int32Array(file.length).fill(-1);
  const firstOf = new Int32Array(file.length).fill(-1);
  const doubt = new Uint8Array(file.length);
  const holder = new Int32Array(file.length).fill(-1);
  const candidates = new Map<number, readonly number[]>();
  const state = new Uint8Array(roster.length);
  const numbered: number[] = [];
  const bare: number[] = [];
  const settled = (row: number): boolean =>
    corrections?.person.has(row) === true || corrections?.open.has(row) === true;
  for (let row = 0; row < file.length; row += 1) if (!settled(row)) (hasId(file, row) ? numbered : bare).push(row);

  const own = indexAll(file, file, byId, numbered);
  for (const row of numbered) {
    const first = own.first(row);
    if (first !== row) firstOf[row] = first;
  }
  const bareNamed = bare.filter((row) => holds(file, 'name', row));
  const equal = indexAll(file, file, byWhole(), bareNamed);
  for (const row of bareNamed) {
    const first = equal.first(row);
    if (first !== row) firstOf[row] = first;
  }
  if (roster.aliveCount === 0) return { match, firstOf, doubt, holder, candidates };

  const claim = (row: number, person: number): void => {
    match[row] = person;
    state[person] = CLAIMED;
  };
  for (const [row, person] of corrections?.person ?? []) claim(row, person);
  for (const [row, persons] of corrections?.open ?? []) {
    doubt[row] = DOUBT.possiblySame;
    candidates.set(row, persons.slice(0, MOST_CANDIDATES));
  }
  const pairUp = createPairing(file, roster, fields, changedFields(file, roster, fields, rules, units));
  /** Of rows without a number that are equal in every cell no more than there are persons: the others say nothing besides. */
  const told = (rows: readonly number[], persons: number): readonly number[] => {
    const [first = -1] = rows;
    const alike = !hasId(file, first) && rows.every((each) => each === first || firstOf[each] === first);
    return alike ? rows.slice(0, persons) : rows;
  };
  const pairAll = (rows: readonly number[], ofFile: RowIndex<number>, persons: RowIndex<number>): void => {
    for (const row of rows) {
      if (ofFile.first(row) !== row) continue;
      const person = persons.first(row);
      if (person === -1) continue;
      if (ofFile.after(row) === -1 && persons.after(person) === -1) {
        claim(row, person);
        continue;
      }
      const group = chain(persons, person);
      for (const each of group) state[each] = GROUPED;
      const { pairs, unsure } = pairUp(told(chain(ofFile, row), group.length), group);
      // A number says at least that it is one of them; without one nothing is written to whom it may be.
      const open = new Set(hasId(file, row) ? [] : unsure);
      for (const [each, found] of pairs) if (!open.has(each)) claim(each, found);
      for (const each of unsure) doubt[each] = DOUBT.severalFit;
      const free = group.filter((each) => state[each] !== CLAIMED);
      for (const each of open) candidates.set(each, free.slice(0, MOST_CANDIDATES));
    }
  };

  const persons = indexAsked(roster, file, byId, numbered, (row) => hasId(roster, row));
  pairAll(numbered, own, persons);
  for (const row of numbered) if (match[row] === -1) holder[row] = persons.first(row);
  if (bare.length > 0) {
    const others = indexAsked(roster, file, byCells, bare, (row) => !hasId(roster, row));
    pairAll(bare, indexAll(file, file, byCells, bare), others);
    const free = (row: number): boolean => state[row] === FREE;
    const spoilt = (row: number): boolean => holds(file, 'idNumber', row) && !holds(file, 'unit', row);
    onlyOnes(
      bare.filter((row) => hasTraits(file, row)),
      (row) => free(row) && hasTraits(roster, row),
      byTraits,
    );
    onlyOnes(
      bare.filter((row) => hasNameAndBirth(file, row) && (match[row] === -1 || spoilt(row))),
      (row) => free(row) && hasNameAndBirth(roster, row),
      byBirth,
      spoilt,
    );
    const inGroup = byGroup();
    const placed = (field: 'household' | 'group') => (table: RosterTable, row: number) =>
      holds(table, 'name', row) && holds(table, 'unit', row) && holds(table, field, row);
    theOnlyOnes(byHousehold, placed('household'));
    theOnlyOnes(byBirth, hasNameAndBirth);
    theOnlyOnes(inGroup, placed('group'));
  }
  if (match.includes(-1)) matchTheRest();
  return { match, firstOf, doubt, holder, candidates };

  /** Claims persons who are the only ones of a key, for rows that are. */
  function onlyOnes(
    rows: readonly number[],
    among: (person: number) => boolean,
    key: PersonKey,
    may: (row: number) => boolean = () => true,
  ): void {
    if (rows.every((row) => match[row] !== -1)) return;
    const ofFile = indexAll(file, file, key, rows);
    const others = indexAsked(roster, file, key, rows, among);
    for (const row of rows) {
      if (match[row] !== -1 || !may(row) || ofFile.first(row) !== row || ofFile.after(row) !== -1) continue;
      const person = others.first(row);
      if (person === -1 || others.after(person) !== -1 || householdsDiffer(file, row, roster, person)) continue;
      claim(row, person);
    }
  }

  /** Claims persons nobody else in the roster is like, claimed or not, for rows without a number that no other row is like. */
  function theOnlyOnes(key: PersonKey, fits: (table: RosterTable, row: number) => boolean): void {
    const open = (row: number): boolean => match[row] === -1 && !candidates.has(row);
    const asking = bare.filter((row) => open(row) && fits(file, row));
    if (asking.length === 0) return;
    const rivals = indexAll(
      file,
      file,
      key,
      [...numbered, ...bare].filter((row) => match[row] === -1 && fits(file, row)).sort((a, b) => a - b),
    );
    const others = indexAsked(roster, file, key, asking, (row) => fits(roster, row));
    for (const row of asking) {
      if (rivals.after(rivals.first(row)) !== -1) continue;
      const person = others.first(row);
      if (person === -1 || others.after(person) !== -1 || state[person] !== FREE) continue;
      if (householdsDiffer(file, row, roster, person) || unitsDiffer(file, row, roster, person)) continue;
      if (sexesDiffer(file, row, roster, person) || birthsDiffer(file, row, roster, person)) continue;
      claim(row, person);
    }
  }

  /** Step 4, and whom the rows that stay new might mean after all. */
  function matchTheRest(): void {
    const named = (table: RosterTable, row: number): boolean => holds(table, 'name', row) && holds(table, 'unit', row);
    const rows = [...numbered, ...bare].filter((row) => match[row] === -1 && holder[row] === -1);
    const unmatched = rows.filter((row) => named(file, row));
    const others = indexAsked(roster, file, byUnit, unmatched, (row) => state[row] !== CLAIMED && named(roster, row));
    const rivals = indexAll(file, file, byUnit, unmatched);
    const found: [number, number][] = [];
    for (const row of unmatched) {
      // A number of several rows is left to whoever can say whose it is.
      if (!hasId(file, row) || own.after(own.first(row)) !== -1) continue;
      const fitting = chain(others, others.first(row)).filter(
        (person) => !holds(roster, 'idNumber', person) && birthFits(row, person),
      );
      const [person] = fitting;
      if (person === undefined || fitting.length > 1 || state[person] !== FREE) continue;
      if (householdsDiffer(file, row, roster, person) || sexesDiffer(file, row, roster, person)) continue;
      if (chain(rivals, rivals.first(row)).filter((rival) => birthFits(rival, person)).length > 1) continue;
      found.push([row, person]);
    }
    for (const [row, person] of found) claim(row, person);

    // A row without a number that says in every cell what one says whose person is found says nothing more.
    const isRepeat = (row: number): boolean => !hasId(file, row) && (match[firstOf[row] ?? -1] ?? -1) !== -1;
    const left = rows.filter((row) => match[row] === -1 && !candidates.has(row) && !isRepeat(row));
    const claimedBy = new Int32Array(roster.length).fill(-1);
    for (const [row, person] of match.entries()) if (person !== -1) claimedBy[person] = row;
    for (const [row, possible] of whoMayBe(file, roster, left, (person) => claimedBy[person] ?? -1)) {
      doubt[row] = DOUBT.possiblySame;
      candidates.set(row, possible.slice(0, MOST_CANDIDATES));
    }
  }

  /** Both births are the same day, or the roster has none. */
  function birthFits(row: number, person: number): boolean {
    const birth = roster.birth(person);
    return birth === EMPTY || (birth !== UNREADABLE && birth === file.birth(row));
  }
}
