import type { Scenario } from '../../src/policy/scenario-types';
import { scaleFixed } from '../../src/policy/scenarios';
import type { Policy } from '../../src/policy/types';

/** Three scenarios that move with the turn: the premium, with aid scaled to it, with a category of its own. */
export function threeScenarios(policy: Policy, turn: number): Scenario[] {
  const [id] = PREMIUMS.filter((premium) => policy.parameters.some((parameter) => parameter.id === premium));
  if (id === undefined) throw new Error(`policy ${policy.id} has no premium`);
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
const PREMIUMS = ['premium', 'premium-1'];
