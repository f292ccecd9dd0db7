import type { Day } from '../../base/day';
import type { UnitResult, UnitsResult } from '../../engine/types';
import type { Comparison } from '../../engine/whatif/types';
import { resolve } from '../../policy/overlay';
import type { Scenario } from '../../policy/scenario-types';
import { applyScenario } from '../../policy/scenarios';
import type { Overlay, Policy } from '../../policy/types';
import type { BarGroup, BarsData } from '../charts/bars';
import type { MixFlow } from '../charts/CategoryMix';
import type { Pair } from '../charts/dumbbells';
import type { Deadline, LinesData } from '../charts/lines';
import type { MixData } from '../charts/mix';
import type { ChartSet, Figure } from '../charts/types';
import { either } from '../i18n';
import { seen } from '../words/mask';

/** What the charts of a comparison are drawn from. */

/** The comparison with the words it needs; `names` of the baseline first, then of the scenarios. */
export interface Compared {
  readonly policy: Policy;
  readonly base: Overlay;
  readonly comparison: Comparison;
  readonly scenarios: readonly Scenario[];
  readonly names: readonly string[];
}

/** Ids of the sets: 0 the baseline, 1 … the scenarios. */
export function setsOf({ names }: Compared): readonly ChartSet[] {
  return names.map((name, at) => ({ id: String(at), name }));
}

/** Sums of money where some are unknown: where nothing else is there the sum is unknown too, and not 0. */
function sumOr(amount: number, unknown: number): Figure {
  return amount === 0 && unknown > 0 ? null : amount;
}

function totals({ comparison }: Compared): readonly UnitResult[] {
  return [comparison.baseline.total, ...comparison.scenarios.map(({ units }) => units.total)];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The id of what persons pay themselves, beside those of the funders. */
export const PERSONAL = 'personal';

/** What persons and funders pay if everybody who should enrol does. */
export function funderBars(compared: Compared, personal: string, all: string): BarsData & { readonly total: BarGroup } {
  const of = totals(compared);
  const funders = compared.policy.funders.map(({ id, name, nameEn }, at) => ({
    id,
    name: either(name, nameEn),
    values: of.map(({ entitled, aidUnknown }) => sumOr(entitled[at] ?? 0, aidUnknown)),
  }));
  const own = {
    id: PERSONAL,
    name: personal,
    values: of.map((each) => sumOr(each.receivable, each.receivableUnknown)),
  };
  return {
    sets: setsOf(compared),
    groups: [own, ...funders],
    total: {
      id: 'total',
      name: all,
      values: of.map((each) => sumOr(each.receivable + sum(each.entitled), each.receivableUnknown + each.aidUnknown)),
    },
  };
}

/** Persons whose own payment or aid is unknown, by set. */
export function unknownBySet(compared: Compared): readonly { readonly payable: number; readonly aid: number }[] {
  return totals(compared).map(({ receivableUnknown, aidUnknown }) => ({ payable: receivableUnknown, aid: aidUnknown }));
}

export const UNIT_FIGURES = ['receivable', 'aid', 'net', 'enrolled'] as const;
export type UnitFigure = (typeof UNIT_FIGURES)[number];

/** A figure of each unit in the baseline and in one scenario. `net`: what its persons pay more or less, from 0. */
export function unitPairs({ comparison }: Compared, scenario: number, figure: UnitFigure): readonly Pair[] {
  const other = comparison.scenarios[scenario];
  if (other === undefined) return [];
  const before = new Map(comparison.baseline.units.map((unit) => [unit.name, unit]));
  const moved = new Map(other.byUnit.map((each) => [each.id, each]));
  const of = (unit: UnitResult | undefined): Figure => {
    if (unit === undefined) return null;
    if (figure === 'receivable') return sumOr(unit.receivable, unit.receivableUnknown);
    if (figure === 'aid') return sumOr(sum(unit.entitled), unit.aidUnknown);
    return unit.enrolled;
  };
  return other.units.units
    .filter(({ should, enrolled }) => should > 0 || enrolled > 0)
    .map((unit): Pair => {
      const own = moved.get(unit.name);
      const pair = { id: unit.name, name: seen(unit.name) };
      if (figure !== 'net') return { ...pair, before: of(before.get(unit.name)), after: of(unit) };
      if (own === undefined || (own.persons > 0 && own.unknown === own.persons))
        return { ...pair, before: null, after: null };
      return { ...pair, before: 0, after: own.loss - own.gain };
    });
}

/** Enrolled day by day, with the days that the document names and those that a scenario has moved. */
export function enrolmentLines(compared: Compared): LinesData {
  const { policy, base, comparison, scenarios } = compared;
  const rules = [{ policy, overlay: base }, ...scenarios.map((one) => applyScenario(policy, base, one))];
  const units = [comparison.baseline, ...comparison.scenarios.map((each) => each.units)];
  const ends = rules.flatMap(({ policy: own, overlay }) => {
    const figures = resolve(own, overlay);
    return [figures.day(own.campaign.from), figures.day(own.campaign.to)].filter((day) => day !== null);
  });
  const { asOf } = comparison.baseline;
  const first = Math.min(...ends, asOf) as Day;
  const last = Math.max(...ends, asOf) as Day;
  const deadlines = new Map<string, { -readonly [Key in keyof Deadline]: Deadline[Key] }>();
  for (const [set, { policy: own, overlay }] of rules.entries()) {
    const figures = resolve(own, overlay);
    for (const { date, text, textEn } of own.milestones) {
      const day = figures.day(date);
      if (day === null || day < first || day > last) continue;
      const key = `${day}/${text}`;
      const known = deadlines.get(key);
      if (known === undefined) deadlines.set(key, { day, text: either(text, textEn), sets: [set] });
      else if (!known.sets.includes(set)) known.sets = [...known.sets, set];
    }
  }
  return {
    sets: setsOf(compared),
    first,
    last,
    totals: units.map((result) => enrolledFrom(result, first)),
    deadlines: [...deadlines.values()],
    asOf,
  };
}

/** Enrolled so far on each day from `first` to the as-of date; payments before it are its starting height. */
function enrolledFrom({ curve, asOf }: UnitsResult, first: number): readonly number[] {
  const days = curve.days.at(-1) ?? new Uint32Array(0);
  const line: number[] = [];
  let total = 0;
  for (let day = Math.min(curve.first, first); day <= asOf; day += 1) {
    total += days[day - curve.first] ?? 0;
    if (day >= first) line.push(total);
  }
  return line;
}

/** Persons who should enrol by the category that counts: those of the policy, then those that scenarios add. */
export function categoryMix(compared: Compared): MixData {
  const of = totals(compared).map(({ byCategory }) => new Map(byCategory.map((each) => [each.category, each.persons])));
  return {
    sets: setsOf(compared),
    parts: categories(compared).map(({ id, name }) => ({ id, name, counts: of.map((each) => each.get(id) ?? 0) })),
    without: of.map((each) => each.get('') ?? 0),
    unaided: unaidedBySet(compared),
  };
}

/** Who holds a category that counts and has no aid by it, by set. */
function unaidedBySet({ comparison }: Compared): readonly number[] {
  const [first] = comparison.scenarios;
  return [first?.total.unaided ?? 0, ...comparison.scenarios.map(({ total }) => total.nowUnaided)];
}

/** By set: who goes from which category to which. */
export function categoryFlows(compared: Compared, without: string): readonly (readonly MixFlow[])[] {
  const names = new Map(categories(compared).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => (id === '' ? without : (names.get(id) ?? id));
  return [
    [],
    ...compared.comparison.scenarios.map(({ flows }) =>
      flows.map(({ from, to, persons }) => ({ from, to, persons, fromName: nameOf(from), toName: nameOf(to) })),
    ),
  ];
}

/** Two scenarios may add a category under the same id: it then bears the name that comes first. */
function categories({ policy, scenarios }: Compared): readonly { readonly id: string; readonly name: string }[] {
  const own = policy.categories.map(({ id, name, nameEn }) => ({ id, name: either(name, nameEn) }));
  const added = new Map<string, Set<string>>();
  for (const { id, name } of scenarios.flatMap((one) => one.added))
    added.set(id, (added.get(id) ?? new Set()).add(name));
  return [...own, ...[...added].map(([id, names]) => ({ id, name: [...names].join('／') }))];
}

/** Persons by status, in the order of STATUSES, by set. */
export function statusesBySet(compared: Compared): readonly (readonly number[])[] {
  return totals(compared).map(({ byStatus }) => byStatus);
}
