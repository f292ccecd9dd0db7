import type { UnitResult, UnitsResult } from '../../engine/types';
import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';
import { t } from '../i18n';
import type { Elapsed } from './expected';
import type { LowTarget } from './rates';

/** A row of the units grid: a unit, the total, or the total that the document prints where it differs. */
export interface UnitRow {
  readonly kind: 'unit' | 'total' | 'printed';
  readonly name: string;
  /** The unit to filter persons by; null = all. */
  readonly unit: string | null;
  readonly result: UnitResult | null;
  readonly target: number | null;
  readonly population: number | null;
  readonly inTable: boolean;
  /** What the target asks for by the as-of date, if each day of the window brings the same. */
  readonly elapsed: Elapsed | null;
  readonly lowTarget: LowTarget | null;
  /** What the printed total differs by, in words. */
  readonly note: string;
  readonly short: string;
}

export function unitRows(units: readonly UnitResult[], low: readonly LowTarget[], elapsed: Elapsed | null): UnitRow[] {
  const byUnit = new Map(low.map((each) => [each.unit, each]));
  return units.map((result) => ({
    kind: 'unit',
    name: result.name === '' ? t('domain.noUnit') : result.name,
    unit: result.name,
    result,
    target: result.target,
    population: result.population,
    inTable: result.inTable,
    elapsed,
    lowTarget: byUnit.get(result.name) ?? null,
    note: '',
    short: '',
  }));
}

/** The total, and below it the printed one where the rows as they are now come to another. */
export function totalRows(policy: Policy, overlay: Overlay, units: UnitsResult, elapsed: Elapsed | null): UnitRow[] {
  const { total } = units;
  const row: UnitRow = {
    kind: 'total',
    name: t('domain.total'),
    unit: null,
    result: total,
    target: total.target,
    population: total.population,
    inTable: true,
    elapsed,
    lowTarget: null,
    note: '',
    short: '',
  };
  const { printed } = policy.quota;
  const differs = printedDifferences(policy, overlay);
  if (differs.length === 0) return [row];
  return [
    row,
    {
      ...row,
      kind: 'printed',
      name: t('domain.printedTotal'),
      result: null,
      target: printed.target,
      population: printed.population ?? null,
      note: differs.map(({ of, ...values }) => t(`units.printed.${of}`, values)).join(' '),
      short: differs.map(({ of, difference }) => t(`units.printedShort.${of}`, { difference })).join(' '),
    },
  ];
}

export interface PrintedDifference {
  readonly of: 'target' | 'population';
  readonly printed: number;
  readonly sum: number;
  readonly difference: number;
}

/** Where the printed totals differ from the sum of the rows in force. */
export function printedDifferences(policy: Policy, overlay: Overlay): readonly PrintedDifference[] {
  const { quota } = policy;
  const values = resolve(policy, overlay);
  return (['target', 'population'] as const).flatMap((of) => {
    const printed = quota.printed[of];
    const sum = quota.rows.reduce((all, row) => all + (values[of](row.name) ?? 0), 0);
    return printed === undefined || printed === sum ? [] : [{ of, printed, sum, difference: Math.abs(printed - sum) }];
  });
}
