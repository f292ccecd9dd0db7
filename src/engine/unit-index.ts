import type { Policy } from '../policy/types';
import type { TextColumn } from '../roster/types';
import { createWordCodes } from './word-codes';

/**
 * Numbers of units: the quota table's rows come first, in its order, then every other name the roster's column knows
 * (also those that no living row uses any more). A number is never given to another name.
 */
export interface UnitIndex {
  readonly names: readonly string[];
  /** Units of the quota table: numbers below this have a target. */
  readonly inTable: number;
  /** The unit of a code of the roster's unit column. */
  ofCode(code: number): number;
}

export function createUnitIndex(policy: Policy, column: TextColumn): UnitIndex {
  const names: string[] = [];
  const known = new Map<string, number>();
  const number = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, names.length);
    return names.push(name) - 1;
  };
  for (const row of policy.quota.rows) number(row.name);
  const inTable = names.length;
  const codes = createWordCodes(column, number);
  return { names, inTable, ofCode: (code) => codes.of(code) };
}
