import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import { hasId } from './personKeys';

/**
 * Living persons of the units in a file whom no row of the file means. A row without a unit stands for the unit of the person it
 * means; a file that names no unit at all and means nobody misses nobody, and one without names nobody who has no number.
 */
export function missingPersons(
  file: RosterTable,
  roster: RosterTable,
  match: Int32Array,
  fields: readonly FieldId[],
): Uint32Array {
  const named = fields.includes('name');
  const came = file.text('unit');
  const standing = roster.text('unit');
  const asked = new Uint8Array(standing.pool.size);
  const held = new Uint8Array(roster.length);
  const known = new Map<number, number>();
  for (let row = 0; row < file.length; row += 1) {
    const person = match[row] ?? -1;
    if (person !== -1) held[person] = 1;
    const code = came.codes[row] ?? 0;
    if (code === 0) {
      if (person !== -1) asked[standing.codes[person] ?? 0] = 1;
      continue;
    }
    let own = known.get(code);
    if (own === undefined) known.set(code, (own = standing.pool.find(came.pool.get(code))));
    if (own > 0) asked[own] = 1;
  }
  asked[0] = 0; // persons without a unit belong to no file
  let count = 0;
  const rows = new Uint32Array(roster.length);
  for (let row = 0; row < roster.length; row += 1) {
    if (roster.alive[row] !== 1 || held[row] === 1 || asked[standing.codes[row] ?? 0] !== 1) continue;
    if (!named && !hasId(roster, row)) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.slice(0, count);
}
