import { fileSafe } from '../../base/text';
import type { SheetWish } from '../../client/sheetWish';
import { FINDING_COLUMNS } from '../../reports/checks';
import { HISTORY_COLUMNS } from '../../reports/history';
import { personColumns } from '../../reports/persons';
import { unitColumns as unitCsvColumns } from '../../reports/units';
import { heldIn, heldUnder } from '../../reports/xlsx/held';
import type { Held, SheetTable } from '../../reports/xlsx/table';
import { FIELDS, TEMPLATE_IDS } from '../../roster/fields';
import { t, type WordKey } from '../i18n';
import type { Values } from '../i18n/fill';
import { g, type OutgoingWord } from '../i18n/outgoing';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { exportFile } from '../frame/exportFile';
import { printSlip } from '../slip/print';
import type { ExportAsked } from './asked';
import type { Choices } from './choices';
import { exported, exportTable, IMPORTED_AGAIN, nameOf, tableOf } from './exportSheet';
import { markText } from './mark';
import { SHEETS, type SheetKind } from './sheetKinds';

/** A column as it is told of. */
export interface OutgoingField {
  readonly header: string;
  readonly holds?: Held;
}

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
      return filePlan(bench, open, asked.of);
    case 'list':
      return listPlan(bench, open, asked.title, await asked.make());
    case 'slip':
      return {
        what: g(asked.of === 'person' ? 'slipPerson' : 'slipUnit'),
        takes: takes(asked.of === 'person' ? 'takesSlip' : 'takesSlipUnit'),
        ...PLAIN,
        mark: 'paper',
        go: ({ mark }) => printSlip(mark ? markText() : ''),
      };
  }
}

const takes = (word: OutgoingWord, values: Values = {}): Takes => ({ word, values });
const PLAIN = { fields: [], choosable: false, again: false, mark: 'none' } as const;

async function sheetPlan(bench: Workbench, open: OpenWorkbook, of: Exclude<SheetKind, 'units'>): Promise<ExportPlan> {
  const wish = await wishOf(open, of);
  const fields = fieldsOf(wish, of);
  return {
    what: labelOf(of),
    takes: await takesOf(open, of, wish),
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
  const fields = unitsTable(open).columns.map(({ header }) => ({ header }));
  return {
    what: labelOf('units'),
    takes: takes('takesNobody', { units: open.units().units.length }),
    ...PLAIN,
    fields,
    mark: 'above',
    go: ({ mark }) =>
      exportTable(bench, () => unitsTable(open), { name: nameOf(open, 'units'), mark, done: exported(false) }),
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
        done: exported(choices.ids === 'full'),
      }),
  };
}

const FILE_TITLES = {
  roster: 'frame.exportRoster',
  results: 'frame.exportResults',
  units: 'frame.exportUnits',
} as const;

function filePlan(bench: Workbench, open: OpenWorkbook, of: (ExportAsked & { kind: 'file' })['of']): ExportPlan {
  const plan = { ...PLAIN, hint: g('csv') };
  const { policy, state } = open;
  const { persons } = state().info;
  switch (of) {
    case 'roster': {
      const fields = TEMPLATE_IDS.map((id) => ({ header: FIELDS[id].header, ...heldIn(id) }));
      const told = takes('takes', { persons });
      return { ...plan, what: t(FILE_TITLES[of]), takes: told, fields, go: () => exportFile(bench, of) };
    }
    case 'results': {
      const fields = personColumns(policy).map((header) => ({ header, ...heldIn(header) }));
      const told = takes('takes', { persons });
      return { ...plan, what: t(FILE_TITLES[of]), takes: told, fields, go: () => exportFile(bench, of) };
    }
    case 'units': {
      const fields = unitCsvColumns(policy).map(({ header }) => ({ header }));
      const told = takes('takesNobody', { units: open.units().units.length });
      return { ...plan, what: t(FILE_TITLES[of]), takes: told, fields, go: () => exportFile(bench, of) };
    }
    case 'history': {
      const fields = HISTORY_COLUMNS.map((header) => ({ header, ...heldUnder(header) }));
      const told = takes('takesSteps', { steps: state().log.length });
      return { ...plan, what: g('history'), takes: told, fields, go: () => exportFile(bench, of) };
    }
    case 'audit':
      return {
        ...PLAIN,
        what: g('audit'),
        takes: takes('takesAudit', { steps: state().log.length }),
        go: () => exportFile(bench, of),
      };
  }
}

function labelOf(of: SheetKind): string {
  const label: WordKey | undefined = SHEETS.find(({ kind }) => kind === of)?.label;
  return label === undefined ? of : t(label);
}
