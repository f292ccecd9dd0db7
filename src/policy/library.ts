import daligang from '../../policies/daligang-2020.yaml?checked';
import lanxi from '../../policies/lanxi-2021.yaml?checked';
import qianjiang from '../../policies/qianjiang-2021.yaml?checked';
import tengzhou from '../../policies/tengzhou-2021.yaml?checked';
import ziyang from '../../policies/ziyang-2021.yaml?checked';
import type { Policy } from './types';

/** The bundled policies, in the order in which they are offered. */
const CHECKED = {
  'lanxi-2021': lanxi,
  'ziyang-2021': ziyang,
  'daligang-2020': daligang,
  'tengzhou-2021': tengzhou,
  'qianjiang-2021': qianjiang,
} as const;

export type PolicyId = keyof typeof CHECKED;
export const POLICY_IDS = Object.keys(CHECKED) as readonly PolicyId[];

export function isPolicyId(id: string): id is PolicyId {
  return Object.hasOwn(CHECKED, id);
}

const loaded = new Map<PolicyId, Policy>();

/** A bundled policy, unpacked once. It was checked when the site was built. Throws when there is no such policy. */
export function loadPolicy(id: string): Policy {
  if (!isPolicyId(id)) throw new Error(`no policy "${id}"; there are: ${POLICY_IDS.join(', ')}`);
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const policy = JSON.parse(CHECKED[id]) as Policy;
  loaded.set(id, policy);
  return policy;
}
