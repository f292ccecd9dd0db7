import type { Facts } from './facts';
import { grown } from './growable';

/** The first living row of each unit that the quota table does not know: it gives their order. */
export interface ForeignUnits {
  /** A row joined its unit. */
  joined(row: number): void;
  /** A row is about to leave the unit that facts hold for it. */
  leaving(row: number): void;
  clear(): void;
  /** Units with somebody in them, by first appearance. */
  inOrder(): readonly number[];
}

const NOBODY = 2147483647;

export function createForeignUnits(facts: Facts): ForeignUnits {
  const { inTable } = facts.units;
  let first = new Int32Array(0);
  /** Units whose first row left: the next one is looked for when somebody asks. */
  const stale = new Set<number>();
  const room = (): void => {
    first = grown(first, facts.units.names.length, NOBODY);
  };

  return {
    joined(row) {
      const unit = facts.unit[row]!;
      if (unit < inTable) return; // removed rows too
      room();
      if (row > first[unit]!) return;
      first[unit] = row;
      stale.delete(unit);
    },
    leaving(row) {
      const unit = facts.unit[row]!;
      if (unit >= inTable && first[unit] === row) stale.add(unit);
    },
    clear() {
      first.fill(NOBODY);
      stale.clear();
    },
    inOrder() {
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
