import type { Policy } from '../../policy/types';
import type { FieldId } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';
import { idReaderOf } from './idReader';
import { CHECKS, checksOf } from './list';
import type { Check, CheckDetails, Amounts, CheckRun } from './types';

/** What the page says of a row's marks: needs the read copy only, no index. */
export interface CheckExplainer {
  /** The checks that marked the row, each with the cells to mark and the values of its explanation. */
  explain(row: number, marks: number): readonly CheckFinding[];
  /** The cells of a row that are marked, with the gravest severity. Cheap enough for every row on screen. */
  marked(row: number, marks: number): ReadonlyMap<FieldId, Check['severity']>;
  /** The values of one check's explanation. */
  details(code: string, row: number): CheckDetails;
}

export interface CheckFinding {
  readonly code: string;
  readonly severity: Check['severity'];
  readonly fields: readonly FieldId[];
  readonly details: CheckDetails;
}

const GRAVITY: Readonly<Record<Check['severity'], number>> = { info: 0, warning: 1, error: 2 };

export function createCheckExplainer(
  policy: Policy,
  table: RosterTable,
  amounts: Amounts | null = null,
): CheckExplainer {
  const runs = new Map<string, CheckRun>(CHECKS.map((check) => [check.code, check.create({ policy, table, amounts })]));
  const fieldsOf = (check: Check, row: number): readonly FieldId[] =>
    runs.get(check.code)?.fields?.(row) ?? check.fields;
  const detailsOf = (code: string, row: number): CheckDetails => runs.get(code)?.details?.(row) ?? {};
  return {
    explain(row, marks) {
      idReaderOf(table).reset();
      return checksOf(marks).map((check) => ({
        code: check.code,
        severity: check.severity,
        fields: fieldsOf(check, row),
        details: detailsOf(check.code, row),
      }));
    },
    marked(row, marks) {
      const fields = new Map<FieldId, Check['severity']>();
      if (marks === 0) return fields;
      idReaderOf(table).reset();
      for (const check of checksOf(marks)) {
        for (const field of fieldsOf(check, row)) {
          const known = fields.get(field);
          if (known === undefined || GRAVITY[known] < GRAVITY[check.severity]) fields.set(field, check.severity);
        }
      }
      return fields;
    },
    details(code, row) {
      idReaderOf(table).reset();
      return detailsOf(code, row);
    },
  };
}
