import { formatDay, type Day } from '../base/day';
import type { PersonResult } from '../engine/types';
import type { Policy } from '../policy/types';
import { rosterOrder } from '../roster/order';
import type { RosterTable } from '../roster/types';
import type { CsvBuffer } from './csv/buffer';
import { csvFile, type ReportFile } from './csv/file';
import { reportName } from './names';

/** Header of the persons' results (formats.md 2). */
export function personColumns(policy: Policy): string[] {
  return [
    'idNumber',
    'unit',
    'age',
    'category',
    'label',
    'standard',
    ...policy.funders.map((funder) => `aid.${funder.id}`),
    'aid',
    'payable',
    'paid',
    'timing',
    'status',
    'benefitStart',
    'issues',
  ];
}

/**
 * The computed results of every living person, in roster order.
 * @param person the result of a physical row
 */
export function writePersonsCsv(
  policy: Policy,
  table: RosterTable,
  person: (row: number) => PersonResult,
  asOf: Day,
  workbook?: string,
): ReportFile {
  const ids = table.text('idNumber');
  const units = table.text('unit');
  const days = new Map<Day, string>();
  const dayText = (day: Day): string => {
    let text = days.get(day);
    if (text === undefined) days.set(day, (text = formatDay(day)));
    return text;
  };
  return csvFile(
    reportName('results', policy, asOf, workbook),
    personColumns(policy),
    rosterOrder(table),
    (out, row) => {
      const result = person(row);
      out.pooled(ids.pool, ids.codes[row] ?? 0);
      out.pooled(units.pool, units.codes[row] ?? 0);
      if (result.age === null) out.empty();
      else out.integer(result.age);
      out.plain(result.category ?? '');
      out.text(result.label ?? '');
      moneyOrBlank(out, result.standard);
      for (const amount of result.aid) moneyOrBlank(out, amount);
      moneyOrBlank(out, result.aidTotal);
      moneyOrBlank(out, result.payable);
      out.money(result.paid);
      out.plain(result.timing);
      out.plain(result.status);
      out.plain(result.benefitStart === null ? '' : dayText(result.benefitStart));
      out.plain(result.issues.length === 0 ? '' : result.issues.join(' '));
    },
  );
}

/** Blank says "unknown" or "not applicable"; 0.00 is an amount. */
export function moneyOrBlank(out: CsvBuffer, amount: number | null): void {
  if (amount === null) out.empty();
  else out.money(amount);
}
