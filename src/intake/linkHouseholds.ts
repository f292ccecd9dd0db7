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
    const known = new Set(members.map(standing).filter((number) => number !== ''));
    const [only] = known;
    const number = standing(first) || (known.size > 1 ? '' : (only ?? numberOf(table, first, members)));
    const { codes, pool } = own.text('household');
    for (const row of members) if (!holds(own, 'household', row)) codes[row] = pool.intern(standing(row) || number);
  }
  return own;
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
