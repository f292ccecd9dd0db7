import { createRosterTable } from '../roster/table';
import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import { idForm, nameForm, unitForms } from './lists/forms';
import { holdersOf } from './lists/holders';
import type { ListRows } from './lists/listFile';
import { textsOf } from './lists/matchPersons';
import { holds } from './personKeys';

/** A file's rows with the households that new persons come into. */
export interface HeadsJoined {
  readonly table: RosterTable;
  /** Row → the head in the roster, found by his name: somebody has to know. */
  readonly named: ReadonlyMap<number, number>;
  /** Rows that name a head who cannot be told. */
  readonly open: ReadonlySet<number>;
}

/**
 * Gives persons who are new, and whose row names a head of household by number who is in the roster, that household; and its unit and
 * group where the row says none. Without a number the head is the only one of that name in the row's unit, where the file has nobody
 * new of that name there. Those who stand in one row with members of the roster get unit and group likewise. Whoever is in
 * the roster keeps what he has.
 * @param linked file row → the first row of its household, where members stood in columns of one row
 */
export function joinHeads(
  list: ListRows,
  table: RosterTable,
  roster: RosterTable,
  match: Int32Array,
  linked: Int32Array | null,
): HeadsJoined {
  const news = Array.from(match.keys()).filter((row) => match[row] === -1);
  const [named, open] = [new Map<number, number>(), new Set<number>()];
  /** Those of no household yet whose rows name somebody else as their head. */
  const asking = list.has('headName')
    ? news.filter((row) => !holds(table, 'household', row) && isAlone(row) && namesHead(row))
    : [];
  if (news.length === 0 || (linked === null && !list.has('headId') && asking.length === 0))
    return { table, named, open };
  const numbers = new Map(news.map((row) => [row, list.said('headId', row).split('、').map(idForm)]));
  const heads = holdersOf([...numbers.values()].flat(), roster, 'idNumber');
  const members = linked === null ? new Map<number, number[]>() : standing(match, linked);
  const unitForm = unitForms(textsOf(roster, 'unit'));
  const text = (field: 'unit' | 'group' | 'household', person: number): string => roster.getText(field, person);
  let own: RosterTable | null = null;
  const put = (field: FieldId, row: number, value: string): void => {
    if (value === '' || holds(table, field as 'unit', row)) return;
    if (own === null) {
      own = createRosterTable();
      own.appendRows(table, 0, table.length);
    }
    own.setText(field, row, value);
  };
  const byName = namedHeads();
  for (const row of news) {
    const head = headOf(row) ?? byName.get(row) ?? null;
    const others = head === null ? (members.get(linked?.[row] ?? -1) ?? []) : [head];
    if (others.length === 0) continue;
    const [unit, group] = [
      only(others.map((each) => text('unit', each))),
      only(others.map((each) => text('group', each))),
    ];
    const said = table.getText('unit', row);
    // A household is one of a unit: a head of another one is of another household.
    if (said !== '' && unitForm(said) !== unitForm(unit)) continue;
    put('unit', row, unit);
    put('group', row, group);
    if (head !== null) put('household', row, text('household', head));
    if (head !== null && byName.get(row) === head && text('household', head) !== '') named.set(row, head);
  }
  const made: RosterTable = own ?? table;
  for (const row of asking) if (!holds(made, 'household', row)) open.add(row);
  return { table: made, named, open };

  function isAlone(row: number): boolean {
    return (linked?.[row] ?? -1) === -1;
  }

  /** Whether a row names somebody else as its head. */
  function namesHead(row: number): boolean {
    const head = nameForm(list.said('headName', row));
    return head !== '' && head !== nameForm(table.getText('name', row));
  }

  /** New persons of no household yet, and the only head of the name that they say, in their unit of the roster. */
  function namedHeads(): Map<number, number> {
    const found = new Map<number, number>();
    if (asking.length === 0 || roster.aliveCount === 0) return found;
    const nameOf = (row: number): string => nameForm(list.said('headName', row));
    const there = holdersOf(asking.map(nameOf), roster, 'name');
    const place = (name: string, unit: string): string => `${unitForm(unit)}\u0000${name}`;
    const coming = new Set(news.map((row) => place(nameForm(table.getText('name', row)), table.getText('unit', row))));
    for (const row of asking) {
      const unit = table.getText('unit', row);
      if (unit === '' || coming.has(place(nameOf(row), unit))) continue;
      const fitting = (there.get(nameOf(row)) ?? []).filter(
        (each) => roster.getText('relation', each) === '户主' && unitForm(text('unit', each)) === unitForm(unit),
      );
      const [head, ...others] = fitting;
      if (head !== undefined && others.length === 0) found.set(row, head);
    }
    return found;
  }

  /** The one who has the number, and no other name than the row says; of two parents either, where they are of one household. */
  function headOf(row: number): number | null {
    const said = (numbers.get(row) ?? []).map((number) => heads.get(number) ?? []);
    const [head, ...others] = said.flat();
    if (head === undefined || said.some(({ length }) => length > 1)) return null;
    const place = (person: number): string => `${text('unit', person)}\u0000${text('household', person)}`;
    if (others.some((each) => place(each) !== place(head))) return null;
    const name = nameForm(list.said('headName', row));
    return name === '' || name === nameForm(roster.getText('name', head)) ? head : null;
  }
}

/** Persons of the roster by the first row of the household in which they stand. */
function standing(match: Int32Array, linked: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [row, person] of match.entries()) {
    const first = linked[row] ?? -1;
    if (first === -1 || person === -1) continue;
    const own = found.get(first);
    if (own === undefined) found.set(first, [person]);
    else own.push(person);
  }
  return found;
}

/** What all of them have; '' where they differ, or have none. */
function only(texts: readonly string[]): string {
  const [first = '', ...others] = new Set(texts);
  return others.length > 0 ? '' : first;
}
