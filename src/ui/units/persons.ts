import type { Day } from '../../base/day';
import type { Filter, ViewQuery } from '../../client/protocol';
import type { UnitResult, UnitsResult } from '../../engine/types';
import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';
import { STATUSES, type Status } from '../../policy/vocabulary';
import type { UnitColumn } from './columnIds';

/** What numbers of units are worked out from, as far as the persons behind them depend on it. */
export interface Counting {
  readonly policy: Policy;
  readonly overlay: Overlay;
  readonly units: UnitsResult;
}

/** A number with persons behind it: a column of the grid, or a number that stands only in the drawer. */
export type Counted = UnitColumn | 'specialMissing';

const byStatus = (...values: Status[]): Filter => ({ column: 'status', kind: 'in', values });
const aboveZero = (column: 'payable' | 'paid' | `aid.${string}`): Filter => ({
  column,
  kind: 'range',
  from: 1,
  to: null,
});
const NOT_EXCLUDED = STATUSES.filter((status) => status !== 'excluded');
const NOT_ENROLLED = NOT_EXCLUDED.filter((status) => status !== 'enrolled');
/** What 还差 opens: those who should enrol here and have not. */
export const NOT_ENROLLED_FILTER: Filter = byStatus(...NOT_ENROLLED);
const SPECIAL: Filter = { column: 'special', kind: 'in', values: ['yes'] };

/** Whether a number opens persons at all. */
export function opensPersons(column: UnitColumn): boolean {
  return column === 'counted' || column === 'coverage' || filtersOf(column) !== null;
}

/** The roster at the persons behind a number; `unit` null = all units. Null where no persons stand behind it. */
export function personsBehind(column: Counted, unit: string | null, counting: Counting): Partial<ViewQuery> | null {
  const filters = filtersBehind(column, unit, counting);
  return filters === null ? null : { unit, filters };
}

export function personsOfStatus(status: Status, unit: string | null): Partial<ViewQuery> {
  return { unit, filters: [byStatus(status)] };
}

/** Those enrolled by a payment on these days, both included; null = open. */
export function personsEnrolled(from: Day | null, to: Day | null, unit: string | null): Partial<ViewQuery> {
  return { unit, filters: enrolledWithin(from, to) };
}

function filtersBehind(column: Counted, unit: string | null, counting: Counting): readonly Filter[] | null {
  if (column === 'counted') return countedFilters(unit, counting);
  if (column !== 'coverage') return filtersOf(column);
  // Who is missing; where nobody is, the whole group.
  const special = resultOf(unit, counting.units)?.special;
  const complete = special !== null && special !== undefined && special.enrolled === special.should;
  return filtersOf(complete ? 'specialShould' : 'specialMissing');
}

function filtersOf(column: Counted): readonly Filter[] | null {
  const [kind, funder = ''] = splitFunder(column);
  switch (kind) {
    case 'unit':
    case 'roster':
      return [];
    case 'enrolled':
      return [byStatus('enrolled')];
    case 'gap':
      return [NOT_ENROLLED_FILTER];
    case 'should':
      return [byStatus(...NOT_EXCLUDED)];
    case 'excluded':
      return [byStatus('excluded')];
    case 'specialShould':
      return [SPECIAL, byStatus(...NOT_EXCLUDED)];
    case 'specialEnrolled':
      return [SPECIAL, byStatus('enrolled')];
    case 'specialMissing':
      return [SPECIAL, byStatus(...NOT_ENROLLED)];
    case 'receivable':
      return [byStatus(...NOT_EXCLUDED), aboveZero('payable')];
    case 'receivableUnknown':
      return [byStatus('unknown')];
    case 'collected':
      return [byStatus(...NOT_EXCLUDED), aboveZero('paid')];
    case 'collectedExcluded':
      return [byStatus('excluded'), aboveZero('paid')];
    case 'aidUnknown':
      return [{ column: 'aid', kind: 'blank' }];
    case 'entitled':
      return [aboveZero(`aid.${funder}`)];
    case 'settled':
      return [byStatus('enrolled'), aboveZero(`aid.${funder}`)];
    default:
      return null;
  }
}

/** Units that the quota table does not know are left out of what counts for the assessment. */
function countedFilters(unit: string | null, { policy, overlay, units }: Counting): readonly Filter[] | null {
  const counted = resultOf(unit, units)?.counted ?? null;
  if (counted === null) return null;
  const figures = resolve(policy, overlay);
  const from = policy.counted === undefined ? null : figures.day(policy.counted.from);
  const to = policy.counted === undefined ? null : figures.day(policy.counted.to);
  if (from === null || to === null) return null;
  const known = policy.quota.rows.map(({ name }) => name);
  const others = unit === null && units.units.some(({ inTable }) => !inTable);
  return [...enrolledWithin(from, to), ...(others ? [{ column: 'unit', kind: 'in', values: known } as const] : [])];
}

function enrolledWithin(from: Day | null, to: Day | null): readonly Filter[] {
  return [byStatus('enrolled'), { column: 'payDate', kind: 'range', from, to }];
}

function resultOf(unit: string | null, units: UnitsResult): UnitResult | undefined {
  return unit === null ? units.total : units.units.find(({ name }) => name === unit);
}

function splitFunder(column: Counted): [string, string?] {
  const dot = column.indexOf('.');
  return dot < 0 ? [column] : [column.slice(0, dot), column.slice(dot + 1)];
}
