import { TEMPLATE_IDS, type FieldId } from '../roster/fields';
import { sameIdentities } from '../roster/identities';
import type { RosterTable } from '../roster/types';
import { changedFields } from './changes';
import type { ImportGroup, ImportPlan, ImportPreview, ImportRow } from './planTypes';
import { createProblemReader } from './problems';

/** Rows of each group that the preview brings along; more come by `planRows`. */
export const SAMPLE = 100;

/** What the interface shows first of a plan. */
export function previewOf(plan: ImportPlan, planId: string, sample = SAMPLE): ImportPreview {
  const { file, counts } = plan;
  const some = (group: ImportGroup): ImportRow[] => planRows(plan, group, 0, sample);
  return {
    planId,
    file: {
      name: file.fileName,
      encoding: file.encoding,
      delimiter: file.delimiter,
      headerRow: file.headerLine,
      lines: file.lines,
      columns: file.columns,
    },
    counts,
    groups: {
      added: some('added'),
      changed: some('changed'),
      unchanged: some('unchanged'),
      duplicate: some('duplicate'),
      problems: some('problems'),
      ignored: some('ignored'),
    },
  };
}

/** Rows from…from+count of a group, in the file's order. */
export function planRows(plan: ImportPlan, group: ImportGroup, from: number, count: number): ImportRow[] {
  if (group === 'ignored') {
    return plan.file.ignored.slice(from, from + count).map(({ line, text, reason }) => ({
      ...NOBODY,
      line,
      problems: [{ field: null, code: reason, text }],
    }));
  }
  const rows = plan.groups[group].subarray(from, from + count);
  const problems = createProblemReader(plan);
  const changes = group === 'duplicate' ? againstFirst(plan) : againstRoster(plan);
  return Array.from(rows, (row) => ({
    line: plan.file.rowLines[row] ?? 0,
    name: plan.table.getText('name', row),
    idNumber: plan.table.getText('idNumber', row),
    unit: plan.table.getText('unit', row),
    changes: changes(row),
    problems: problems.list(row),
  }));
}

const NOBODY = { name: '', idNumber: '', unit: '', changes: [] };

type Changes = (row: number) => ImportRow['changes'];

function againstRoster({ table, roster, match, fields }: ImportPlan): Changes {
  const changed = changedFields(table, roster, fields);
  return (row) => {
    const person = match[row] ?? -1;
    if (person === -1) return [];
    return changed.list(row, person).map((field) => pair(field, roster, person, table, row));
  };
}

/** Where a row differs from the first one with its ID number, empty cells included. */
function againstFirst({ table, firstOf }: ImportPlan): Changes {
  return (row) => {
    const first = firstOf[row] ?? -1;
    if (first === -1) return [];
    return TEMPLATE_IDS.map((field) => pair(field, table, first, table, row)).filter(({ field, from, to }) =>
      field === 'identities' ? !sameIdentities(from, to) : from !== to,
    );
  };
}

function pair(
  field: FieldId,
  a: RosterTable,
  rowA: number,
  b: RosterTable,
  rowB: number,
): ImportRow['changes'][number] {
  return { field, from: a.getText(field, rowA), to: b.getText(field, rowB) };
}
