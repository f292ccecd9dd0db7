import type { Filter, ViewQuery } from '../../client/protocol';
import { STATUSES, type Status } from '../../policy/vocabulary';
import type { UnitColumn } from './columnIds';

const byStatus = (...values: Status[]): Filter => ({ column: 'status', kind: 'in', values });
const aboveZero = (column: 'payable' | 'paid' | `aid.${string}`): Filter => ({
  column,
  kind: 'range',
  from: 1,
  to: null,
});
const NOT_EXCLUDED = STATUSES.filter((status) => status !== 'excluded');
const NOT_ENROLLED = NOT_EXCLUDED.filter((status) => status !== 'enrolled');

/** The filters behind a number of a unit; null where no persons stand behind it. */
export function filtersBehind(column: UnitColumn): readonly Filter[] | null {
  const [kind, funder = ''] = splitFunder(column);
  switch (kind) {
    case 'unit':
    case 'roster':
      return [];
    case 'enrolled':
      return [byStatus('enrolled')];
    case 'gap':
      return [byStatus(...NOT_ENROLLED)];
    case 'should':
      return [byStatus(...NOT_EXCLUDED)];
    case 'excluded':
      return [byStatus('excluded')];
    case 'receivable':
      return [byStatus(...NOT_EXCLUDED), aboveZero('payable')];
    case 'receivableUnknown':
      return [byStatus('unknown')];
    case 'collected':
      return [byStatus(...NOT_EXCLUDED), aboveZero('paid')];
    case 'collectedExcluded':
      return [byStatus('excluded'), aboveZero('paid')];
    case 'aidUnknown':
      return [{ column: 'issues', kind: 'text', op: 'contains', text: 'aid-not-stated' }];
    case 'entitled':
      return [aboveZero(`aid.${funder}`)];
    case 'settled':
      return [byStatus('enrolled'), aboveZero(`aid.${funder}`)];
    default:
      return null;
  }
}

/** The roster at the persons behind a number; `unit` null = all units. */
export function personsBehind(column: UnitColumn, unit: string | null): Partial<ViewQuery> | null {
  const filters = filtersBehind(column);
  return filters === null ? null : { unit, filters };
}

export function personsOfStatus(status: Status, unit: string | null): Partial<ViewQuery> {
  return { unit, filters: [byStatus(status)] };
}

function splitFunder(column: UnitColumn): [string, string?] {
  const dot = column.indexOf('.');
  return dot < 0 ? [column] : [column.slice(0, dot), column.slice(dot + 1)];
}
