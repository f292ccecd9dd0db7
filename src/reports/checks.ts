import type { Day } from '../base/day';
import { CHECKS, checksOf } from '../engine/checks/list';
import type { Policy } from '../policy/types';
import { FIELDS, type FieldId } from '../roster/fields';
import { rosterOrder } from '../roster/order';
import type { RosterTable, TextFieldId } from '../roster/types';
import { csvFile, type ReportFile } from './csv/file';
import { reportName } from './names';

const WHO: readonly (TextFieldId & FieldId)[] = ['unit', 'group', 'household', 'name', 'idNumber'];

/** Header of the list of findings. */
export const FINDING_COLUMNS: readonly string[] = [...WHO.map((field) => FIELDS[field].header), '检查', '代码', '程度'];

/**
 * What the data checks found: one row a finding, in roster order, so that a village can work it off.
 * @param words the name of a check in the language of the reader
 */
export function writeChecksCsv(
  policy: Policy,
  table: RosterTable,
  marks: Uint32Array,
  words: (code: string) => string,
  asOf: Day,
  workbook?: string,
): ReportFile {
  const findings = listFindings(table, marks);
  const columns = WHO.map((field) => table.text(field));
  return csvFile(
    reportName('checks', policy, asOf, workbook),
    FINDING_COLUMNS,
    Uint32Array.from(findings, (_, index) => index),
    (out, index) => {
      const finding = findings[index];
      const check = CHECKS[finding?.check ?? -1];
      if (finding === undefined || check === undefined) return;
      for (const { pool, codes } of columns) out.pooled(pool, codes[finding.row] ?? 0);
      out.text(words(check.code));
      out.plain(check.code);
      out.plain(check.severity);
    },
  );
}

/** The same as plain rows. */
export function findingRows(
  table: RosterTable,
  marks: Uint32Array,
  words: (code: string) => string,
): readonly (readonly string[])[] {
  return listFindings(table, marks).flatMap(({ row, check }) => {
    const found = CHECKS[check];
    if (found === undefined) return [];
    const who = WHO.map((field) => table.getText(field, row));
    return [[...who, words(found.code), found.code, words(found.severity)]];
  });
}

function listFindings(table: RosterTable, marks: Uint32Array): { readonly row: number; readonly check: number }[] {
  const found = [];
  for (const row of rosterOrder(table)) {
    const bits = marks[row] ?? 0;
    if (bits === 0) continue;
    for (const check of checksOf(bits)) found.push({ row, check: CHECKS.indexOf(check) });
  }
  return found;
}
