import type { BesideTold } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { moneyWriting, type Writing } from '../charts/amounts';
import { pairsWriting } from '../charts/dumbbells';
import { payers } from './payers';
import { unitsPay } from './pictures';

/**
 * How the sums of a story are written, in the headline, the pictures and the counts: one sum is one number wherever it stands, in one
 * unit and with as many decimals as the sums of the units need, which add up.
 */
export function storyWriting(policy: Policy, told: BesideTold): { readonly sums: Writing; readonly units: Writing } {
  const groups = payers(policy, told.comparison, policy.funders.length);
  const pairs = groups.map(({ values: [before, after] }) => [before ?? 0, after ?? 0] as const);
  const { gain = 0, loss = 0 } = told.comparison.scenarios[0]?.total ?? {};
  const { pairs: units, change } = unitsPay(policy, told);
  const both = (wish: { readonly yuan?: boolean; readonly least?: number }) => ({
    sums: moneyWriting(pairs.flat(), {
      fine: true,
      ...wish,
      beside: [...pairs, [0, gain], [0, loss], [0, told.elsewhere.change]],
    }),
    units: pairsWriting(units, { exact: true, ...wish, more: [change] }),
  });
  const { sums, units: own } = both({});
  return sums.yuan || own.yuan ? both({ yuan: true }) : both({ least: Math.max(sums.digits, own.digits) });
}
