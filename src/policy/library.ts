import * as v from 'valibot';
import daligang from '../../policies/daligang-2020.yaml?raw';
import lanxi from '../../policies/lanxi-2021.yaml?raw';
import qianjiang from '../../policies/qianjiang-2021.yaml?raw';
import tengzhou from '../../policies/tengzhou-2021.yaml?raw';
import ziyang from '../../policies/ziyang-2021.yaml?raw';
import { formatPolicyError } from './errors';
import { fileEntries } from './file';
import { readPolicy } from './read';
import type { Policy } from './types';
import { readYaml } from './yaml';

/** The bundled policies, in the order in which they are offered. */
const TEXTS = {
  'lanxi-2021': lanxi,
  'ziyang-2021': ziyang,
  'daligang-2020': daligang,
  'tengzhou-2021': tengzhou,
  'qianjiang-2021': qianjiang,
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
}

/** The heads of all bundled policies. Only the lines above `parameters:` are read, so that the first screen is quick. */
export function policySummaries(): readonly PolicySummary[] {
  return POLICY_IDS.map((id) => {
    const [top = ''] = TEXTS[id].split('\nparameters:');
    const parsed = readYaml(top, `${id}.yaml`);
    const head = v.parse(headSchema, parsed.ok ? parsed.yaml.raw : undefined);
    return {
      id,
      shortTitle: head.short,
      title: head.title,
      titleEn: head.en,
      region: head.region,
      benefitYear: head.year,
    };
  });
}

const headSchema = v.object({
  title: fileEntries.title,
  short: fileEntries.short,
  en: fileEntries.en,
  region: fileEntries.region,
  year: fileEntries.year,
});
