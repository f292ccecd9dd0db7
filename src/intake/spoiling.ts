import { FIELDS, type FieldId } from '../roster/fields';
import { isUnderstood } from '../roster/identities';
import { columnIn } from '../roster/table';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';

/**
 * Whether the cell of a row cannot be read and that of a person can: 待查 over a date, 两百多 over an amount, 无 over a
 * telephone number. Such a cell never takes the place of the other by itself. null: no cell of the file is so.
 */
export function createSpoiling(
  table: RosterTable,
  roster: RosterTable,
  id: FieldId,
): ((row: number, person: number) => boolean) | null {
  const left = columnIn(table, id);
  const right = columnIn(roster, id);
  if (left.type === 'number' && right.type === 'number') {
    if (left.raw.size === 0) return null;
    return (row, person) => {
      const standing = right.values[person] ?? EMPTY;
      return left.values[row] === UNREADABLE && standing !== EMPTY && standing !== UNREADABLE;
    };
  }
  if (left.type === 'bits' && right.type === 'bits') {
    if (left.raw.size === 0) return null;
    return (row, person) => {
      const raw = left.raw.get(row);
      if (raw === undefined || (right.bits[person] ?? 0) === 0) return false;
      // 低保对象 says less than 农村低保.
      return (left.bits[row] ?? 0) === 0 || (!isUnderstood(raw) && isUnderstood(right.raw.get(person) ?? ''));
    };
  }
  const fits = readableOf(id);
  if (fits === null || left.type !== 'text' || right.type !== 'text') return null;
  const cannot = new Set<number>();
  for (let code = 1; code < left.pool.size; code += 1) if (!fits(left.pool.get(code))) cannot.add(code);
  if (cannot.size === 0) return null;
  return (row, person) => {
    const standing = right.codes[person] ?? 0;
    return cannot.has(left.codes[row] ?? 0) && standing !== 0 && fits(right.pool.get(standing));
  };
}

/** What can be read in a cell of text; null: whatever stands there. */
function readableOf(id: FieldId): ((text: string) => boolean) | null {
  if (id === 'phone') return (text) => /\d{5}/.test(text);
  const { kind, open, words = [] } = FIELDS[id];
  if (kind !== 'choice' || open === true) return null;
  const known = new Set<string>(words);
  return (text) => known.has(text);
}
