import { EMPTY } from '../../roster/types';
import type { Facts } from '../facts';
import { ENROLLED, STATUS_MASK, verdictCode } from '../outcome';
import type { Rules } from '../rules';
import type { ResultColumns } from '../types';
import { judgedBy } from './judged';
import type { Having } from './types';

/** One of the two results that stand beside each other. */
interface OneSide {
  readonly rules: Rules;
  readonly facts: Facts;
  readonly results: Pick<ResultColumns, 'outcome' | 'payable'>;
}

/** What a funder gives a row, as `readPerson` tells it; 0 where there is no figure. */
function aidOf({ rules, facts, results }: OneSide, row: number, funder: number): number {
  const outcome = results.outcome[row]!;
  const block = rules.verdicts.list[verdictCode(outcome)]?.block ?? -1;
  if (block < 0) return 0;
  const { blocks, funders } = rules.shape;
  return Math.max(0, rules.profiles.aid[(judgedBy(rules, facts, row, outcome) * blocks + block) * funders + funder]!);
}

/** Whether a row has what is asked for. `funder`: its number, -1 = any of them. */
export function havingTest({ of, on }: Having, funder: number, was: OneSide, is: OneSide): (row: number) => boolean {
  const measure = (side: OneSide, row: number): number => {
    const { outcome, payable } = side.results;
    if (of === 'enrolled') return (outcome[row]! & STATUS_MASK) === ENROLLED ? 1 : 0;
    if (of !== 'aid') return Math.max(0, payable[row]!);
    if (funder >= 0) return aidOf(side, row, funder);
    let all = 0;
    for (let each = 0; each < side.rules.shape.funders; each += 1) all += aidOf(side, row, each);
    return all;
  };
  const known = (row: number) => was.results.payable[row] !== EMPTY && is.results.payable[row] !== EMPTY;
  return (row) => {
    if (of === 'net' && !known(row)) return false;
    if (on === 'before') return measure(was, row) > 0;
    if (on === 'after') return measure(is, row) > 0;
    const [before, after] = [measure(was, row), measure(is, row)];
    return on === 'either' ? before > 0 || after > 0 : before !== after;
  };
}
