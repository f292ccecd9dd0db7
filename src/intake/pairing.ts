import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import type { ChangedFields } from './changes';
import { nameForm } from './lists/forms';

export interface Pairing {
  /** Pairs of file row and person. */
  readonly pairs: readonly (readonly [row: number, person: number])[];
  /** Rows that differ from their person and could have been given to another one as well. */
  readonly unsure: readonly number[];
}

/** Above this many possible pairs of one key only equal rows are looked for: such a key says next to nothing. */
const MOST_PAIRS = 1_000_000;

/**
 * Pairs the file's rows of one key with the persons of this key, by what stands in the cells: as many as possible with
 * a person who stays as he is, the rest in order. The order in which the rows stand in the file decides nothing: where
 * an order is needed, it is that of their contents.
 */
export function createPairing(
  file: RosterTable,
  roster: RosterTable,
  fields: readonly FieldId[],
  cells: ChangedFields,
) {
  const contents = (table: RosterTable, row: number): string =>
    JSON.stringify(fields.map((field) => table.getText(field, row)));
  const agree = (row: number, person: number): boolean => !cells.any(row, person);

  /** Those of one name first, then the rest as they come, as long as there are persons. */
  const inOrder = (rows: readonly number[], persons: readonly number[]): [number, number][] => {
    const found: [number, number][] = [];
    const free = new Set(persons);
    const named = new Map<string, number[]>();
    for (const person of [...persons].reverse()) {
      const name = nameForm(roster.getText('name', person));
      const list = named.get(name);
      if (list === undefined) named.set(name, [person]);
      else list.push(person);
    }
    const others: number[] = [];
    for (const row of rows) {
      const person = named.get(nameForm(file.getText('name', row)))?.pop();
      if (person === undefined) others.push(row);
      else {
        found.push([row, person]);
        free.delete(person);
      }
    }
    const left = [...free];
    for (const [at, row] of others.slice(0, left.length).entries()) found.push([row, left[at] ?? -1]);
    return found;
  };

  return (rows: readonly number[], persons: readonly number[]): Pairing => {
    const same = rows.length <= persons.length && rows.every((row, at) => agree(row, persons[at] ?? -1));
    if (same) return { pairs: rows.map((row, at) => [row, persons[at] ?? -1]), unsure: [] };

    const sorted = rows.map((row) => ({ row, text: contents(file, row) })).sort(byText);
    const equal = new Map<string, number[]>();
    for (const person of [...persons].reverse()) {
      const text = contents(roster, person);
      const list = equal.get(text);
      if (list === undefined) equal.set(text, [person]);
      else list.push(person);
    }
    const pairs: [number, number][] = [];
    const different: number[] = [];
    for (const { row, text } of sorted) {
      const person = equal.get(text)?.pop();
      if (person === undefined) different.push(row);
      else pairs.push([row, person]);
    }
    const taken = new Set(pairs.map(([, person]) => person));
    const free = persons.filter((person) => !taken.has(person));
    const agreed =
      different.length * free.length > MOST_PAIRS ? new Map<number, number>() : mostPairs(different, free, agree);
    const left = free.filter((person) => !agreed.has(person));
    const paired = new Set(agreed.values());
    for (const [person, row] of agreed) pairs.push([row, person]);
    const rest = inOrder(
      different.filter((row) => !paired.has(row)),
      left,
    );
    pairs.push(...rest);
    return { pairs, unsure: left.length > 1 ? rest.map(([row]) => row) : [] };
  };
}

/** Person → row, as many as agree one to one: a row takes another's person where that one has a further to go to. */
function mostPairs(
  rows: readonly number[],
  persons: readonly number[],
  agree: (row: number, person: number) => boolean,
): Map<number, number> {
  const owner = new Map<number, number>();
  const place = (row: number, asked: Set<number>): boolean => {
    for (const person of persons) {
      if (asked.has(person) || !agree(row, person)) continue;
      asked.add(person);
      const other = owner.get(person);
      if (other !== undefined && !place(other, asked)) continue;
      owner.set(person, row);
      return true;
    }
    return false;
  };
  for (const row of rows) place(row, new Set());
  return owner;
}

function byText(a: { readonly text: string }, b: { readonly text: string }): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
