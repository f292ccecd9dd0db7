import type { UnitResult, UnitsResult } from '../engine/types';
import type { Policy } from '../policy/types';
import type { CsvBuffer } from './csv/buffer';
import { csvFile, type ReportFile } from './csv/file';
import { reportName } from './names';
import { unitsOfPackage } from './packageUnits';
import { moneyOrBlank } from './persons';

interface Column {
  readonly header: string;
  readonly write: (out: CsvBuffer, unit: UnitResult) => void;
}

/**
 * The results of every unit (formats.md 2): the quota table's order, then units without a target; no total row.
 * `packaged`: the units of the village package that the workbook was opened from; the others are not in it.
 */
export function writeUnitsCsv(
  policy: Policy,
  result: UnitsResult,
  workbook?: string,
  packaged: readonly string[] = [],
): ReportFile {
  const columns = unitColumns(policy);
  const units = unitsOfPackage(result.units, packaged);
  const rows = Uint32Array.from(units, (_, index) => index);
  return csvFile(
    reportName('units', policy, result.asOf, workbook),
    columns.map((column) => column.header),
    rows,
    (out, row) => {
      const unit = units[row];
      if (unit === undefined) return;
      for (const column of columns) column.write(out, unit);
    },
  );
}

/** Bracketed columns of formats.md stand only where the policy has them. */
export function unitColumns(policy: Policy): readonly Column[] {
  return [
    { header: 'unit', write: (out, unit) => out.text(unit.name) },
    count('target', (unit) => unit.target),
    ...(policy.quota.rows.some((row) => row.population !== undefined)
      ? [count('population', (unit) => unit.population)]
      : []),
    count('roster', (unit) => unit.roster),
    count('excluded', (unit) => unit.excluded),
    count('should', (unit) => unit.should),
    count('enrolled', (unit) => unit.enrolled),
    { header: 'completion', write: (out, unit) => out.plain(fraction(unit.enrolled, unit.target)) },
    count('gap', (unit) => unit.gap),
    ...(policy.special === undefined
      ? []
      : [
          count('special', (unit) => unit.special?.should ?? null),
          count('specialEnrolled', (unit) => unit.special?.enrolled ?? null),
        ]),
    money('receivable', (unit) => unit.receivable),
    money('collected', (unit) => unit.collected),
    ...policy.funders.map(({ id }, index) => money(`entitled.${id}`, (unit) => unit.entitled[index] ?? null)),
    ...policy.funders.map(({ id }, index) => money(`settled.${id}`, (unit) => unit.settled[index] ?? null)),
    ...(policy.counted === undefined
      ? []
      : [
          count(
            'counted',
            onlyInTable((unit) => unit.counted),
          ),
        ]),
    ...policy.funds.map(({ id }) =>
      money(
        `fund.${id}`,
        onlyInTable((unit) => unit.funds.find((fund) => fund.id === id)?.amount ?? null),
      ),
    ),
    ...(policy.award === undefined
      ? []
      : [
          money(
            'award',
            onlyInTable((unit) => unit.award?.amount ?? null),
          ),
        ]),
    ...(policy.consequences.length === 0
      ? []
      : [
          {
            header: 'consequence',
            write: (out: CsvBuffer, unit: UnitResult) => out.plain(unit.inTable ? unit.consequences.join('+') : ''),
          },
        ]),
    count(
      'rank',
      onlyInTable((unit) => unit.rank),
    ),
  ];
}

/**
 * Six decimals, half up, in whole numbers throughout: floating point would turn some halves the wrong way.
 * Blank without a base.
 */
export function fraction(part: number, base: number | null): string {
  if (base === null || base === 0) return '';
  const millionths = Math.floor((part * 2_000_000 + base) / (base * 2));
  return `${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`;
}

function count(header: string, value: (unit: UnitResult) => number | null): Column {
  return {
    header,
    write(out, unit) {
      const number = value(unit);
      if (number === null) out.empty();
      else out.integer(number);
    },
  };
}

function money(header: string, value: (unit: UnitResult) => number | null): Column {
  return { header, write: (out, unit) => moneyOrBlank(out, value(unit)) };
}

function onlyInTable(value: (unit: UnitResult) => number | null): (unit: UnitResult) => number | null {
  return (unit) => (unit.inTable ? value(unit) : null);
}
