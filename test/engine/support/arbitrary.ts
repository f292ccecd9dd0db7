import * as fc from 'fast-check';
import { addDays, formatDay, parseIsoDay, type Day } from '../../../src/base/day';
import type { Overlay, Policy } from '../../../src/policy/types';
import { resolve } from '../../../src/policy/overlay';
import { CIRCUMSTANCES, IDENTITIES } from '../../../src/policy/vocabulary';
import { IDENTITY_WORDS } from '../../../src/roster/identities';
import type { Cells } from './csv';

/** Random rosters of a policy: few units and households, dates around its campaign, and the dirt of real lists. */

const JUNK = ['昨天', '2020-13-45', '待补', '2021年'] as const;

interface Span {
  readonly from: Day;
  readonly to: Day;
}

export function campaignOf(policy: Policy): Span {
  const figures = resolve(policy);
  return {
    from: figures.day(policy.campaign.from) ?? (18500 as Day),
    to: figures.day(policy.campaign.to) ?? (18700 as Day),
  };
}

const dateIn = ({ from, to }: Span, before: number, after: number): fc.Arbitrary<string> =>
  fc.integer({ min: from - before, max: to + after }).map((day) => formatDay(day as Day));

const often = (weight: number, text: string, other: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight, arbitrary: fc.constant(text) }, { weight: 1, arbitrary: other });

/** Dates on which some rule changes its mind, and their neighbours. */
function edges(policy: Policy): fc.Arbitrary<string> {
  const figures = resolve(policy);
  const days = policy.parameters
    .filter(({ unit }) => unit === 'date')
    .map(({ id }) => figures.day(id))
    .filter((day): day is Day => day !== null);
  return fc
    .tuple(fc.constantFrom(...days), fc.integer({ min: -1, max: 1 }))
    .map(([day, off]) => formatDay(addDays(day, off)));
}

export function cellsArbitrary(policy: Policy): fc.Arbitrary<Cells> {
  const span = campaignOf(policy);
  const date = fc.oneof(dateIn(span, 60, 60), edges(policy));
  const units = policy.quota.rows.slice(0, 3).map(({ name }) => name);
  const amounts = ['0', '50.00', '70', '84', '125', '140.00', '210', '250', '280', '300', '655', '830', '三百多', ''];
  const identities = fc
    .subarray([...IDENTITIES], { maxLength: 3 })
    .map((ids) => ids.map((id) => IDENTITY_WORDS[id].zh).join('、'));
  const person: fc.Arbitrary<Cells> = fc.record({
    name: fc.constant('某人'),
    idNumber: often(5, 'x', fc.constant('')),
    address: often(5, '一组', fc.constant('')),
    unit: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...units) },
      { weight: 1, arbitrary: fc.constantFrom('外村', '') },
    ),
    household: fc.constantFrom('', '1', '2', '3'),
    birth: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: -20000, max: span.from }).map((day) => formatDay(day as Day)) },
      { weight: 3, arbitrary: fc.oneof(dateIn(span, 120, 60), edges(policy)) },
      { weight: 1, arbitrary: fc.constantFrom('', ...JUNK) },
    ),
    kind: often(4, '', fc.constantFrom('高校学生', '外出务工', '普通居民', '奇怪')),
    identities: fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      { weight: 5, arbitrary: identities },
      { weight: 1, arbitrary: identities.map((words) => (words === '' ? '什么' : `${words}、什么`)) },
    ),
    identityDate: often(3, '', fc.oneof(date, fc.constantFrom(...JUNK))),
    tier: often(3, '', fc.constantFrom('一档', '二档', '三档')),
    exclusion: often(8, '', fc.constantFrom('职工医保', '外地居民医保', '死亡', '别的')),
    circumstance: often(3, '', fc.constantFrom(...CIRCUMSTANCES, '奇怪')),
    circumstanceDate: often(2, '', fc.oneof(date, date, fc.constantFrom(...JUNK))),
    payDate: fc.oneof({ weight: 6, arbitrary: date }, { weight: 2, arbitrary: fc.constantFrom('', ...JUNK) }),
    payAmount: fc.constantFrom(...amounts),
  });
  return fc.oneof(
    { weight: 4, arbitrary: person },
    { weight: 1, arbitrary: fc.tuple(person, fc.constantFrom(-1, 0, 28, 29, 60, 61, 90, 91)).map(paidAfter) },
  );
}

/** Paid so many days after the person's own date: the limits of "within 28, 60, 90 days". */
function paidAfter([person, days]: readonly [Cells, number]): Cells {
  const since = parseIsoDay(person.circumstanceDate ?? '') ?? parseIsoDay(person.birth ?? '');
  if (since === undefined) return person;
  return {
    ...person,
    circumstance: days > 61 ? '新生儿' : (person.circumstance ?? ''),
    payDate: formatDay(addDays(since, days)),
  };
}

export function asOfArbitrary(policy: Policy): fc.Arbitrary<Day> {
  const { from, to } = campaignOf(policy);
  return fc.oneof(
    fc.integer({ min: from - 30, max: to + 90 }).map((day) => day as Day),
    fc.constantFrom(from, to, addDays(to, 1)),
  );
}

/** Overlays that move each kind of parameter; targets are made small so that goals are reached and missed. */
export function overlayArbitrary(policy: Policy): fc.Arbitrary<Overlay> {
  const entries = policy.parameters.flatMap(
    ({ id, unit, value }): [string, fc.Arbitrary<number | boolean | string | null>][] => {
      if (unit === 'yuan')
        return [[id, fc.constantFrom(0, 1, 7001, 14000, 25555, 28000, 33333, ...(isPrice(id) ? [] : [null]))]];
      if (unit === 'percent')
        return [[id, fc.constantFrom(0, 3333, 5000, 9000, 10000, ...(id.startsWith('share') ? [null] : []))]];
      if (unit === 'switch') return [[id, fc.boolean()]];
      if (unit === 'choice') return id === 'stacking' ? [[id, fc.constantFrom('highest', 'priority')]] : [];
      if (unit === 'years' && typeof value === 'number') return [[id, fc.constantFrom(value - 1, value, value + 5)]];
      if (unit === 'days' && typeof value === 'number') return [[id, fc.constantFrom(0, value, value + 40)]];
      if (unit === 'date' && typeof value === 'number')
        return [[id, fc.integer({ min: -20, max: 20 }).map((off) => value + off)]];
      return [];
    },
  );
  const perUnit = policy.parameters.filter((parameter) => parameter.perUnit === true).map(({ id }) => id);
  for (const { name, population } of policy.quota.rows.slice(0, 3)) {
    entries.push([`target@${name}`, fc.constantFrom(1, 2, 3, 4, 6, 12)]);
    if (population !== undefined) entries.push([`population@${name}`, fc.integer({ min: 1, max: 12 })]);
    for (const id of perUnit) entries.push([`${id}@${name}`, fc.boolean()]);
  }
  return fc
    .record(Object.fromEntries(entries), { requiredKeys: [] })
    .chain((all) =>
      fc
        .subarray(Object.keys(all), { maxLength: Math.min(6, Object.keys(all).length) })
        .map((keys) => Object.fromEntries(keys.map((key) => [key, all[key] ?? null]))),
    );
}

/** Figures without which nobody could say what a premium is. */
function isPrice(id: string): boolean {
  return id.startsWith('premium') || id.startsWith('fund') || id.startsWith('prize') || id.startsWith('award');
}
