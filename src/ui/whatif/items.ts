import { resolve } from '../../policy/overlay';
import { policySentences } from '../../policy/sentences';
import type { AddedCategory, Scenario } from '../../policy/scenario-types';
import { applyScenario } from '../../policy/scenarios';
import type { Overlay, Parameter, ParameterValue, Policy } from '../../policy/types';
import type { Language } from '../i18n';

/** A figure that a scenario may change: a parameter, its value at one unit, or a number of the quota table. */
export interface Item {
  /** Of the overlay. */
  readonly key: string;
  /** How it is written and within what bounds. */
  readonly parameter: Parameter;
}

export interface ItemGroup {
  readonly title: string;
  readonly items: readonly Item[];
}

/** The item behind an overlay's key; undefined where the policy knows no such figure. */
export function itemOf(policy: Policy, key: string): Item | undefined {
  const at = key.indexOf('@');
  const id = at < 0 ? key : key.slice(0, at);
  if (at >= 0 && (id === 'target' || id === 'population')) {
    const unit = key.slice(at + 1);
    const row = policy.quota.rows.find(({ name }) => name === unit);
    return row === undefined ? undefined : { key, parameter: quotaFigure(key, unit, id, row[id] ?? null) };
  }
  const parameter = policy.parameters.find((each) => each.id === id);
  return parameter === undefined ? undefined : { key, parameter };
}

/** A number of the quota table, written like any other count of people. */
function quotaFigure(key: string, unit: string, of: 'target' | 'population', value: number | null): Parameter {
  const [zh, en] = of === 'target' ? ['任务数', 'target'] : ['人口数', 'population'];
  return { id: key, label: `${unit}${zh}`, labelEn: `${unit}: ${en}`, unit: 'people', value, article: '' };
}

/** Every figure that can be changed, in the groups and the order of the document; each once. */
export function groupsOf(policy: Policy, language: Language, others: string, quota: string): readonly ItemGroup[] {
  const seen = new Set<string>();
  const take = (ids: readonly string[]): Item[] =>
    ids.flatMap((id) => {
      const parameter = policy.parameters.find((each) => each.id === id);
      if (parameter === undefined || seen.has(id) || parameter.perUnit === true) return [];
      seen.add(id);
      return [{ key: id, parameter }];
    });
  const told = policySentences(policy, language).map(({ title, sentences }) => ({
    title,
    items: take(
      sentences.flatMap(({ pieces }) =>
        pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.parameter])),
      ),
    ),
  }));
  const rest = { title: others, items: take(policy.parameters.map(({ id }) => id)) };
  return [...told, rest, { title: quota, items: perUnit(policy) }].filter(({ items }) => items.length > 0);
}

function perUnit(policy: Policy): readonly Item[] {
  const own = policy.parameters.filter((parameter) => parameter.perUnit === true);
  const keys = policy.quota.rows.flatMap(({ name, population }) => [
    `target@${name}`,
    ...(population === undefined ? [] : [`population@${name}`]),
    ...own.map(({ id }) => `${id}@${name}`),
  ]);
  return keys.flatMap((key) => itemOf(policy, key) ?? []);
}

/** The value of an item under an overlay. */
export function valueOf(policy: Policy, overlay: Overlay, key: string): ParameterValue {
  const at = key.indexOf('@');
  if (at < 0) {
    const known = policy.parameters.some(({ id }) => id === key);
    return known ? resolve(policy, overlay).value(key) : null;
  }
  const [id, unit] = [key.slice(0, at), key.slice(at + 1)];
  const values = resolve(policy, overlay);
  if (id === 'target') return values.target(unit);
  if (id === 'population') return values.population(unit);
  return policy.parameters.some((parameter) => parameter.id === id) ? values.value(id, unit) : null;
}

/** The policy with a scenario's own categories, so that their figures are items like any other. */
export function policyWith(policy: Policy, scenario: Scenario): Policy {
  return scenario.added.length === 0 ? policy : applyScenario(policy, {}, { ...scenario, overlay: {} }).policy;
}

/** The figures of an added category, by their keys. */
export function figuresOf(policy: Policy, { id }: AddedCategory): readonly Item[] {
  return policy.parameters
    .filter((parameter) => [`${id}-aid`, `${id}-age-from`, `${id}-age-to`].includes(parameter.id))
    .map((parameter) => ({ key: parameter.id, parameter }));
}

/** Figures on which nothing but the participation rate rests, which is no result of a scenario. */
export function rateOnly(policy: Policy, key: string): boolean {
  const { base, baseChoice, goal } = policy.participation ?? {};
  const ids = [baseChoice, goal, ...(typeof base === 'object' ? [base.of, base.plus] : [])];
  const rest = { ...policy, participation: null, parameters: null, goals: null, special: null };
  return ids.includes(key) && !JSON.stringify(rest).includes(JSON.stringify(key));
}
