import { sameRelation } from '../roster/cells/sameRelation';
import { columnIn } from '../roster/table';
import type { FieldId } from '../roster/fields';
import { identityText, isUnderstood, sameIdentities } from '../roster/identities';
import { EMPTY, UNREADABLE, type RosterTable, type TextColumn } from '../roster/types';
import { sameBytes } from '../roster/utf8';

/**
 * Whether the cell of a row would overwrite that of another: it holds something, and something else.
 * An empty cell never clears a filled one, so that a list with blank columns deletes nothing. Identities in another
 * order or other words are the same as long as nothing in them is unknown or ambiguous: the roster keeps its text.
 */
export type CellDifference = (row: number, other: number) => boolean;

/** Compares cells of `table` with cells of `roster` without decoding them. */
export function createCellDifference(table: RosterTable, roster: RosterTable, id: FieldId): CellDifference {
  const left = columnIn(table, id);
  const right = columnIn(roster, id);
  if (left.type === 'text' && right.type === 'text') {
    const differs = left.pool.shared ? sharedDifference(left, right) : uniqueDifference(left, right);
    // The same relation in another word: the roster keeps its own.
    return id === 'relation'
      ? (row, other) =>
          differs(row, other) && !sameRelation(table.getText('relation', row), roster.getText('relation', other))
      : differs;
  }
  if (left.type === 'number' && right.type === 'number') {
    return (row, other) => {
      const value = left.values[row] ?? EMPTY;
      if (value === EMPTY) return false;
      if (value !== right.values[other]) return true;
      return value === UNREADABLE && left.raw.get(row) !== right.raw.get(other);
    };
  }
  if (left.type === 'bits' && right.type === 'bits') {
    return (row, other) => {
      const bits = left.bits[row] ?? 0;
      const raw = left.raw.get(row);
      if (bits === 0 && (raw === undefined || isUnderstood(raw))) return false; // nothing, or separators only
      if (bits !== right.bits[other]) return true;
      const standing = right.raw.get(other);
      if (raw === standing) return false;
      const canonical = identityText(bits);
      return !sameIdentities(raw ?? canonical, standing ?? canonical);
    };
  }
  throw new TypeError(`the columns of ${id} differ`);
}

function uniqueDifference(left: TextColumn, right: TextColumn): CellDifference {
  return (row, other) => {
    const a = left.codes[row] ?? 0;
    const b = right.codes[other] ?? 0;
    if (a === 0) return false;
    const { pool } = left;
    const { pool: pool2 } = right;
    return b === 0 || !sameBytes(pool.bytes, pool.start(a), pool.end(a), pool2.bytes, pool2.start(b), pool2.end(b));
  };
}

const UNSEEN = -2;

function sharedDifference(left: TextColumn, right: TextColumn): CellDifference {
  const codes = new Int32Array(left.pool.size).fill(UNSEEN); // left code → right code, -1 when the right has no such text
  return (row, other) => {
    const code = left.codes[row] ?? 0;
    if (code === 0) return false;
    let mine = codes[code] ?? UNSEEN;
    if (mine === UNSEEN) mine = codes[code] = right.pool.find(left.pool.get(code));
    return mine !== right.codes[other];
  };
}
