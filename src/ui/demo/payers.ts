import type { Comparison } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import type { BarGroup } from '../charts/bars';
import { either } from '../i18n';
import { d } from '../i18n/demo';

/** Who pays in a story, before and after, and how what they pay more or less is written. */

/** What persons pay, then as many funders as there is room for: those whose share changes most. */
export function payers(policy: Policy, { baseline, scenarios }: Comparison, funders: number): readonly BarGroup[] {
  const then = scenarios[0]?.units.total;
  if (then === undefined) return [];
  const own: BarGroup = { id: '', name: d('receivable'), values: [baseline.total.receivable, then.receivable] };
  const all = policy.funders.map((funder, at): BarGroup => ({
    id: funder.id,
    name: either(funder.name, funder.nameEn),
    values: [baseline.total.entitled[at] ?? 0, then.entitled[at] ?? 0],
  }));
  const most = [...all].sort((a, b) => Math.abs(change(b)) - Math.abs(change(a))).slice(0, funders);
  return [own, ...all.filter((funder) => most.includes(funder))];
}

/** What a payer pays more, or less. */
export const change = ({ values: [before, after] }: BarGroup) => (after ?? 0) - (before ?? 0);

/** Persons, and all funders whose share changes: their changes are the whole of it. */
export function payersChanged(policy: Policy, comparison: Comparison): readonly BarGroup[] {
  return payers(policy, comparison, policy.funders.length).filter((group, at) => at === 0 || change(group) !== 0);
}
