import type { RosterTable } from '../roster/types';
import { idForm, isSoundId, nameForm, unitForms } from './lists/forms';
import type { ListRows } from './lists/listFile';

/** The rows of a list of corrections: each is of somebody who stands in the roster as he was written before. */
export interface Corrections {
  /** Row → the person whose number or name it corrects. */
  readonly person: ReadonlyMap<number, number>;
  /** Row → whom it may be of: somebody is asked. */
  readonly open: ReadonlyMap<number, readonly number[]>;
  /** Whether a row says what stood there before: it is of nobody new. */
  has(row: number): boolean;
  /** Whether the name before the correction is the one that the roster has. */
  renames(row: number, name: string): boolean;
}

/** Finds the persons of a list of corrections by their old numbers, without one by their old names and units. null: it is no such list. */
export function correctionsIn(list: ListRows, roster: RosterTable): Corrections | null {
  if (!list.has('formerId') && !list.has('formerName')) return null;
  const { table } = list;
  const number = (row: number): string => idForm(list.text('idNumber', row));
  const formerNumber = (row: number): string => {
    const former = idForm(list.said('formerId', row));
    return former === number(row) ? '' : former;
  };
  const name = (row: number): string => nameForm(list.text('name', row));
  const formerName = (row: number): string => {
    const former = nameForm(list.said('formerName', row));
    return former === name(row) ? '' : former;
  };
  const rows = Array.from({ length: table.length }, (_, row) => row);
  const says = new Set(rows.filter((row) => formerNumber(row) !== '' || formerName(row) !== ''));
  const person = new Map<number, number>();
  const open = new Map<number, readonly number[]>();
  const holders = holdersOf(roster, says.size === 0 ? [] : rows.flatMap((row) => [formerNumber(row), number(row)]));
  const namesakes = namesakesOf(roster, new Set([...says].map(formerName)));
  const unit = unitForms(new Set(rows.map((row) => list.text('unit', row))));
  const unitHere = (each: number): string => unit(roster.getText('unit', each));
  const isNamed = (row: number, each: number): boolean => {
    const standing = nameForm(roster.getText('name', each));
    return standing === name(row) || standing === formerName(row);
  };
  const taken = new Map<number, number>();
  for (const row of says) {
    const [before, after] = [formerNumber(row), number(row)];
    const found = before === '' ? [] : (holders.get(before) ?? []);
    const others = after === '' ? [] : (holders.get(after) ?? []);
    const [only] = found;
    if (before === '') {
      // With a number of his own he is found by it.
      if (after !== '' || others.length > 0) continue;
      const own = unit(list.text('unit', row));
      const called = namesakes.get(formerName(row)) ?? [];
      const here = own === '' ? [] : called.filter((each) => unitHere(each) === own);
      const [one] = here;
      if (one !== undefined && here.length === 1) claim(row, one);
      else if (called.length > 0) open.set(row, called);
    } else if (only !== undefined) {
      // Only the name is corrected: the number stands with the old one.
      const numbered = after === '' ? formerName(row) !== '' : isSoundId(after);
      const plain = found.length === 1 && others.length === 0 && numbered && isNamed(row, only);
      if (plain) claim(row, only);
      else open.set(row, [...found, ...others]);
    }
  }
  return {
    person,
    open,
    has: (row) => says.has(row),
    renames: (row, standing) => formerName(row) !== '' && formerName(row) === nameForm(standing),
  };

  /** Two corrections of one person contradict each other. */
  function claim(row: number, each: number): void {
    const other = taken.get(each);
    if (other === undefined) {
      taken.set(each, row);
      person.set(row, each);
      return;
    }
    person.delete(other);
    open.set(other, [each]);
    open.set(row, [each]);
  }
}

/** The living who have one of these numbers. */
function holdersOf(roster: RosterTable, numbers: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const wanted = new Set(numbers.filter((each) => each !== ''));
  return gather(roster, wanted, (row) => idForm(roster.getText('idNumber', row)));
}

function namesakesOf(roster: RosterTable, names: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const wanted = new Set([...names].filter((each) => each !== ''));
  return gather(roster, wanted, (row) => nameForm(roster.getText('name', row)));
}

function gather(
  roster: RosterTable,
  wanted: ReadonlySet<string>,
  form: (row: number) => string,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  if (wanted.size === 0) return found;
  for (let row = 0; row < roster.length; row += 1) {
    if (roster.alive[row] !== 1) continue;
    const own = form(row);
    if (wanted.has(own)) found.set(own, [...(found.get(own) ?? []), row]);
  }
  return found;
}
