import type { RosterTable } from '../../roster/types';
import type { Decisions } from '../decisions';
import { NOBODY } from '../ignoredRows';
import type { Decision, PileRow } from '../piles';
import { unitForms } from './forms';
import type { ListRows } from './listFile';
import type { ListKind } from './listKind';
import { textsOf, type PersonMatches } from './matchPersons';
import { createPersonCells, type PersonCells } from './personCells';

/** Persons of the roster who have what a list gives, and are not on it. Nothing is taken from them unless that is chosen. */
export interface Unlisted {
  readonly persons: readonly number[];
  row(person: number): PileRow;
  choices(person: number): readonly Decision['do'][];
  /** Those from whom it is to be taken. */
  chosen(): readonly number[];
  takeAway(person: number, cells: PersonCells): void;
}

interface Parts {
  readonly list: ListRows;
  readonly roster: RosterTable;
  readonly rules: ListKind;
  readonly matches: PersonMatches;
  readonly decisions: Decisions;
  readonly readsBack: Parameters<typeof createPersonCells>[2];
}

/** Those of the units that the list names, or of all where it names none. */
export function createUnlisted({ list, roster, rules, matches, decisions, readsBack }: Parts): Unlisted {
  const { gives, takeAway } = rules;
  let what = 0;
  const listed = new Set<number>();
  /** A row of the list may mean them: what becomes of that row has to be said first. */
  const perhaps = new Set<number>();
  // Lists that give nothing have nobody who lacks a place on them.
  const rows = gives === undefined ? 0 : list.table.length;
  for (let row = 0; row < rows; row += 1) {
    what |= gives?.(row) ?? 0;
    listed.add(matches.person(row));
    for (const each of matches.candidates(row)) perhaps.add(each);
  }
  const persons = what === 0 ? [] : holders();
  const choices = (person: number): readonly Decision['do'][] =>
    perhaps.has(person) ? ['leave'] : ['leave', 'remove'];
  const decisionOf = (person: number): Decision =>
    perhaps.has(person) ? { do: 'leave' } : decisions.of('unlisted', person, 'leave');
  return {
    persons,
    choices,
    chosen: () => persons.filter((person) => decisionOf(person).do === 'remove'),
    takeAway: (person, cells) => takeAway?.(roster.identities().bits[person] ?? 0, what, cells),
    row(person) {
      const cells = createPersonCells(roster, person, readsBack);
      this.takeAway(person, cells);
      const [name, unit] = [roster.getText('name', person), roster.getText('unit', person)];
      return {
        ...NOBODY,
        key: person,
        name,
        idNumber: roster.getText('idNumber', person),
        unit,
        person,
        personName: name,
        personUnit: unit,
        changes: cells.changes(),
        problems: perhaps.has(person) ? [{ field: null, code: 'perhaps-listed', text: '' }] : [],
        decision: decisionOf(person),
        choices: choices(person),
      };
    },
  };

  function holders(): number[] {
    const unitForm = unitForms(textsOf(roster, 'unit'));
    const units = new Set<string>();
    let named = false;
    for (let row = 0; row < list.table.length; row += 1) {
      const own = list.text('unit', row);
      if (own !== '') named = true;
      const person = matches.person(row);
      const unit = own === '' && person !== -1 ? roster.getText('unit', person) : own;
      if (unit !== '') units.add(unitForm(unit));
    }
    const { bits } = roster.identities();
    const found: number[] = [];
    for (let row = 0; row < roster.length; row += 1) {
      if (((bits[row] ?? 0) & what) === 0 || roster.alive[row] !== 1 || listed.has(row)) continue;
      if (!named || units.has(unitForm(roster.getText('unit', row)))) found.push(row);
    }
    return found;
  }
}
