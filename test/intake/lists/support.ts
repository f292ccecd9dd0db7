import { NO_SETTINGS } from '../../../src/intake/decisions';
import type { FilePlan, PlanContext } from '../../../src/intake/filePlan';
import type { FileKind, ListMeaning } from '../../../src/intake/found';
import { LIST_MEANINGS } from '../../../src/intake/found';
import { planFile } from '../../../src/intake/planFile';
import type { PileId, PlanSettings } from '../../../src/intake/piles';
import type { IntakeResult } from '../../../src/intake/types';
import { createAssessment } from '../../../src/engine/assessment';
import { readPerson } from '../../../src/engine/person';
import { loadPolicy } from '../../../src/policy/library';
import { FIELDS, type FieldId } from '../../../src/roster/fields';
import { packTable } from '../../../src/roster/table';
import type { RosterTable } from '../../../src/roster/types';
import { fillTable } from '../../roster/support';

export type Cells = Partial<Record<FieldId | ListMeaning, string>>;

export const LANXI = loadPolicy('lanxi-2021');

const isField = (key: string): key is FieldId => Object.hasOwn(FIELDS, key);

export function rosterOf(persons: readonly Cells[]): RosterTable {
  return fillTable(
    persons.map((cells) => Object.entries(cells).flatMap(([id, text]) => (isField(id) ? [[id, text]] : []))),
  );
}

/** A file as the reader makes it: rows of texts by what their columns mean. */
export function fileOf(kind: FileKind, rows: readonly Cells[], lines?: readonly number[]): IntakeResult {
  const meanings = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
  return {
    fileName: '名单.csv',
    encoding: 'utf-8',
    gzip: false,
    delimiter: ',',
    headerLine: 1,
    lines: rows.length + 1,
    columns: meanings.filter(isField).map((field) => ({ header: FIELDS[field].header, field })),
    table: packTable(rosterOf(rows)),
    rowLines: Uint32Array.from(rows, (_, row) => lines?.[row] ?? row + 2),
    ignored: [],
    unknownColumns: [],
    kind,
    extras: LIST_MEANINGS.filter((meaning) => meanings.includes(meaning)).map((meaning) => ({
      meaning,
      texts: rows.map((cells) => cells[meaning] ?? ''),
    })),
  };
}

/** A roster under the policy of Lanxi. */
export function contextOf(
  roster: RosterTable,
  waiting: PlanContext['waiting'] = [],
  closed: PlanContext['closed'] = [],
): PlanContext {
  const assessment = createAssessment(LANXI, {}, roster);
  return {
    roster,
    units: null,
    owedOn: (person, day) => assessment.owedOn(person, day),
    personOf: (person) => readPerson(assessment.tables(), assessment.results(), roster, person),
    benefitYear: 2021,
    region: LANXI.region,
    waiting,
    closed,
  };
}

export function planOf(
  kind: FileKind,
  rows: readonly Cells[],
  roster: RosterTable,
  settings: Partial<PlanSettings> = {},
  waiting: PlanContext['waiting'] = [],
  closed: PlanContext['closed'] = [],
): FilePlan {
  return planFile(fileOf(kind, rows), contextOf(roster, waiting, closed), { ...NO_SETTINGS, ...settings });
}

/** The pile in which each row is decided. */
export function pilesOf(plan: FilePlan): PileId[] {
  const found: PileId[] = [];
  for (const { id, count } of plan.piles()) {
    if (id === 'ignored' || id === 'missing') continue;
    for (const { key } of plan.rows(id, 0, count))
      if ((id !== 'problems' && id !== 'duplicate') || found[key] === undefined) found[key] = id;
  }
  return found;
}

/** Rows of a pile as short texts: `key: field from→to; …`. */
export function told(plan: FilePlan, pile: PileId): string[] {
  return plan
    .rows(pile, 0, 99)
    .map(({ key, changes }) => `${key}: ${changes.map(({ field, from, to }) => `${field} ${from}→${to}`).join('; ')}`);
}
