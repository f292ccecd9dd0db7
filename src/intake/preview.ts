import type { FieldId } from '../roster/fields';
import { TEMPLATE_IDS } from '../roster/fields';
import { sameIdentities } from '../roster/identities';
import type { RosterTable } from '../roster/types';
import type { FilePlan } from './filePlan';
import type { ImportPreview, PileRow } from './piles';
import type { ImportPlan } from './planTypes';
import { besideOf } from './repeats';

/** What the interface shows of a plan as a whole. */
export function previewOf(plan: FilePlan, planId: string): ImportPreview {
  const { file, kind, settings } = plan;
  return {
    planId,
    kind,
    file: {
      name: file.fileName,
      encoding: file.encoding ?? '',
      delimiter: file.delimiter ?? '',
      headerRow: file.headerLine,
      lines: file.lines,
      rows: file.table.length,
      sheets: file.sheetNames ?? [],
      columns: file.columns,
    },
    settings,
    piles: plan.piles(),
    effects: plan.effects(),
    waiting: plan.waiting(),
    unitsRead: plan.unitsRead,
    ...householdsOf(plan),
    ...doubtsOf(plan),
    ...(plan.nobody === true ? { nobody: true } : {}),
    fields: [...new Set(file.columns.flatMap(({ field }) => (field === null ? [] : [field])))],
  };
}

function doubtsOf(plan: FilePlan): Pick<ImportPreview, 'doubts'> {
  const doubts = plan.doubts();
  return doubts.length === 0 ? {} : { doubts };
}

function householdsOf({ households = null }: FilePlan): Pick<ImportPreview, 'households'> {
  return households === null || households.differ + households.filled === 0 ? {} : { households };
}

export type Changes = PileRow['changes'];

/** Cells of a person that would become those of the row. */
export function fromRosterToFile(
  { table, roster }: ImportPlan,
  person: number,
  row: number,
  fields: readonly FieldId[],
): Changes {
  return fields.map((field) => pair(field, roster, person, table, row));
}

/** Where a row differs from the first one with its ID number (that one: from the next), empty cells included. */
export function againstFirst({ table, firstOf }: ImportPlan, row: number): Changes {
  const first = besideOf(firstOf, row);
  if (first === -1) return [];
  return TEMPLATE_IDS.map((field) => pair(field, table, first, table, row)).filter(({ field, from, to }) =>
    field === 'identities' ? !sameIdentities(from, to) : from !== to,
  );
}

function pair(field: FieldId, a: RosterTable, rowA: number, b: RosterTable, rowB: number): Changes[number] {
  return { field, from: a.getText(field, rowA), to: b.getText(field, rowB) };
}
