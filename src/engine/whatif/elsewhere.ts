import type { Fen } from '../../base/money';
import { EMPTY } from '../../roster/types';
import type { Assessment } from '../assessment';
import { NOWHERE } from '../facts';
import { EXCLUDED, STATUS_MASK, verdictCode } from '../outcome';
import { profileOf } from '../person';

/**
 * Persons insured elsewhere whose aid toward that insurance changes, and by how much in all. They owe nothing here, so that they are
 * among nobody who pays more or less, though the funders' sums hold what they get.
 */
export interface AidElsewhere {
  readonly persons: number;
  readonly change: Fen;
}

export function aidElsewhere(base: Assessment, then: Assessment) {
  const { facts } = base.basis();
  const [before, after] = [aidOf(base), aidOf(then)];
  const { outcome } = base.results();

  /** 0 for everybody else; null = the document gives no figure on one of the sides. */
  function changeOf(row: number): number | null {
    if (facts.unit[row] === NOWHERE || (outcome[row]! & STATUS_MASK) !== EXCLUDED) return 0;
    const [was, is] = [before(row), after(row)];
    return was === EMPTY || is === EMPTY ? (was === is ? 0 : null) : is - was;
  }
  let persons = 0;
  let change = 0;
  for (let row = 0; row < facts.length; row += 1) {
    const own = changeOf(row);
    if (own === 0) continue;
    persons += 1;
    change += own ?? 0;
  }
  const told: AidElsewhere = { persons, change: change as Fen };
  return { told, changes: (row: number): boolean => changeOf(row) !== 0 };
}

/** What all funders give a row; EMPTY = no figure. */
function aidOf(of: Assessment): (row: number) => number {
  const tables = of.tables();
  const results = of.results();
  const { list } = of.rules().verdicts;
  const { aidTotal, blocks } = tables.profiles;
  return (row) => {
    const block = list[verdictCode(results.outcome[row]!)]?.block ?? -1;
    return block < 0 ? 0 : aidTotal[profileOf(tables, results, row) * blocks + block]!;
  };
}
