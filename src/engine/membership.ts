import { NOWHERE, type Facts } from './facts';
import { grown } from './growable';

/**
 * What hangs on the roster's cells alone and is counted when they are read: rows with complete data by unit, and the
 * first living row of each unit that the quota table does not know, which gives their order.
 */
export interface Membership {
  /** A row joined its unit. */
  joined(row: number): void;
  /** A row is about to leave the unit that facts hold for it. */
  leaving(row: number): void;
  clear(): void;
  /** Rows of a unit whose data fields are complete. */
  complete(unit: number): number;
  /** Units outside the quota table with somebody in them, by first appearance. */
  foreign(): readonly number[];
}

const NOBODY = 2147483647;

export function createMembership(facts: Facts): Membership {
  const { inTable } = facts.units;
  let first = new Int32Array(0);
  let complete = new Int32Array(0);
  /** Units whose first row left: the next one is looked for when somebody asks. */
  const stale = new Set<number>();

  function room(): void {
    first = grown(first, facts.units.names.length, NOBODY);
    complete = grown(complete, facts.units.names.length);
  }

  return {
    joined(row) {
      const unit = facts.unit[row]!;
      if (unit === NOWHERE) return;
      if (unit >= complete.length) room();
      complete[unit]! += facts.complete[row]!;
      if (unit < inTable || row > first[unit]!) return;
      first[unit] = row;
      stale.delete(unit);
    },
    leaving(row) {
      const unit = facts.unit[row]!;
      if (unit === NOWHERE) return;
      complete[unit]! -= facts.complete[row]!;
      if (unit >= inTable && first[unit] === row) stale.add(unit);
    },
    clear() {
      room();
      first.fill(NOBODY);
      complete.fill(0);
      stale.clear();
    },
    complete: (unit) => complete[unit] ?? 0,
    foreign() {
      room();
      for (const unit of stale) {
        const row = facts.unit.subarray(0, facts.length).indexOf(unit, first[unit]);
        first[unit] = row < 0 ? NOBODY : row;
      }
      stale.clear();
      const units: number[] = [];
      for (let unit = inTable; unit < facts.units.names.length; unit += 1) if (first[unit] !== NOBODY) units.push(unit);
      return units.sort((a, b) => first[a]! - first[b]!);
    },
  };
}
