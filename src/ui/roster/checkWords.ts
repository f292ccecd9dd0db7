import { formatMoney } from '../../base/money';
import type { CheckCounts } from '../../client/protocol';
import type { Session } from '../../client/types';
import { createCheckExplainer, type CheckExplainer, type CheckFinding } from '../../engine/checks/explain';
import { CHECKS, checksOf } from '../../engine/checks/list';
import type { CheckDetails } from '../../engine/checks/types';
import type { PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import type { FieldId } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';
import { t, tOr } from '../i18n';

/** The codes of a row's marks. */
export function checkCodes(marks: number): readonly string[] {
  return marks === 0 ? [] : checksOf(marks).map(({ code }) => code);
}

/** Findings of all checks together; null while a large roster just opened has not been checked: unknown is not 0. */
export function findings(counts: CheckCounts): number | null {
  const each = Object.values(counts);
  return each.length === 0 ? null : each.reduce((sum, count) => sum + count, 0);
}

/** Persons with at least one finding: those of the view of problems, in all units. */
export function personsWithFindings({ table, marks }: Pick<Session, 'table' | 'marks'>): number {
  let persons = 0;
  for (let row = 0; row < table.length; row += 1) if (table.alive[row] === 1 && marks(row) !== 0) persons += 1;
  return persons;
}

/** The short name of a check. */
export function checkWord(code: string): string {
  return tOr('roster', `check.${code}`, code);
}

/** The cells a check looks at. */
export function checkFields(code: string): readonly FieldId[] {
  return CHECKS.find((check) => check.code === code)?.fields ?? [];
}

/** What is wrong and what to do about it. */
export function checkAdvice(code: string): string {
  return tOr('roster', `advice.${code}`, checkWord(code));
}

/** The explainer of a table; made anew when the read copy is replaced as a whole. */
export function makeExplainerOf(policy: Policy): (table: RosterTable) => CheckExplainer {
  let made: { readonly table: RosterTable; readonly explainer: CheckExplainer } | null = null;
  return (table) => {
    if (made?.table !== table) made = { table, explainer: createCheckExplainer(policy, table) };
    return made.explainer;
  };
}

/** A finding in words: name, what this cell holds, what to do. */
export function findingWords(
  finding: CheckFinding,
  table: RosterTable,
  person: PersonResult,
): { readonly name: string; readonly text: string } {
  const values = { ...plainValues(finding.details, table), ...amounts(person) };
  const detail =
    Object.values(finding.details).includes(null) && finding.code === 'unit-unknown'
      ? ''
      : tOr('roster', `detail.${finding.code}`, '', values);
  return { name: checkWord(finding.code), text: `${detail}${checkAdvice(finding.code)}` };
}

function amounts(person: PersonResult): { readonly paid: string; readonly payable: string } {
  return {
    paid: formatMoney(person.paid),
    payable: person.payable === null ? t('roster.unknownAmount') : formatMoney(person.payable),
  };
}

function plainValues(details: CheckDetails, table: RosterTable): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(details)) {
    if (name === 'rows') values['others'] = others(value, table);
    else if (Array.isArray(value)) values[name] = value.join('、');
    else if (value !== null) values[name] = String(value);
  }
  return values;
}

/** The other persons of a pair of duplicates, by name and unit. */
function others(rows: CheckDetails[string], table: RosterTable): string {
  if (!Array.isArray(rows)) return '';
  const persons = rows
    .slice(0, 3)
    .map((row) => `${table.getText('name', Number(row))}（${table.getText('unit', Number(row))}）`);
  return rows.length > 3 ? `${persons.join('、')}…` : persons.join('、');
}
