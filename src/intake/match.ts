import type { RosterTable } from '../roster/types';
import { byCells, byId, byTraits, hasId, hasTraits, householdsDiffer, indexRows } from './personKeys';

export interface Matches {
  /** File row → living roster row; -1: nobody. No roster row is matched twice. */
  readonly match: Int32Array;
  /** File row → first file row with the same ID number; -1: none before it. */
  readonly firstOf: Int32Array;
}

/**
 * Finds the persons of the roster that the file's rows mean:
 * 1. by ID number, one to one in the order of both (two rows with one number stay two persons);
 * 2. rows without a number: to persons without a number whose name, birth, unit and household cells are equal, likewise;
 * 3. rows still left: to the one person of that name, date of birth and unit whom nobody claimed, if the file has only
 *    this one row of the kind.
 * The order of the steps and the uniqueness asked in the third make importing a file twice change nothing the second
 * time (a property test holds it so).
 */
export function matchRows(file: RosterTable, roster: RosterTable): Matches {
  const match = new Int32Array(file.length).fill(-1);
  const firstOf = new Int32Array(file.length).fill(-1);
  const claimed = new Uint8Array(roster.length);
  const nameless: number[] = []; // file rows without a number

  const claim = (row: number, person: number): void => {
    match[row] = person;
    claimed[person] = 1;
  };

  const own = indexRows(file, file, byId);
  for (let row = 0; row < file.length; row += 1) {
    if (!hasId(file, row)) {
      nameless.push(row);
      continue;
    }
    firstOf[row] = own.first(row);
    if (firstOf[row] === -1) own.add(row);
  }
  if (roster.aliveCount === 0) return { match, firstOf };

  const numbered = indexRows(roster, file, byId);
  for (let row = 0; row < roster.length; row += 1) if (roster.alive[row] === 1 && hasId(roster, row)) numbered.add(row);
  for (let row = 0; row < file.length; row += 1) {
    if (!hasId(file, row)) continue;
    const person = numbered.first(row);
    if (person === -1) continue;
    numbered.take(person);
    claim(row, person);
  }
  if (nameless.length === 0) return { match, firstOf };

  const bare = indexRows(roster, file, byCells);
  for (let row = 0; row < roster.length; row += 1) if (roster.alive[row] === 1 && !hasId(roster, row)) bare.add(row);
  for (const row of nameless) {
    const person = bare.first(row);
    if (person === -1) continue;
    bare.take(person);
    claim(row, person);
  }
  matchByTraits(file, roster, nameless, claimed, claim, match);
  return { match, firstOf };
}

function matchByTraits(
  file: RosterTable,
  roster: RosterTable,
  rows: readonly number[],
  claimed: Uint8Array,
  claim: (row: number, person: number) => void,
  match: Int32Array,
): void {
  const left = rows.filter((row) => hasTraits(file, row));
  if (left.every((row) => match[row] !== -1)) return;
  const ofFile = indexRows(file, file, byTraits);
  for (const row of left) ofFile.add(row);
  const others = indexRows(roster, file, byTraits);
  for (let row = 0; row < roster.length; row += 1) {
    if (roster.alive[row] === 1 && claimed[row] === 0 && hasTraits(roster, row)) others.add(row);
  }
  for (const row of left) {
    if (match[row] !== -1 || ofFile.first(row) !== row || ofFile.after(row) !== -1) continue;
    const person = others.first(row);
    if (person === -1 || others.after(person) !== -1 || householdsDiffer(file, row, roster, person)) continue;
    claim(row, person);
  }
}
