import type { AddedCategory, Scenario } from '../../policy/scenario-types';
import { scaleFixed } from '../../policy/scenarios';
import { resolve } from '../../policy/overlay';
import type { Overlay, ParameterValue, Policy } from '../../policy/types';

/** How scenarios are made and changed; pure. */

/** Scenarios beside the baseline at once. */
export const AT_MOST = 3;
export const LONGEST_NAME = 30;

export function emptyScenario(name: string): Scenario {
  return { name, overlay: {}, dropped: [], added: [] };
}

/** The first of the names that no scenario has; beyond them the last one with a number. */
export function freeName(wanted: readonly string[], taken: readonly string[]): string {
  const free = wanted.find((name) => !taken.includes(name));
  if (free !== undefined) return free;
  const last = wanted.at(-1) ?? '';
  for (let number = 2; ; number += 1) {
    const name = `${last} ${number}`;
    if (!taken.includes(name)) return name;
  }
}

export function withValue(scenario: Scenario, key: string, value: ParameterValue): Scenario {
  return { ...scenario, overlay: { ...scenario.overlay, [key]: value } };
}

export function withoutValues(scenario: Scenario, keys: readonly string[]): Scenario {
  const overlay = Object.fromEntries(Object.entries(scenario.overlay).filter(([key]) => !keys.includes(key)));
  return { ...scenario, overlay };
}

export function withDropped(scenario: Scenario, category: string, dropped: boolean): Scenario {
  const others = scenario.dropped.filter((id) => id !== category);
  return { ...scenario, dropped: dropped ? [...others, category] : others };
}

export function withAdded(scenario: Scenario, category: AddedCategory): Scenario {
  return { ...scenario, added: [...scenario.added, category] };
}

/** Puts another one in the place of an added category; its figures are those of the new one. */
export function withChanged(scenario: Scenario, category: AddedCategory): Scenario {
  const own = Object.keys(scenario.overlay).filter((key) => key.startsWith(`${category.id}-`));
  const added = scenario.added.map((each) => (each.id === category.id ? category : each));
  return { ...withoutValues(scenario, own), added };
}

/** Takes an added category away, and the figures of it that were moved. */
export function withoutAdded(scenario: Scenario, id: string): Scenario {
  const own = Object.keys(scenario.overlay).filter((key) => key.startsWith(`${id}-`));
  return { ...withoutValues(scenario, own), added: scenario.added.filter((each) => each.id !== id) };
}

/** Takes out what the policy does not know: a figure, or a category that was to be dropped. */
export function withoutKey(scenario: Scenario, key: string): Scenario {
  return withDropped(withoutValues(scenario, [key]), key, false);
}

/** An id that no category of the policy and no added one has. */
export function freeCategoryId(policy: Policy, scenario: Scenario): string {
  const taken = new Set([...policy.categories, ...scenario.added].map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!taken.has(`added-${number}`)) return `added-${number}`;
}

/** The parameters that hold premiums, the one for everybody first. */
export function premiumsOf(policy: Policy): readonly string[] {
  const general = policy.standards.find(({ when }) => when === undefined);
  const all = policy.standards.map(({ amount }) => amount);
  return [...new Set(general === undefined ? all : [general.amount, ...all])];
}

/** The fixed aid as it would be, had it grown with the premium; only what differs from the baseline. */
export function scaledFigures(policy: Policy, base: Overlay, scenario: Scenario): Overlay {
  const [premium] = premiumsOf(policy);
  if (premium === undefined) return {};
  const from = resolve(policy, base).fen(premium);
  const to = resolve(policy, { ...base, ...scenario.overlay }).fen(premium);
  return from === null || to === null ? {} : scaleFixed(policy, base, from, to);
}

/** The ids of figures that follow the premium where it is wished. */
export function fixedFigures(policy: Policy): readonly string[] {
  return [
    ...new Set(
      policy.categories.flatMap(({ aid }) =>
        aid.flatMap(({ lines }) => lines.flatMap(({ amount }) => (amount.kind === 'fixed' ? [amount.amount] : []))),
      ),
    ),
  ];
}

/** The scenario with its fixed aid following the premium, whatever was there before. */
export function withScaled(policy: Policy, base: Overlay, scenario: Scenario): Scenario {
  const kept = withoutValues(scenario, fixedFigures(policy));
  return { ...kept, overlay: { ...kept.overlay, ...scaledFigures(policy, base, scenario) } };
}

/** Whether the fixed aid of a scenario stands exactly where the premium would have taken it. */
export function looksScaled(policy: Policy, base: Overlay, scenario: Scenario): boolean {
  const scaled = scaledFigures(policy, base, scenario);
  const ids = fixedFigures(policy);
  if (Object.keys(scaled).length === 0) return false;
  return ids.every((id) => (scenario.overlay[id] ?? undefined) === scaled[id]);
}

/** Whether what was kept is a scenario at all; what it says is the policy's to judge (`checkScenario`). */
export function isScenario(value: unknown): value is Scenario {
  if (typeof value !== 'object' || value === null) return false;
  const { name, overlay, dropped, added } = value as Partial<Record<keyof Scenario, unknown>>;
  return (
    typeof name === 'string' &&
    typeof overlay === 'object' &&
    overlay !== null &&
    Array.isArray(dropped) &&
    Array.isArray(added) &&
    added.every(isAdded)
  );
}

function isAdded(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, when, aid } = value as Partial<Record<keyof AddedCategory, unknown>>;
  if (typeof id !== 'string' || typeof name !== 'string') return false;
  if (typeof when !== 'object' || when === null || typeof aid !== 'object' || aid === null) return false;
  return Array.isArray((when as { identities?: unknown }).identities);
}
