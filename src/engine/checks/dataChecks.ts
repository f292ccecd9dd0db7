import type { Policy } from '../../policy/types';
import type { RosterTable } from '../../roster/types';
import { compareAll, NOTHING } from './comparison';
import { createDuplicateGroups } from './duplicates';
import type { RowGroups } from './groups';
import { idReaderOf } from './idReader';
import { checkBit, CHECKS } from './list';
import type { Amounts, CheckRun, CheckScope } from './types';

/** The checks of one roster, kept up to date row by row. */
export interface DataChecks {
  /** A bit per check (its place in CHECKS), by physical row; 0 for removed rows. Replaced when the roster grows. */
  readonly marks: Uint32Array;
  /** Everything from scratch. */
  checkAll(): void;
  /** The same in steps of some milliseconds. The roster must not change before the last of them. */
  steps(): Generator<void, void>;
  /**
   * After cells of these rows changed, or rows were added, removed or restored.
   * Returns the rows whose marks changed, companions of duplicates included, in ascending order.
   */
  update(rows: Uint32Array): Uint32Array;
  /** After the as-of date or a parameter moved: only what compares with results. */
  updateResults(): void;
  /** Living rows by check code; every code is there. */
  counts(): Readonly<Record<string, number>>;
}

/** Rows in a step. */
const STEP = 4096;

interface Runner {
  readonly bit: number;
  readonly run: CheckRun;
}

/** @param amounts the roster's assessment; without it nothing is said about amounts over and under */
export function createDataChecks(policy: Policy, table: RosterTable, amounts: Amounts | null = null): DataChecks {
  const scope: CheckScope = { policy, table, amounts };
  const runners = (needs: string): Runner[] =>
    CHECKS.flatMap((check, index) => (check.needs === needs ? [{ bit: 1 << index, run: check.create(scope) }] : []));
  const byCells = runners('cells');
  const byOthers = runners('others');
  const byResults = runners('results');
  // In the order of the outcomes: NOTHING, UNDER, OVER, LATER.
  const bitOfOutcome = [0, checkBit('amount-under'), checkBit('amount-over'), checkBit('paid-later')];
  const scanned = byCells.filter(({ run }) => run.scan !== undefined);
  const oneByOne = byCells.filter(({ run }) => run.scan === undefined);
  const resultBits = bitOfOutcome.reduce((bits, bit) => bits | bit, 0);
  const reader = idReaderOf(table);
  const counts = new Float64Array(CHECKS.length);
  let marks = new Uint32Array(table.length);
  let duplicates: RowGroups = createDuplicateGroups(table);

  const bitsOf = (list: readonly Runner[], row: number): number => {
    let bits = 0;
    for (const { bit, run } of list) if (run.at(row)) bits |= bit;
    return bits;
  };
  const othersOf = (row: number): number => (duplicates.shared(row) ? bitsOf(byOthers, row) : 0);
  const all = (row: number): number =>
    table.alive[row] === 1 ? bitsOf(byCells, row) | othersOf(row) | bitsOf(byResults, row) : 0;

  /** Sets a row's marks and keeps the counts. */
  const set = (row: number, bits: number): boolean => {
    const before = marks[row] ?? 0;
    if (before === bits) return false;
    for (let rest = before ^ bits; rest !== 0; rest &= rest - 1) {
      const index = 31 - Math.clz32(rest & -rest);
      counts[index] = (counts[index] ?? 0) + ((bits & (1 << index)) === 0 ? -1 : 1);
    }
    marks[row] = bits;
    return true;
  };

  const add = (row: number, bits: number): boolean => set(row, (marks[row] ?? 0) | bits);

  function updateResults(): void {
    if (amounts === null) return;
    const outcomes = new Uint8Array(table.length);
    compareAll(table, amounts, outcomes);
    const current = marks;
    for (let row = 0; row < outcomes.length; row += 1) {
      const before = current[row] ?? 0;
      const now = (before & ~resultBits) | (bitOfOutcome[outcomes[row] ?? NOTHING] ?? 0);
      if (now !== before) set(row, now);
    }
  }

  function* steps(): Generator<void, void> {
    reader.reset();
    counts.fill(0);
    marks = new Uint32Array(table.length);
    duplicates = createDuplicateGroups(table);
    const { length, alive } = table;
    const nobody = (): void => undefined;
    for (let row = 0; row < length; row += 1) {
      if (row % STEP === STEP - 1) yield;
      if (alive[row] !== 1) continue;
      duplicates.insert(row, nobody); // reads the ID number that the row's own checks then find read
      const bits = bitsOf(oneByOne, row);
      if (bits !== 0) add(row, bits);
    }
    for (const { bit, run } of scanned) {
      yield;
      run.scan?.((row) => alive[row] === 1 && add(row, bit));
    }
    // Whether a row has company is known only now.
    for (let row = 0; row < length; row += 1) {
      if (row % STEP === 0) yield;
      const bits = othersOf(row);
      if (bits !== 0) add(row, bits);
    }
    yield;
    updateResults();
  }

  return {
    get marks() {
      return marks;
    },
    checkAll() {
      const checking = steps();
      while (checking.next().done !== true) continue;
    },
    steps,
    update(rows) {
      if (marks.length < table.length) {
        const grown = new Uint32Array(table.length);
        grown.set(marks);
        marks = grown;
      }
      reader.reset();
      const companions = new Set<number>(rows);
      const touch = (row: number): void => void companions.add(row);
      for (const row of rows) duplicates.remove(row, touch);
      for (const row of new Set(rows)) if (table.alive[row] === 1) duplicates.insert(row, touch);
      const changed: number[] = [];
      for (const row of companions) if (set(row, all(row))) changed.push(row);
      return Uint32Array.from(changed).sort();
    },
    updateResults,
    counts: () => Object.fromEntries(CHECKS.map(({ code }, index) => [code, counts[index] ?? 0])),
  };
}
