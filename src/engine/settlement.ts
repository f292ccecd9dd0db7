import type { Day } from '../base/day';
import { fen } from '../base/money';
import type { ParameterLookup } from '../policy/overlay';
import type { Award, Fund, Policy, UnitCondition, UnitTest } from '../policy/types';
import { compareRates, hasRate, nextShare, type Rates } from './rates';
import { testsOf } from './timeline';
import type { AwardReason, FundReason, RateAsked, Settled, UnitResult } from './types';

/** Funds, awards and consequences of the units of the quota table (policies.md 2). */
export interface Settlement {
  funds(unit: number, name: string): UnitResult['funds'];
  award(unit: number): UnitResult['award'];
  consequences(unit: number): readonly string[];
}

/**
 * @param inTable units 0…inTable-1 take part.
 * @param why whether the reasons are told; where many results stand side by side nobody reads them.
 */
export function settle(
  policy: Policy,
  figures: ParameterLookup,
  rates: Rates,
  inTable: number,
  asOf: Day,
  why: boolean,
): Settlement {
  const { award } = policy;
  const prizes = award?.kind === 'prizes' ? prizesOf(award, figures, rates, inTable) : null;
  /** null: the prize of that place has no figure. */
  const prizeFor = (place: number | null): number | null => {
    if (place === null || prizes === null || place > prizes.amounts.length) return 0;
    return prizes.amounts[place - 1] ?? null;
  };
  const later = (days: readonly (Day | null)[]): boolean => days.some((day) => day !== null && day > asOf);
  const day = (id: string | undefined): Day | null => (id === undefined ? null : figures.day(id));
  /** A figure that the document does not give as it stands. */
  const read = (id: string | undefined): boolean =>
    policy.parameters.some((one) => one.id === id && one.assumed === true);
  const countedTo = day(policy.counted?.to);

  /** The days on which a condition is settled; counted persons are settled on the last counted day. */
  const daysOf = (condition: UnitCondition | undefined): (Day | null)[] =>
    testsOf(condition).flatMap((test) => {
      const count = rates.measure(test.measure)?.count;
      const counts = count === 'counted' || count === 'special-counted';
      return [day(test.on), counts && test.on === undefined ? countedTo : null];
    });

  function fundReason(fund: Fund, unit: number, name: string): FundReason {
    if (fund.requires !== undefined && !figures.on(fund.requires, name)) return { rule: 'not-met' };
    const band = fund.bands.findIndex(({ when }) => rates.holds(when, unit));
    const amount = fund.bands[band]?.amount;
    // A band without a condition, or none at all, rests on the rates that the others ask for.
    const asked = fund.bands.flatMap(({ when }, at) => (band < 0 || at <= band ? testsOf(when) : []));
    if (amount === undefined) return { rule: 'no-band', rates: ratesOf(asked, unit) };
    const { cancelled } = fund;
    const end = day(cancelled?.from);
    if (cancelled !== undefined && end !== null && end <= asOf && rates.holds(cancelled.when, unit))
      return { rule: 'cancelled', rates: ratesOf(testsOf(cancelled.when), unit) };
    return {
      rule: 'band',
      band,
      each: figures.fen(amount),
      persons: rates.count(fund.per, unit, null),
      rates: ratesOf(asked, unit),
    };
  }

  /** Each rate that tests ask for, once, as it is for a unit. */
  function ratesOf(tests: readonly UnitTest[], unit: number): readonly RateAsked[] {
    const found: RateAsked[] = [];
    if (!why) return found;
    for (const test of tests) {
      const measure = rates.measure(test.measure);
      const on = day(test.on);
      if (measure === undefined || found.some((one) => one.measure === measure.id && one.on === on)) continue;
      const rate = rates.rate(measure, unit, on);
      const shares = tests
        .filter((one) => one.measure === measure.id && day(one.on) === on && one.is !== 'below')
        .map((one) => ({ share: figures.share(one.percent), beyond: one.is === 'above' }));
      found.push({ measure: measure.id, on, ...rate, next: nextShare(rate, shares), assumed: read(test.on) });
    }
    return found;
  }

  function awardReason(own: Award, unit: number): AwardReason {
    if (own.kind === 'each') return { rule: 'each', rates: ratesOf(testsOf(own.when), unit) };
    const on = day(own.by.on);
    const measure = rates.measure(own.by.measure);
    const asked = ratesOf(testsOf(own.eligible), unit);
    const ranked = asked.some((one) => one.measure === own.by.measure && one.on === on);
    return {
      rule: 'prizes',
      place: prizes?.places.get(unit) ?? null,
      prizes: prizes?.amounts.length ?? 0,
      rates:
        ranked || measure === undefined || on === null
          ? asked
          : [
              ...asked,
              { measure: measure.id, on, ...rates.rate(measure, unit, on), next: null, assumed: read(own.by.on) },
            ],
    };
  }

  const provisionalFunds = policy.funds.map((fund) =>
    later([
      ...fund.bands.flatMap((band) => daysOf(band.when)),
      ...daysOf(fund.cancelled?.when),
      day(fund.cancelled?.from),
      fund.per === 'counted' ? countedTo : null,
    ]),
  );
  const provisionalAward =
    award !== undefined &&
    later(award.kind === 'each' ? daysOf(award.when) : [...daysOf(award.eligible), day(award.by.on)]);

  return {
    funds: (unit, name) =>
      policy.funds.map((fund, index) => {
        const reason = fundReason(fund, unit, name);
        const amount = settled(fundAmount(reason), provisionalFunds[index] ?? false);
        return { id: fund.id, ...amount, ...(why ? { reason } : {}) };
      }),
    award(unit) {
      if (award === undefined) return null;
      const reason = awardReason(award, unit);
      const amount =
        reason.rule === 'prizes'
          ? prizeFor(reason.place)
          : award.kind === 'each' && rates.holds(award.when, unit)
            ? figures.fen(award.amount)
            : 0;
      return { ...settled(amount, provisionalAward), ...(why ? { reason } : {}) };
    },
    consequences: (unit) =>
      policy.consequences
        .filter((consequence) => {
          const from = figures.day(consequence.from);
          return from !== null && from <= asOf && rates.holds(consequence.when, unit);
        })
        .map((consequence) => consequence.id),
  };
}

function fundAmount(reason: FundReason): number | null {
  if (reason.rule !== 'band') return 0;
  return reason.each === null ? null : reason.each * reason.persons;
}

/** The prizes from the first place on; `places`: units that may have one, from 1. */
interface Prizes {
  readonly amounts: readonly (number | null)[];
  readonly places: ReadonlyMap<number, number>;
}

/** Ranked by the measure; ties by the number enrolled on that date, then by table order. */
function prizesOf(
  award: Extract<Award, { kind: 'prizes' }>,
  figures: ParameterLookup,
  rates: Rates,
  inTable: number,
): Prizes {
  const measure = rates.measure(award.by.measure);
  const on = figures.day(award.by.on);
  const amounts = award.places.flatMap((place) =>
    Array.from({ length: figures.number(place.count) ?? 0 }, () => figures.fen(place.amount)),
  );
  if (measure === undefined || on === null) return { amounts, places: new Map() };
  const ranked = Array.from({ length: inTable }, (_, unit) => ({
    unit,
    rate: rates.rate(measure, unit, on),
    enrolled: rates.count('enrolled', unit, on),
  }))
    .filter(({ unit, rate }) => hasRate(rate) && rates.holds(award.eligible, unit))
    .sort((a, b) => compareRates(a.rate, b.rate) || b.enrolled - a.enrolled || a.unit - b.unit);
  return { amounts, places: new Map(ranked.map(({ unit }, at) => [unit, at + 1])) };
}

function settled(amount: number | null, provisional: boolean): Settled {
  return { amount: amount === null ? null : fen(amount), provisional };
}
