import { EMPTY, UNREADABLE, type RosterTable } from '../../roster/types';
import { birthInIdBytes } from '../../roster/idNumber';
import { monthsDiffer } from '../personKeys';
import { coveredForm, idForm, isMasked, isSoundId, masks, nameForm, shownBehind, unitForms } from './forms';
import { holdersOf } from './holders';
import { coveredPersons, isCoveredName, type CoveredRow } from './masked';

/**
 * Whom a row of a list means. `id`, `name`: sure, by the number, or by a name with birth or unit that nobody else has, neither
 * in the roster nor in the list. `name-differs`: the number is somebody's of another name. `id-wrong`: the number is nobody's
 * (or spoilt), but exactly one person of that name fits. `ambiguous`: several fit, or nothing but the name says who.
 */
export const HOW = ['id', 'name', 'name-differs', 'id-wrong', 'ambiguous', 'not-in-roster'] as const;
export type How = (typeof HOW)[number];

/**
 * Why a row is `ambiguous`. `several`: several persons fit. `name-only`: nothing but the name says who. `rows-alike`: another row of the
 * list could be the same one person. `id-masked`: signs of its number are covered, and those that are to be seen leave open whose it is.
 */
export type Unsure = 'several' | 'name-only' | 'rows-alike' | 'id-masked';

export interface PersonMatches {
  how(row: number): How;
  /** Of the roster; -1: nobody. Of `id-wrong` the one who fits. */
  person(row: number): number;
  /** Others it may mean, the likeliest first, at most nine. */
  candidates(row: number): readonly number[];
  /** Of `ambiguous`: why; null of all others. */
  unsure(row: number): Unsure | null;
}

const MOST_CANDIDATES = 9;
/** So many of the last signs of a covered number, beside the name, say whose it is. */
const SHOWN = 4;
const NOBODY: readonly number[] = [];

/** Finds the living persons of the roster that the rows of a list mean. The order of the rows decides nothing. */
export function matchPersons(list: RosterTable, roster: RosterTable): PersonMatches {
  const how = new Uint8Array(list.length).fill(HOW.indexOf('not-in-roster'));
  const person = new Int32Array(list.length).fill(-1);
  const candidates = new Map<number, readonly number[]>();
  const why = new Map<number, Unsure>();
  const settle = (row: number, found: How, whom: number, others: readonly number[] = NOBODY): void => {
    how[row] = HOW.indexOf(found);
    person[row] = whom;
    if (others.length > 0) candidates.set(row, others.slice(0, MOST_CANDIDATES));
  };
  const unitForm = unitForms(textsOf(roster, 'unit'));
  const unitOf = (table: RosterTable, row: number): string => unitForm(table.getText('unit', row));
  const nameOf = (table: RosterTable, row: number): string => nameForm(table.getText('name', row));

  const forms = Array.from({ length: list.length }, (_, row) => idForm(list.getText('idNumber', row)));
  const byNumber = holdersOf(forms, roster, 'idNumber');
  const open: number[] = [];
  for (const [row, form] of forms.entries()) {
    const holders = form === '' ? NOBODY : (byNumber.get(form) ?? NOBODY);
    if (holders.length === 0) open.push(row);
    else byId(row, holders);
  }
  if (open.length > 0) byNames();
  return {
    how: (row) => HOW[how[row] ?? 0] ?? 'not-in-roster',
    person: (row) => person[row] ?? -1,
    candidates: (row) => candidates.get(row) ?? NOBODY,
    unsure: (row) => (HOW[how[row] ?? 0] === 'ambiguous' ? (why.get(row) ?? 'several') : null),
  };

  /** Somebody has this number; where several have it, name and unit must say which. */
  function byId(row: number, holders: readonly number[]): void {
    const name = nameOf(list, row);
    const [only = -1] = holders;
    if (holders.length === 1) {
      settle(row, name === '' || name === nameOf(roster, only) ? 'id' : 'name-differs', only);
      return;
    }
    const named = holders.filter((each) => nameOf(roster, each) === name);
    const unit = unitOf(list, row);
    const there = named.length > 1 && unit !== '' ? named.filter((each) => unitOf(roster, each) === unit) : named;
    const [first = -1] = there;
    if (there.length === 1) settle(row, 'id', first);
    else settle(row, 'ambiguous', -1, named.length > 0 ? named : holders);
  }

  /** Rows whose number says nothing, or is nobody's. */
  function byNames(): void {
    const names = open.map((row) => nameOf(list, row));
    const alike = holdersOf(names, roster, 'name');
    const claims = new Map<number, number>();
    const claim = (whom: number): void => void claims.set(whom, (claims.get(whom) ?? 0) + 1);
    for (let row = 0; row < list.length; row += 1) if (person[row] !== -1) claim(person[row] ?? -1);
    const unsure: number[] = [];
    const hidden: CoveredRow[] = [];
    for (const [at, row] of open.entries()) {
      const name = names[at] ?? '';
      const named = name === '' ? NOBODY : (alike.get(name) ?? NOBODY);
      if (named.length === 0) {
        if (isCoveredName(name)) hidden.push({ row, name, number: list.getText('idNumber', row) });
        continue;
      }
      const covered = coveredForm(list.getText('idNumber', row));
      if (isMasked(covered)) {
        const seen = named.filter((each) => masks(covered, idForm(roster.getText('idNumber', each))));
        const [one = -1] = seen;
        const unit = unitOf(list, row);
        // Nobody else of that name has a number that could be it, and no unit speaks against it.
        if (seen.length === 1 && shownBehind(covered) >= SHOWN && (unit === '' || unit === unitOf(roster, one))) {
          settle(row, 'name', one);
          unsure.push(row);
          claim(one);
          continue;
        }
        settle(row, 'ambiguous', -1, seen.length > 0 ? seen : named);
        why.set(row, 'id-masked');
        continue;
      }
      const fitting = fits(row, named);
      const numbered = list.getText('idNumber', row) !== '';
      const [only = -1] = fitting.best;
      if (fitting.best.length > 1 || fitting.nothingToGoBy) {
        settle(row, 'ambiguous', -1, fitting.all);
        if (fitting.all.length === 1) why.set(row, 'name-only');
      } else if (only === -1) settle(row, 'not-in-roster', -1, named);
      else if (numbered) settle(row, 'id-wrong', only, fitting.all);
      else {
        settle(row, 'name', only);
        unsure.push(row);
        claim(only);
      }
    }
    for (const [row, persons] of hidden.length === 0 ? [] : coveredPersons(hidden, roster)) {
      settle(row, 'ambiguous', -1, persons);
      why.set(row, 'id-masked');
    }
    // Two rows of the list that could be the same one person: which of them is, only the reader can say.
    for (const row of unsure) {
      const whom = person[row] ?? -1;
      if ((claims.get(whom) ?? 0) > 1) {
        settle(row, 'ambiguous', -1, [whom]);
        why.set(row, 'rows-alike');
      }
    }
  }

  /** Those of a name who fit by birth or unit, and among them those who fit best. */
  function fits(row: number, named: readonly number[]) {
    const { birth, trusted } = birthOf(row);
    const unit = unitOf(list, row);
    const rated = named
      .map((each) => {
        const born = roster.birth(each);
        const known = isDay(birth) && isDay(born);
        const sameBirth = known && birth === born;
        const sameUnit = unit !== '' && unitOf(roster, each) === unit;
        const refuted = known ? !sameBirth && trusted : monthsDiffer(list, row, roster, each);
        return { each, points: (sameBirth ? 2 : 0) + (sameUnit && !refuted ? 1 : 0), refuted };
      })
      .filter(({ refuted }) => !refuted)
      .sort((a, b) => b.points - a.points || a.each - b.each);
    const most = rated[0]?.points ?? 0;
    // Born on that day but of another unit, or of that unit and no birth known: neither is likelier.
    const least = most === 2 ? 1 : Math.max(most, 1);
    const nothingToGoBy = !isDay(birth) && unit === '' && rated.length > 0;
    return {
      all: rated.map(({ each }) => each),
      best: rated.filter(({ points }) => points >= least).map(({ each }) => each),
      nothingToGoBy,
    };
  }

  /** The birth of a row: its own, else what its number says. A number that is wrong may be wrong in its date too. */
  function birthOf(row: number): { readonly birth: number; readonly trusted: boolean } {
    const own = list.number('birth').values[row] ?? EMPTY;
    if (isDay(own)) return { birth: own, trusted: true };
    const form = forms[row] ?? '';
    if (isSoundId(form)) return { birth: list.birth(row), trusted: true };
    const { codes, pool } = list.text('idNumber');
    const code = codes[row] ?? 0;
    if (code === 0) return { birth: EMPTY, trusted: true };
    const from = pool.start(code);
    const end = Math.min(pool.end(code), from + 18);
    return { birth: birthInIdBytes(pool.bytes, from, end) ?? EMPTY, trusted: false };
  }
}

/** The different texts of a column, of living rows. */
export function textsOf(table: RosterTable, field: 'unit'): string[] {
  const { codes, pool } = table.text(field);
  const seen = new Set<number>();
  for (let row = 0; row < table.length; row += 1) if (table.alive[row] === 1) seen.add(codes[row] ?? 0);
  return [...seen].map((code) => pool.get(code)).filter((text) => text !== '');
}

function isDay(value: number): boolean {
  return value !== EMPTY && value !== UNREADABLE;
}
