import { unknownWord, type Problem } from './errors';
import { checkParameterValue } from './parameter-value';
import { relationsOf } from './relations';
import type { Overlay, Parameter, ParameterValue, Policy } from './types';
import type { NamedId } from './unknownId';

/** A complaint about an overlay; `key` is the entry it concerns. */
export interface OverlayProblem extends Problem {
  readonly key: string;
}

/** One change of a scenario: what it concerns, and from which value to which. */
export interface OverlayChange {
  readonly key: string;
  readonly parameter?: Parameter;
  /** The unit's name, for values per unit and for the quota table. */
  readonly unit?: string;
  readonly quota?: 'target' | 'population';
  readonly from: ParameterValue;
  readonly to: ParameterValue;
}

/** The writer of a file knows figures by their ids. */
function unknownAmongIds(what: Problem, id: string, known: readonly NamedId[]): Problem {
  return unknownWord(
    what,
    id,
    known.map((each) => each.id),
  );
}

/**
 * Every entry by itself, then what the figures must keep to one another. Empty = the overlay can be used.
 * @param unknown how a figure is told that the policy does not have
 */
export function checkOverlay(policy: Policy, overlay: Overlay, unknown = unknownAmongIds): OverlayProblem[] {
  const problems = Object.entries(overlay).flatMap(([key, value]) => {
    const problem = entryProblem(policy, key, value, unknown);
    return problem === undefined ? [] : [{ key, ...problem }];
  });
  const parameters = byId(policy);
  const value = (id: string) => (Object.hasOwn(overlay, id) ? overlay[id] : parameters.get(id)?.value);
  const label = (id: string) => ({
    zh: `“${parameters.get(id)?.label ?? id}”`,
    en: `"${parameters.get(id)?.labelEn ?? id}"`,
  });
  for (const relation of relationsOf(policy)) {
    const problem = relation.broken(value, label);
    if (problem === undefined) continue;
    const key = relation.parameters.find((id) => Object.hasOwn(overlay, id)) ?? relation.parameters[0] ?? '';
    problems.push({ key, ...problem });
  }
  return problems;
}

/** The same overlay without entries that repeat the policy's own value; keys in a fixed order. */
export function normaliseOverlay(policy: Policy, overlay: Overlay): Overlay {
  const kept = overlayChanges(policy, overlay).filter(({ from, to }) => from !== to);
  return Object.fromEntries(kept.map(({ key, to }) => [key, to] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an overlay changes, entry by entry; entries that name nothing in the policy are left out. */
export function overlayChanges(policy: Policy, overlay: Overlay): OverlayChange[] {
  const parameters = byId(policy);
  return Object.entries(overlay).flatMap(([key, to]): OverlayChange[] => {
    const { name, unit } = split(key);
    if (isQuota(name)) {
      const row = policy.quota.rows.find((candidate) => candidate.name === unit);
      return row === undefined || unit === undefined ? [] : [{ key, unit, quota: name, from: row[name] ?? null, to }];
    }
    const parameter = parameters.get(name);
    if (parameter === undefined) return [];
    const general = unit !== undefined && Object.hasOwn(overlay, name) ? (overlay[name] ?? null) : parameter.value;
    return [{ key, parameter, ...(unit === undefined ? {} : { unit }), from: general, to }];
  });
}

function entryProblem(
  policy: Policy,
  key: string,
  value: ParameterValue,
  unknown: typeof unknownAmongIds,
): Problem | undefined {
  const { name, unit } = split(key);
  if (unit !== undefined && !policy.quota.rows.some((row) => row.name === unit)) {
    return unknownWord(
      { zh: '单位', en: 'unit' },
      unit,
      policy.quota.rows.map((row) => row.name),
    );
  }
  if (isQuota(name) && unit !== undefined) return quotaProblem(value);
  const parameter = byId(policy).get(name);
  if (parameter === undefined) {
    const named = policy.parameters.map(({ id, label, labelEn }) => ({ id, zh: label, en: labelEn }));
    return unknown({ zh: '参数', en: 'parameter' }, name, named);
  }
  if (unit !== undefined && parameter.perUnit !== true) {
    return {
      zh: `“${parameter.label}”全表只有一个值，不能按单位改。请去掉“@${unit}”。`,
      en: `"${parameter.labelEn}" has one value for all units; remove "@${unit}".`,
    };
  }
  const result = checkParameterValue(parameter, value);
  return result.ok ? undefined : { zh: result.zh, en: result.en };
}

function quotaProblem(value: ParameterValue): Problem | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 2_000_000_000)
    return undefined;
  return {
    zh: `任务数和人口数要写不小于 0 的整数，这里是“${String(value)}”。`,
    en: `targets and populations are whole numbers, 0 or more; found "${String(value)}".`,
  };
}

function split(key: string): { name: string; unit: string | undefined } {
  const at = key.indexOf('@');
  return at < 0 ? { name: key, unit: undefined } : { name: key.slice(0, at), unit: key.slice(at + 1) };
}

function isQuota(name: string): name is 'target' | 'population' {
  return name === 'target' || name === 'population';
}

function byId(policy: Policy): Map<string, Parameter> {
  return new Map(policy.parameters.map((parameter) => [parameter.id, parameter]));
}
