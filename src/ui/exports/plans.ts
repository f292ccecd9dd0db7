import { fileSafe } from '../../base/text';
import type { SheetWish } from '../../client/sheetWish';
import { FINDING_COLUMNS } from '../../reports/checks';
import { reportName } from '../../reports/names';
import { unitsOfPackage } from '../../reports/packageUnits';
import { HISTORY_COLUMNS } from '../../reports/history';
import { heldIn, heldUnder } from '../../reports/xlsx/held';
import type { SheetTable } from '../../reports/xlsx/table';
import { t, type WordKey } from '../i18n';
import type { Values } from '../i18n/fill';
import { g, type OutgoingWord } from '../i18n/outgoing';
import type { OpenWorkbook } from '../state/open';
import { createPackageUnits } from '../state/packageUnits';
import type { Workbench } from '../state/workbench';
import { printSlip } from '../slip/print';
import { run } from '../toast/report';
import type { ExportAsked } from './asked';
import type { Choices } from './choices';
import { exportCsv } from './csvFile';
import { fieldsOfFile, titleOfFile, type FileKind, type OutgoingField } from './fileFields';
import { exported, exportTable, IMPORTED_AGAIN, nameOf, tableOf } from './exportSheet';
import { markText } from './mark';
import { keptIn, noteExport, type ExportTold } from './noteExport';
import { SHEETS, type SheetKind } from './sheetKinds';

export interface Takes {
  readonly word: OutgoingWord;
  readonly values: Values;
}

/** What would leave the computer, and how it is made to. */
export interface ExportPlan {
  /** What it is called. */
  readonly what: string;
  /** How much of whom: a sentence, without the number of fields. */
  readonly takes: Takes;
  readonly fields: readonly OutgoingField[];
  /** ID numbers and phones can be left out. */
  readonly choosable: boolean;
  /** Texts that may hold what is left out elsewhere. */
  readonly again: boolean;
  /** Where a watermark would be: on the pages, above the table too, on paper; or it cannot be. */
  readonly mark: 'pages' | 'above' | 'paper' | 'none';
  readonly hint?: string;
  go(choices: Choices): void;
}

type Listed = Exclude<ExportAsked, { readonly kind: 'public' }>;

/** Looks what is in a file before it is made. */
export async function planOf(bench: Workbench, open: OpenWorkbook, asked: Listed): Promise<ExportPlan> {
  switch (asked.kind) {
    case 'sheet':
      return asked.of === 'units' ? unitsPlan(bench, open) : sheetPlan(bench, open, asked.of);
    case 'file':
      return filePlan(bench, open, asked.of, await createPackageUnits(open.session).ready);
    case 'list':
      return listPlan(bench, open, asked.title, await asked.make());
    case 'slip':
      return {
        what: g(asked.of === 'person' ? 'slipPerson' : 'slipUnit'),
        takes: takes(asked.of === 'person' ? 'takesSlip' : 'takesSlipUnit'),
        ...PLAIN,
        mark: 'paper',
        go: ({ mark }) => run(() => printed(bench, open, asked.of, mark ? markText() : '')),
      };
  }
}

/** On paper: the window of the printer opens when it is noted. */
async function printed(bench: Workbench, open: OpenWorkbook, of: 'person' | 'unit', mark: string): Promise<void> {
  const person = of === 'person';
  await noteExport(bench, open.state().info.id, {
    of: g(person ? 'slipPerson' : 'slipUnit'),
    file: '',
    persons: person ? 1 : null,
    rows: null,
    fields: [],
    ids: person ? 'mask' : 'none',
    phones: false,
    mark,
  });
  printSlip(mark);
}

const takes = (word: OutgoingWord, values: Values = {}): Takes => ({ word, values });
const NO_NUMBERS = { ids: 'none', phones: false } as const;

/** Of which workbook, what, and about how many. */
function about(
  open: OpenWorkbook,
  of: string,
  { values }: Takes,
): { readonly workbook: string; readonly of: string; readonly persons: number | null } {
  const { persons } = values;
  return { workbook: open.state().info.id, of, persons: typeof persons === 'number' ? persons : null };
}

const PLAIN = { fields: [], choosable: false, again: false, mark: 'none' } as const;

async function sheetPlan(bench: Workbench, open: OpenWorkbook, of: Exclude<SheetKind, 'units'>): Promise<ExportPlan> {
  const wish = await wishOf(open, of);
  const fields = fieldsOf(wish, of);
  const told = await takesOf(open, of, wish);
  return {
    what: labelOf(of),
    takes: told,
    fields,
    choosable: true, // notes and old values may hold what no column is for
    again: IMPORTED_AGAIN.includes(of),
    mark: of === 'roster' ? 'pages' : 'above',
    go: (choices) =>
      exportTable(bench, () => tableOf(bench, open, wish), {
        name: nameOf(open, of),
        ways: { form: 'xlsx', ids: choices.ids, phones: choices.phones },
        mark: choices.mark,
        again: IMPORTED_AGAIN.includes(of),
        noted: { ...about(open, labelOf(of), told), ...keptIn(fields, choices) },
        done: exported(choices.ids === 'full' && fields.some(({ holds }) => holds === 'id')),
      }),
  };
}

/** The words and columns of the screens come with the screens: they are fetched when they are needed. */
async function wishOf(open: OpenWorkbook, of: Exclude<SheetKind, 'units'>): Promise<SheetWish> {
  const { checksWish, historyWish, resultsWish, rosterWish, viewWish } = await import('./wishes');
  const wishes = { roster: rosterWish, results: resultsWish, view: viewWish, checks: checksWish, history: historyWish };
  return wishes[of](open);
}

function fieldsOf(wish: SheetWish, of: SheetKind): readonly OutgoingField[] {
  if (wish.kind === 'persons') return wish.columns.map(({ id, header }) => ({ header, ...heldIn(id) }));
  const headers: readonly string[] = of === 'history' ? HISTORY_COLUMNS : FINDING_COLUMNS;
  return headers.map((header) => ({ header, ...heldUnder(header) }));
}

async function takesOf(open: OpenWorkbook, of: SheetKind, wish: SheetWish): Promise<Takes> {
  const { session } = open;
  if (of === 'history') return takes('takesSteps', { steps: open.state().log.length });
  if (of === 'checks') {
    const { alive, length } = session.table;
    let persons = 0;
    for (let row = 0; row < length; row += 1) if (alive[row] === 1 && session.marks(row) !== 0) persons += 1;
    return takes('takesFindings', { persons });
  }
  const persons =
    of === 'view' && wish.kind === 'persons'
      ? (await session.api.view(wish.query)).order.length
      : open.state().info.persons;
  return takes('takes', { persons });
}

async function unitsPlan(bench: Workbench, open: OpenWorkbook): Promise<ExportPlan> {
  const { unitsTable } = await import('./unitsTable');
  const packaged = await createPackageUnits(open.session).ready;
  const { columns } = unitsTable(open, packaged);
  const fields = columns.map(({ header }) => ({ header }));
  const told = takes('takesNobody', { units: unitsOfPackage(open.units().units, packaged).length });
  return {
    what: labelOf('units'),
    takes: told,
    ...PLAIN,
    fields,
    mark: 'above',
    go: ({ mark }) =>
      exportTable(bench, () => unitsTable(open, packaged), {
        name: nameOf(open, 'units'),
        mark,
        noted: { ...about(open, labelOf('units'), told), ...keptIn(fields, NO_NUMBERS) },
        done: exported(false),
      }),
  };
}

function listPlan(bench: Workbench, open: OpenWorkbook, title: string, table: SheetTable): ExportPlan {
  const fields = table.columns.map(({ header, holds }) => (holds === undefined ? { header } : { header, holds }));
  return {
    what: title,
    takes: takes('takesRows', { rows: table.rows }),
    fields,
    choosable: true, // lists hold what somebody wrote anywhere in them
    again: true,
    mark: 'pages',
    go: (choices) =>
      exportTable(bench, () => table, {
        name: `${fileSafe(open.state().info.name)}_${fileSafe(title)}.xlsx`,
        ways: { form: 'xlsx', ids: choices.ids, phones: choices.phones },
        mark: choices.mark,
        noted: { ...about(open, title, takes('takesRows')), ...keptIn(fields, choices) },
        done: exported(choices.ids === 'full'),
      }),
  };
}

function filePlan(bench: Workbench, open: OpenWorkbook, of: FileKind, packaged: readonly string[]): ExportPlan {
  const { policy, state } = open;
  const fields = fieldsOfFile(policy, of);
  const plan = {
    ...PLAIN,
    what: titleOfFile(of),
    fields,
    go: () => run(() => exportCsv(bench, open, of)),
  };
  switch (of) {
    case 'roster':
    case 'results': {
      const told = takes('takes', { persons: state().info.persons });
      return {
        ...plan,
        choosable: true,
        again: of === 'roster',
        hint: g('csvChosen'),
        takes: told,
        go: (choices) => {
          if (choices.ids === 'full' && choices.phones) plan.go();
          else
            partialCsv(bench, open, of, choices, { ...about(open, titleOfFile(of), told), ...keptIn(fields, choices) });
        },
      };
    }
    case 'units': {
      const { length } = unitsOfPackage(open.units().units, packaged);
      return { ...plan, hint: g('csv'), takes: takes('takesNobody', { units: length }) };
    }
    case 'history':
      return { ...plan, hint: g('csv'), takes: takes('takesSteps', { steps: state().log.length }) };
    case 'audit':
      return { ...plan, takes: takes('takesAudit', { steps: state().log.length }) };
  }
}

/** The same columns as in the file of the fixed form, without what is to stay at home. */
function partialCsv(
  bench: Workbench,
  open: OpenWorkbook,
  of: 'roster' | 'results',
  { ids, phones }: Choices,
  noted: ExportTold,
): void {
  const { info, asOf } = open.state();
  const make = async () => {
    const { machineWish, rosterWish } = await import('./wishes');
    return tableOf(bench, open, of === 'roster' ? rosterWish(open) : machineWish(open));
  };
  exportTable(bench, make, {
    name: reportName(of, open.policy, asOf, info.name, 'csv'),
    ways: { form: 'csv', ids, phones },
    noted,
    done: exported(false),
  });
}

function labelOf(of: SheetKind): string {
  const label: WordKey | undefined = SHEETS.find(({ kind }) => kind === of)?.label;
  return label === undefined ? of : t(label);
}
