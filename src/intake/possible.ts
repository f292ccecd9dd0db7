import type { RosterTable } from '../roster/types';
import { idForm, isMasked, isSoundId, masks } from './lists/forms';
import { indexAsked } from './askedRows';
import {
  birthsDiffer,
  byBirth,
  byName,
  byTraits,
  byUnit,
  chain,
  hasId,
  hasNameAndBirth,
  holds,
  householdsDiffer,
  unitsDiffer,
  type PersonKey,
} from './personKeys';

type Fits = (table: RosterTable, row: number) => boolean;

const named: Fits = (table, row) => holds(table, 'name', row);
const located: Fits = (table, row) => holds(table, 'name', row) && holds(table, 'unit', row);

/**
 * Whom rows that mean nobody for sure may mean after all, by row; rows that can mean nobody are not named. Those with a
 * number: persons without one of that name and unit (or birth, where the row has no unit), and those with another one of that name,
 * birth and unit. Those without, or with one that
 * nobody can have (covered, too short, a wrong check digit): whoever has that name in the unit, or that name and birth; where the
 * row has no unit, whoever has that name.
 * Whom another row means already counts only as long as that row stands in the same place: what it says is his
 * afterwards, and the file must find the same a second time.
 * @param claimedBy the row of the file that means this person already; -1: none.
 */
export function whoMayBe(
  file: RosterTable,
  roster: RosterTable,
  rows: readonly number[],
  claimedBy: (person: number) => number,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const bare = (row: number): boolean => !hasId(file, row);
  const wrong = (row: number): boolean => !bare(row) && !isSoundId(idForm(file.getText('idNumber', row)));
  const loose = (row: number): boolean => bare(row) || wrong(row);
  /** A number of which signs are covered is none of somebody in whose number others show. */
  const contradicts = (row: number, person: number): boolean => {
    const text = file.getText('idNumber', row);
    return isMasked(text) && hasId(roster, person) && !masks(text, idForm(roster.getText('idNumber', person)));
  };
  /** Two right numbers for one name, day of birth and unit: one of them may be somebody else's. */
  const isTwin = (row: number, person: number): boolean =>
    located(file, row) && hasNameAndBirth(file, row) && byTraits.same(file, row, roster, person);
  const mayBe = (row: number, person: number): boolean => {
    if (birthsDiffer(file, row, roster, person)) return false;
    const other = claimedBy(person);
    if (!bare(row)) {
      if (other !== -1) return false;
      return !hasId(roster, person) || (wrong(row) ? !contradicts(row, person) : isTwin(row, person));
    }
    if (other === -1) return true;
    if (householdsDiffer(file, row, roster, person) || householdsDiffer(file, row, file, other)) return false;
    return !unitsDiffer(file, row, file, other) && !birthsDiffer(file, row, file, other);
  };
  const look = (key: PersonKey, fits: Fits, asks: (row: number) => boolean): void => {
    const asking = rows.filter((row) => fits(file, row) && asks(row));
    if (asking.length === 0) return;
    const index = indexAsked(roster, file, key, asking, (row) => fits(roster, row));
    for (const row of asking) {
      const persons = chain(index, index.first(row)).filter((person) => mayBe(row, person));
      if (persons.length > 0) found.set(row, [...new Set([...(found.get(row) ?? []), ...persons])]);
    }
  };
  look(byUnit, located, () => true);
  look(byBirth, hasNameAndBirth, (row) => loose(row) || !holds(file, 'unit', row));
  look(byName, named, (row) => loose(row) && !holds(file, 'unit', row));
  return found;
}
