import { resolve, type ParameterLookup } from '../../../src/policy/overlay';
import type { Overlay, Policy } from '../../../src/policy/types';
import type { NaivePerson } from './assess';
import { documentOf } from './documents';

/** Policies.md 2 once more, by hand. Money in fen. */
export interface NaiveUnit {
  name: string;
  target: number | null;
  population: number | null;
  roster: number;
  excluded: number;
  should: number;
  enrolled: number;
  gap: number | null;
  special: { should: number; enrolled: number } | null;
  receivable: number;
  receivableUnknown: number;
  collected: number;
  collectedExcluded: number;
  entitled: number[];
  settled: number[];
  aidUnknown: number;
  counted: number | null;
  funds: Record<string, number | null>;
  award: number | null;
  consequences: string[];
  rank: number | null;
  complete: number | null;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

export function unitsNaively(
  policy: Policy,
  overlay: Overlay,
  persons: readonly NaivePerson[],
  asOf: number,
): NaiveUnit[] {
  const figures = resolve(policy, overlay);
  const { funders, special } = documentOf(policy.id, figures);
  const listed = policy.quota.rows.map((row) => row.name);
  const others = [...new Set(persons.map(({ person }) => person.unit))].filter((name) => !listed.includes(name));
  const units = [...listed, ...others].map((name): NaiveUnit => {
    const all = persons.filter(({ person }) => person.unit === name);
    const should = all.filter(({ result }) => result.status !== 'excluded');
    const enrolled = should.filter(({ result }) => result.status === 'enrolled');
    const inTable = listed.includes(name);
    const target = inTable ? figures.target(name) : null;
    const paidBy = (group: readonly NaivePerson[]): number => sum(group.map(({ result }) => result.paid));
    const aidOf = (group: readonly NaivePerson[]): number[] =>
      funders.map((_, funder) => sum(group.map(({ result }) => result.aid[funder] ?? 0)));
    return {
      name,
      target,
      population: inTable ? figures.population(name) : null,
      roster: all.length,
      excluded: all.length - should.length,
      should: should.length,
      enrolled: enrolled.length,
      gap: target === null ? null : Math.max(0, target - enrolled.length),
      special:
        special === undefined
          ? null
          : {
              should: should.filter((one) => one.special).length,
              enrolled: enrolled.filter((one) => one.special).length,
            },
      receivable: sum(should.map(({ result }) => result.payable ?? 0)),
      receivableUnknown: should.filter(({ result }) => result.status === 'unknown').length,
      collected: paidBy(should),
      collectedExcluded: paidBy(all.filter(({ result }) => result.status === 'excluded')),
      entitled: aidOf(all),
      settled: aidOf(enrolled),
      aidUnknown: all.filter(({ result }) => result.aidTotal === null).length,
      counted: null,
      funds: Object.fromEntries(policy.funds.map(({ id }) => [id, null])),
      award: null,
      consequences: [],
      rank: null,
      complete: policy.completeFields === undefined ? null : all.filter(({ person }) => person.complete).length,
    };
  });
  const table = units.slice(0, listed.length);
  for (const unit of table) {
    const behind = table.filter((other) => rate(other.enrolled, other.target) > rate(unit.enrolled, unit.target));
    unit.rank = 1 + behind.length;
  }
  const by = (unit: NaiveUnit, day: number | null): number =>
    persons.filter(
      ({ person, result, day: paid }) =>
        person.unit === unit.name &&
        result.status === 'enrolled' &&
        paid !== null &&
        paid <= Math.min(asOf, day ?? asOf),
    ).length;
  if (policy.id === 'lanxi-2021') for (const unit of table) lanxi(unit, figures, by);
  if (policy.id === 'ziyang-2021') ziyang(table, figures, by, asOf);
  if (policy.id === 'daligang-2020') for (const unit of table) daligang(unit, figures, persons, asOf);
  return units;
}

type CountedBy = (unit: NaiveUnit, day: number | null) => number;
const rate = (count: number, base: number | null): number => (base === null || base === 0 ? -1 : count / base);
/** At least so many basis points, by whole numbers. */
const atLeast = (count: number, base: number, percent: number): boolean => count * 10000 >= percent * base;

function lanxi(unit: NaiveUnit, figures: ParameterLookup, by: CountedBy): void {
  unit.funds = {
    work: (figures.fen('fund-work') ?? 0) * unit.enrolled,
    entry: (figures.fen('fund-entry') ?? 0) * unit.enrolled,
  };
  const reached = atLeast(by(unit, figures.day('award-date')), unit.target ?? 0, figures.share('award-rate') ?? 0);
  unit.award = reached ? figures.fen('award') : 0;
}

function ziyang(units: readonly NaiveUnit[], figures: ParameterLookup, by: CountedBy, asOf: number): void {
  const day = (id: string): number => figures.day(id) ?? Infinity;
  const reached = (unit: NaiveUnit, percent: string, date: string): boolean =>
    atLeast(by(unit, day(date)), unit.target ?? 0, figures.share(percent) ?? 0);
  for (const unit of units) {
    const missed = asOf >= day('final-date') && !reached(unit, 'full-rate', 'final-date');
    const bonus = reached(unit, 'bonus-rate', 'bonus-date') && reached(unit, 'full-rate', 'bonus-full-date');
    unit.funds = {
      work: missed ? 0 : (figures.fen('fund-work') ?? 0) * unit.enrolled,
      entry: (figures.fen('fund-entry') ?? 0) * unit.enrolled,
      bonus: missed || !bonus ? 0 : (figures.fen('fund-bonus') ?? 0) * unit.enrolled,
    };
    unit.consequences = missed ? ['criticism', 'accountability'] : [];
    unit.award = 0;
  }
  const prizes = ['1', '2', '3'].flatMap((place) =>
    Array.from({ length: figures.number(`prize-${place}-count`) ?? 0 }, () => figures.fen(`prize-${place}`)),
  );
  const winners = units
    .filter((unit) => reached(unit, 'prize-rate', 'prize-date'))
    .map((unit) => ({ unit, count: by(unit, day('prize-date')) }))
    .sort((a, b) => b.count * (a.unit.target ?? 1) - a.count * (b.unit.target ?? 1) || b.count - a.count);
  for (const [index, { unit }] of winners.slice(0, prizes.length).entries()) unit.award = prizes[index] ?? null;
}

function daligang(unit: NaiveUnit, figures: ParameterLookup, persons: readonly NaivePerson[], asOf: number): void {
  const from = figures.day('counted-from') ?? Infinity;
  const to = Math.min(asOf, figures.day('counted-to') ?? Infinity);
  const counted = persons.filter(
    ({ person, result, day }) =>
      person.unit === unit.name && result.status === 'enrolled' && day !== null && day >= from && day <= to,
  );
  const n = counted.length;
  const special = counted.filter((one) => one.special).length;
  const poor = unit.special?.should ?? 0;
  const share = (id: string): number => figures.share(id) ?? 0;
  const covered = poor === 0 || atLeast(special, poor, share('special-goal'));
  const high = atLeast(n, unit.population ?? 0, share('rate-high')) && covered;
  const middle = atLeast(n, unit.population ?? 0, share('rate-low'));
  const work = high ? 'fund-work-high' : middle ? 'fund-work-middle' : 'fund-work-low';
  unit.counted = n;
  unit.funds = {
    work: (figures.fen(work) ?? 0) * n,
    entry: figures.on('entry-correct', unit.name) ? (figures.fen('fund-entry') ?? 0) * n : 0,
    bonus: high ? (figures.fen('fund-bonus') ?? 0) * n : 0,
  };
  if (asOf < (figures.day('counted-to') ?? Infinity)) return;
  unit.consequences = [...(middle ? [] : ['criticism']), ...(middle && covered ? [] : ['accountability'])];
}
