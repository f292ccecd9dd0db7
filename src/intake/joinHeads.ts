import { createRosterTable } from '../roster/table';
import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import { idForm, nameForm, unitForms } from './lists/forms';
import { holdersOf } from './lists/holders';
import type { ListRows } from './lists/listFile';
import { textsOf } from './lists/matchPersons';
import { holds } from './personKeys';

/**
 * Gives persons who are new, and whose row names a head of household by number who is in the roster, that household; and its unit and
 * group where the row says none. Those who stand in one row with members of the roster get unit and group likewise. Whoever is in
 * the roster keeps what he has.
 * @param linked file row → the first row of its household, where members stood in columns of one row
 */
export function joinHeads(
  list: ListRows,
  table: RosterTable,
  roster: RosterTable,
  match: Int32Array,
  linked: Int32Array | null,
): RosterTable {
  const news = Array.from(match.keys()).filter((row) => match[row] === -1);
  if (news.length === 0 || (linked === null && !list.has('headId'))) return table;
  const numbers = new Map(news.map((row) => [row, idForm(list.said('headId', row))]));
  const heads = holdersOf(numbers.values(), roster, 'idNumber');
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
  for (const row of news) {
    const head = headOf(row);
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
  }
  return own ?? table;

  /** The one who has the number, and no other name than the row says. */
  function headOf(row: number): number | null {
    const [head, ...others] = heads.get(numbers.get(row) ?? '') ?? [];
    if (head === undefined || others.length > 0) return null;
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
