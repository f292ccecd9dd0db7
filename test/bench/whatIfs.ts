import type { Scenario } from '../../src/policy/scenario-types';
import { scaleFixed } from '../../src/policy/scenarios';
import type { Policy } from '../../src/policy/types';

/** Three scenarios that move with the turn: the premium, with aid scaled to it, with a category of its own. */
export function threeScenarios(policy: Policy, turn: number): Scenario[] {
  const id = premiumOf(policy);
  const to = 28_000 + 100 * (turn + 1);
  const overlay = { [id]: to };
  const old = { identities: [], ageFrom: 80, ageTo: null };
  const funder = policy.funders[0]?.id ?? '';
  const aid = { kind: 'fixed', value: 100 * turn } as const;
  return [
    { name: '一', overlay, dropped: [], added: [] },
    { name: '二', overlay: { ...overlay, ...scaleFixed(policy, {}, 28_000, to) }, dropped: [], added: [] },
    {
      name: '三',
      overlay,
      dropped: [],
      added: [{ id: 'added-1', name: '老人', when: old, funder, aid, place: 'last' }],
    },
  ];
}

/** The premium of most persons. */
export function premiumOf(policy: Policy): string {
  const id = ['premium', 'premium-1'].find((one) => policy.parameters.some((parameter) => parameter.id === one));
  if (id === undefined) throw new Error(`policy ${policy.id} has no premium`);
  return id;
}

/** The window closes some days earlier; where there is none, the premium moves. */
export function closesOn(policy: Policy, turn: number): Scenario {
  const { window } = policy;
  if (window === undefined) return threeScenarios(policy, turn)[0]!;
  const closes = policy.parameters.find(({ id }) => id === window.closes)?.value;
  if (typeof closes !== 'number') throw new Error(`policy ${policy.id} has no last day of its window`);
  return { name: '早', overlay: { [window.closes]: closes - 1 - (turn % 20) }, dropped: [], added: [] };
}
