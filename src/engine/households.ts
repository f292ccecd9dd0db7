import type { RosterTable } from '../roster/types';
import { NOWHERE, type Facts } from './facts';
import { grown } from './growable';
import { createPairs } from './pairs';

/** Not in any household of several: without household number, or removed. */
export const ALONE = -1;
const NOBODY = -1;

/** Who lives with whom: same unit and same household number. Doubly linked lists over rows, no object a household. */
export interface Households {
  readonly count: number;
  /** By row: household, or ALONE. */
  readonly of: Int32Array;
  /** By household: first member row, or -1. */
  readonly head: Int32Array;
  /** By row: next member, or -1. */
  readonly next: Int32Array;
  /** Moves rows (null = all) to the household that their cells say; facts must be up to date. */
  read(rows: Uint32Array | null): void;
}

export function createHouseholds(table: RosterTable, facts: Facts): Households {
  const keys = createPairs(1024);
  let of = new Int32Array(0);
  let next = new Int32Array(0);
  let previous = new Int32Array(0);
  let head = new Int32Array(0);

  function leave(row: number): void {
    const household = of[row]!;
    if (household === ALONE) return;
    const [before, after] = [previous[row]!, next[row]!];
    if (before === NOBODY) head[household] = after;
    else next[before] = after;
    if (after !== NOBODY) previous[after] = before;
    of[row] = ALONE;
  }

  function join(row: number, household: number): void {
    const first = head[household]!;
    next[row] = first;
    previous[row] = NOBODY;
    if (first !== NOBODY) previous[first] = row;
    head[household] = row;
    of[row] = household;
  }

  return {
    get count() {
      return keys.count;
    },
    get of() {
      return of;
    },
    get head() {
      return head;
    },
    get next() {
      return next;
    },
    read(rows) {
      const { length, unit } = facts;
      of = grown(of, length, ALONE);
      next = grown(next, length, NOBODY);
      previous = grown(previous, length, NOBODY);
      const { codes } = table.text('household');
      const count = rows === null ? length : rows.length;
      for (let index = 0; index < count; index += 1) {
        const row = rows === null ? index : rows[index]!;
        const code = codes[row]!;
        const household = unit[row] === NOWHERE || code === 0 ? ALONE : keys.intern(unit[row]!, code);
        if (household === of[row]) continue;
        leave(row);
        if (household === ALONE) continue;
        head = grown(head, keys.count, NOBODY);
        join(row, household);
      }
    },
  };
}
