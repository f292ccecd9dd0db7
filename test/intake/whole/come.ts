import { decided } from '../../../src/intake/find/decide';
import { foundAs } from '../../../src/intake/find/anew';
import { mendColumns } from '../../../src/intake/columns/mend';
import { findTables } from '../../../src/intake/find/findTables';
import { mappingOf } from '../../../src/intake/find/mapping';
import { NO_SETTINGS } from '../../../src/intake/decisions';
import type { TrayTold } from '../../../src/roster/tray';
import type { FileKind, Found, Meaning } from '../../../src/intake/found';
import { withMeaning } from '../../../src/ui/import/reading/edits';
import { planFile } from '../../../src/intake/planFile';
import { PILES } from '../../../src/intake/piles';
import { readOpened } from '../../../src/intake/readFile';
import { settingsOf } from '../../../src/ui/import/settingsOf';
import { book, idOf, sheet, type Rows, type SheetOptions } from '../find/support';
import { contextOf, rosterOf, type Cells } from '../lists/support';

export const ID = {
  王一: '430903197403270305',
  李二: '430903198007180740',
  张三: '430903198503252336',
  赵四: idOf('19900307'),
  新人: idOf('19910307'),
} as const;

/** Four persons of one village, and one who is not there. */
export const ROSTER: readonly Cells[] = (['王一', '李二', '张三', '赵四'] as const).map((name) => ({
  name,
  idNumber: ID[name],
  unit: '千家洲',
  group: '1组',
}));

/** A file as it comes, with nothing touched. */
export interface Whole {
  readonly name: string;
  readonly fileName?: string;
  readonly sheets: readonly { readonly name?: string; readonly rows: Rows; readonly merges?: SheetOptions['merges'] }[];
  /** The quota table. */
  readonly units?: readonly string[];
  /** Who stands in the roster; none: the four. */
  readonly roster?: readonly Cells[];
  /** The kind that somebody says it is, and then the columns, one after the other. */
  readonly as?: FileKind;
  readonly columns?: readonly (readonly [column: number, meaning: Meaning])[];
  readonly kind: FileKind;
  /** By person of the file, in its order: what becomes of the row, what it changes, what is told of it. */
  readonly rows: readonly unknown[];
  readonly effects?: readonly [added: number, changed: number, tray: number];
  /** Codes of what is told of the file. */
  readonly notes?: readonly string[];
}

const UNITS = ['千家洲', '金石', '三岔堤'];

export function come({ fileName = '', sheets, roster: persons = ROSTER, units = UNITS, as, columns = [] }: Whole): Pick<
  Whole,
  'kind' | 'rows'
> & {
  readonly effects: readonly [number, number, number];
  readonly notes: readonly string[];
  /** By person of the file: of a row that is to wait, what is told of it, and what goes into the tray with it. */
  readonly waiting: readonly (readonly [shown: readonly TrayTold[], kept: readonly TrayTold[]])[];
} {
  const raw = book(sheets.map(({ name = 'Sheet1', rows, merges = [] }) => sheet(name, rows, { merges })));
  const opened = { ...raw, ...mendColumns(raw) };
  let found: Found = findTables(opened, {
    fileName,
    knownUnits: units,
    benefitYear: 2021,
    empty: persons.length === 0,
  });
  if (as !== undefined) found = decided(foundAs(found, as), opened.sheets, 2021);
  for (const [column, meaning] of columns) found = decided(withMeaning(found, 0, column, meaning), opened.sheets, 2021);
  const read = readOpened(opened, fileName, mappingOf(found), () => {}, true, units, 2021);
  const context = { ...contextOf(rosterOf(persons)), units };
  const plan = planFile(read, context, { ...NO_SETTINGS, ...settingsOf(found) });
  const rows: string[] = [];
  const waits = plan.outcome().waiting;
  const waiting: [readonly TrayTold[], readonly TrayTold[]][] = [];
  for (const pile of PILES[found.kind]) {
    if (pile === 'ignored' || pile === 'missing' || pile === 'unlisted') continue;
    for (const { key, name, sheet: on, line, decision, changes, problems, said = {} } of plan.rows(pile, 0, 99)) {
      const news = decision.do === 'add' && said.household !== undefined ? `household ${said.household}` : '';
      const changed = changes.map(({ field, to }) => `${field} ${to}`).join('; ') || news;
      const told = problems.map(({ code }) => code).join(' ');
      const item = waits.find((each) => each.sheet === on && each.line === line && each.cells['name'] === said['name']);
      if (decision.do === 'tray' && item !== undefined) waiting.push([problems, item.told ?? []]);
      rows[key] ??= [name, decision.do, changed, told].filter((each) => each !== '').join(' | ');
    }
  }
  const { added, changed, tray } = plan.effects();
  const notes = (read.notes ?? []).map(({ code }) => code);
  return { kind: found.kind, rows, effects: [added, changed, tray], notes, waiting };
}
