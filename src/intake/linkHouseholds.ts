import { createRosterTable } from '../roster/table';
import type { RosterTable } from '../roster/types';
import { holds } from './personKeys';
import type { IntakeResult } from './types';

/**
 * Writes numbers of households for persons who stood in one row of a file and have none: that which those of them have
 * who are in the roster, else one made of the name of the first and a hash of all of them, the same whenever and in whatever order
 * the file comes. Whoever has a number in the roster keeps it. Persons are matched before: a made number tells nobody apart.
 */
export function linkHouseholds(
  file: Pick<IntakeResult, 'households' | 'table'>,
  table: RosterTable,
  roster: RosterTable,
  match: Int32Array,
): RosterTable {
  const { households = null } = file;
  if (households === null) return table;
  const linked = new Map<number, number[]>();
  for (const [row, first] of households.entries()) {
    if (first === -1) continue;
    const members = linked.get(first);
    if (members === undefined) linked.set(first, [row]);
    else members.push(row);
  }
  const own = copyWithHouseholds(table);
  const standing = (row: number): string => {
    const person = match[row] ?? -1;
    return person === -1 ? '' : roster.getText('household', person);
  };
  for (const [first, members] of linked) {
    // Whoever stands alone and is in the roster stays as he is.
    if (members.length === 1 && match[first] !== -1) continue;
    const known = new Set(members.map(standing).filter((number) => number !== ''));
    const [only] = known;
    const number = standing(first) || (known.size > 1 ? '' : (only ?? numberOf(table, first, members)));
    const { codes, pool } = own.text('household');
    for (const row of members) if (!holds(own, 'household', row)) codes[row] = pool.intern(standing(row) || number);
  }
  return own;
}

/**
 * Where a file numbers households in its own way, a new person gets the number that those of his household have in the roster. Where
 * nobody of it is there, its number is of another system and may be a stranger's: he waits (`strangers`).
 */
export function renumberNew(
  table: RosterTable,
  roster: RosterTable,
  match: Int32Array,
): { readonly table: RosterTable; readonly strangers: ReadonlySet<number> } {
  const key = (unit: string, number: string): string => `${unit}\u0000${number}`;
  const there = new Map<string, Set<string>>();
  for (const [row, person] of match.entries()) {
    if (person === -1 || !holds(table, 'household', row)) continue;
    const number = table.getText('household', row);
    const known = key(table.getText('unit', row) || roster.getText('unit', person), number);
    // A blank one is going to be filled with that of the file.
    there.set(known, (there.get(known) ?? new Set()).add(roster.getText('household', person) || number));
  }
  const strangers = new Set<number>();
  let own: RosterTable | null = null;
  for (let row = 0; row < table.length; row += 1) {
    if (match[row] !== -1 || !holds(table, 'household', row)) continue;
    const number = table.getText('household', row);
    const [only, ...others] = there.get(key(table.getText('unit', row), number)) ?? [];
    if (only === undefined || others.length > 0) strangers.add(row);
    else if (only !== number) {
      own ??= copyWithHouseholds(table);
      const { codes, pool } = own.text('household');
      codes[row] = pool.intern(only);
    }
  }
  return { table: own ?? table, strangers };
}

/** 王一-4831907: names its household to whoever reads it, and hides the ID numbers that it is made of. */
function numberOf(table: RosterTable, first: number, members: readonly number[]): string {
  const said = members.map((row) => `${table.getText('name', row)} ${table.getText('idNumber', row)}`);
  let hash = 0;
  for (const sign of said.sort().join('\n')) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return `${table.getText('name', first) || '户'}-${String(hash % 10_000_000).padStart(7, '0')}`;
}

/** The file's own table stays as it was read: it is compared anew with every setting. */
function copyWithHouseholds(table: RosterTable): RosterTable {
  const copy = createRosterTable();
  copy.appendRows(table, 0, table.length);
  return copy;
}
