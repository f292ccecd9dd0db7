import { unknownWord } from './errors';
import { normaliseOverlay, resolve } from './overlay';
import { checkOverlay, type OverlayProblem } from './scenario';
import type { AddedCategory, AddedFigure, Scenario } from './scenario-types';
import type { AidAmount, Category, Condition, Overlay, Parameter, ParameterUnit, Policy } from './types';
import { unknownId } from './unknownId';
import { IDENTITIES } from './vocabulary';

/** A condition that nobody meets: a dropped category keeps its place, so that what refers to it still can. */
const NOBODY: Condition = { kind: 'any', of: [] };

const ASSUMPTION = { article: '', assumed: true, note: '假设', noteEn: 'assumption' } as const;

const AID_KINDS: readonly AddedCategory['aid']['kind'][] = ['percent', 'fixed', 'personal'];
const PLACES: readonly AddedCategory['place'][] = ['first', 'last'];

/** The parameter that holds a figure of an added category. */
export function addedParameterId(id: string, figure: AddedFigure): string {
  return `${id}-${figure}`;
}

/** The policy and the overlay to compute a scenario with. It must have passed `checkScenario`. */
export function applyScenario(
  policy: Policy,
  base: Overlay,
  scenario: Scenario,
): { readonly policy: Policy; readonly overlay: Overlay } {
  const { added, dropped } = scenario;
  const changed = added.length > 0 || dropped.length > 0 ? changedPolicy(policy, added, dropped) : policy;
  return { policy: changed, overlay: normaliseOverlay(changed, { ...base, ...scenario.overlay }) };
}

function changedPolicy(policy: Policy, added: readonly AddedCategory[], dropped: readonly string[]): Policy {
  const gone = new Set(dropped);
  const made = (place: AddedCategory['place']): Category[] =>
    added.filter((one) => one.place === place).map(categoryOf);
  return {
    ...policy,
    parameters: [...policy.parameters, ...added.flatMap(parametersOf)],
    categories: [
      ...made('first'),
      ...policy.categories.map((category) => (gone.has(category.id) ? { ...category, when: NOBODY } : category)),
      ...made('last'),
    ],
  };
}

function categoryOf({ id, name, when, funder, aid }: AddedCategory): Category {
  const { identities, ageFrom, ageTo } = when;
  const parts: Condition[] = [];
  if (identities.length > 0) parts.push({ kind: 'identity', any: identities });
  if (ageFrom !== null || ageTo !== null) {
    parts.push({
      kind: 'age',
      ...(ageFrom === null ? {} : { from: addedParameterId(id, 'age-from') }),
      ...(ageTo === null ? {} : { to: addedParameterId(id, 'age-to') }),
    });
  }
  return {
    id,
    name,
    nameEn: name,
    when: { kind: 'all', of: parts },
    aid: [{ lines: [{ funder, amount: amountOf(aid.kind, addedParameterId(id, 'aid')) }] }],
    ...ASSUMPTION,
  };
}

function amountOf(kind: AddedCategory['aid']['kind'], parameter: string): AidAmount {
  if (kind === 'percent') return { kind, share: parameter };
  return kind === 'fixed' ? { kind, amount: parameter } : { kind, pays: parameter };
}

function parametersOf({ id, name, when, aid }: AddedCategory): Parameter[] {
  const one = (figure: AddedFigure, unit: ParameterUnit, value: number, zh: string, en: string): Parameter => ({
    id: addedParameterId(id, figure),
    label: `${name}：${zh}`,
    labelEn: `${name}: ${en}`,
    unit,
    value,
    ...ASSUMPTION,
  });
  const own = aid.kind === 'personal';
  return [
    one(
      'aid',
      aid.kind === 'percent' ? 'percent' : 'yuan',
      aid.value,
      own ? '个人缴' : '资助',
      own ? 'own payment' : 'aid',
    ),
    ...(when.ageFrom === null ? [] : [one('age-from', 'years', when.ageFrom, '年龄从', 'age from')]),
    ...(when.ageTo === null ? [] : [one('age-to', 'years', when.ageTo, '年龄到', 'age to')]),
  ];
}

/**
 * What keeps a scenario from being computed; empty = nothing. `key`: the entry of the overlay, or the id of the category.
 * Complaints about figures come once the scenario holds together, those about the baseline's own figures included.
 */
export function checkScenario(policy: Policy, base: Overlay, scenario: Scenario): readonly OverlayProblem[] {
  const problems = shapeProblems(policy, scenario);
  if (problems.length > 0) return problems;
  const changed = applyScenario(policy, {}, { ...scenario, overlay: {} }).policy;
  const figures = scenario.added.flatMap(parametersOf).map(({ id, value }) => [id, value] as const);
  return checkOverlay(changed, { ...Object.fromEntries(figures), ...base, ...scenario.overlay }, unknownId);
}

function shapeProblems(policy: Policy, { added, dropped }: Scenario): OverlayProblem[] {
  const categories = policy.categories.map(({ id }) => id);
  const funders = policy.funders.map(({ id }) => id);
  const named = (all: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[]) =>
    all.map(({ id, name, nameEn }) => ({ id, zh: name, en: nameEn }));
  const parameters = new Set(policy.parameters.map(({ id }) => id));
  const taken = new Set(categories);
  const problems: OverlayProblem[] = dropped
    .filter((id) => !categories.includes(id))
    .map((id) => ({ key: id, ...unknownId({ zh: '资助类别', en: 'category' }, id, named(policy.categories)) }));
  for (const one of added) {
    const { id, name, funder } = one;
    const refuse = (zh: string, en: string): unknown => problems.push({ key: id, zh, en });
    if (!/^[a-z][a-z0-9-]*$/.test(id)) refuse(`“${id}”不能作类别的代号。`, `"${id}" cannot be the id of a category.`);
    else if (taken.has(id) || parametersOf(one).some((each) => parameters.has(each.id)))
      refuse(`代号“${id}”已经用过。请换一个。`, `the id "${id}" is taken; use another.`);
    taken.add(id);
    if (name.trim() === '') refuse('新加的类别没有名称。请起一个名。', 'the added category has no name; give it one.');
    if (!funders.includes(funder))
      problems.push({ key: id, ...unknownId({ zh: '出资方', en: 'funder' }, funder, named(policy.funders)) });
    if (typeof one.aid.value !== 'number' || !AID_KINDS.includes(one.aid.kind))
      refuse(`“${name}”没有写清资助多少。`, `"${name}" does not say what aid it gives.`);
    if (!PLACES.includes(one.place))
      refuse(`“${name}”没有写排在最前还是最后。`, `"${name}" does not say whether it stands first or last.`);
    const strange = one.when.identities.find((identity) => !IDENTITIES.includes(identity));
    if (strange !== undefined)
      problems.push({ key: id, ...unknownWord({ zh: '身份类别', en: 'identity' }, strange, IDENTITIES) });
  }
  return problems;
}

/**
 * The fixed amounts of aid in the policy's categories, grown or shrunk as the premium from `from` to `to` (fen), half up to
 * the fen; only those that change. What the document gives no figure for stays so; from 0 nothing can be scaled.
 */
export function scaleFixed(policy: Policy, base: Overlay, from: number, to: number): Overlay {
  if (from <= 0 || from === to) return {};
  const figures = resolve(policy, base);
  const ids = new Set(
    policy.categories.flatMap(({ aid }) =>
      aid.flatMap(({ lines }) => lines.flatMap(({ amount }) => (amount.kind === 'fixed' ? [amount.amount] : []))),
    ),
  );
  const scaled: Record<string, number> = {};
  for (const id of ids) {
    const amount = figures.fen(id);
    if (amount === null) continue;
    const next = timesHalfUp(amount, to, from);
    if (next !== amount) scaled[id] = next;
  }
  return scaled;
}

/** value × over ÷ under, half up; exact beyond what doubles hold. */
function timesHalfUp(value: number, over: number, under: number): number {
  const twice = BigInt(under) * 2n;
  return Number((BigInt(value) * BigInt(over) * 2n + BigInt(under)) / twice);
}
