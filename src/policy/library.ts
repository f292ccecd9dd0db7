import lanxi from '../../policies/lanxi-2021.yaml?raw';
import { formatPolicyError } from './errors';
import { readPolicy } from './read';
import type { Policy } from './types';

/** The bundled policies, in the order in which they are offered. */
const TEXTS = {
  'lanxi-2021': lanxi,
} as const;

export type PolicyId = keyof typeof TEXTS;
export const POLICY_IDS = Object.keys(TEXTS) as readonly PolicyId[];

export function isPolicyId(id: string): id is PolicyId {
  return Object.hasOwn(TEXTS, id);
}

const loaded = new Map<PolicyId, Policy>();

/** A bundled policy, read once. Throws an Error that lists every complaint when its file is bad, or when there is no such policy. */
export function loadPolicy(id: string): Policy {
  if (!isPolicyId(id)) throw new Error(`no policy "${id}"; there are: ${POLICY_IDS.join(', ')}`);
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const result = readPolicy(TEXTS[id], `${id}.yaml`);
  if (!result.ok) throw new Error(result.errors.map((error) => formatPolicyError(error)).join('\n'));
  loaded.set(id, result.policy);
  return result.policy;
}

/** What a list of policies to choose from shows. */
export interface PolicySummary {
  readonly id: PolicyId;
  readonly shortTitle: string;
  readonly title: string;
  readonly titleEn: string;
  readonly region: string;
  readonly benefitYear: number;
  readonly units: number;
}

export function policySummaries(): readonly PolicySummary[] {
  return POLICY_IDS.map((id) => {
    const { shortTitle, title, titleEn, region, benefitYear, quota } = loadPolicy(id);
    return { id, shortTitle, title, titleEn, region, benefitYear, units: quota.rows.length };
  });
}
