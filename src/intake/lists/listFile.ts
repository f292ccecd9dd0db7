import type { FieldId } from '../../roster/fields';
import { createRosterTable } from '../../roster/table';
import type { RosterTable } from '../../roster/types';
import type { ListMeaning, FileKind } from '../found';
import type { IntakeResult } from '../types';
import type { TrayRow, TrayTold } from '../../roster/tray';

/** What the rows of a list say, by what their columns mean. */
export interface ListRows {
  readonly table: RosterTable;
  /** The cell of a field; '' where the list has no such column. */
  text(field: FieldId, row: number): string;
  /** What stands in a column that no person has. */
  said(meaning: ListMeaning, row: number): string;
  /** Whether anything is said in such a column at all. */
  has(meaning: ListMeaning): boolean;
  /** Where it stands, for telling of it beside another one. */
  where(row: number): string;
  /** The name of the sheet that it stands in; '' where there are none. */
  sheet(row: number): string;
}

/** The rows of a list, and where they stand. */
export interface ListFile extends ListRows {
  readonly file: IntakeResult;
  line(row: number): number;
}

/** @param table the file's rows where they have been opened already. */
export function openList(file: IntakeResult, table: RosterTable = createRosterTable(file.table)): ListFile {
  const extras = new Map((file.extras ?? []).map(({ meaning, texts }) => [meaning, texts]));
  return {
    file,
    table,
    text: (field, row) => table.getText(field, row),
    said: (meaning, row) => (extras.get(meaning)?.[row] ?? '').trim(),
    has: (meaning) => extras.has(meaning),
    where: (row) => [sheetName(file, row), file.rowLines[row] ?? 0].filter((each) => each !== '').join('!'),
    sheet: (row) => sheetName(file, row),
    line: (row) => file.rowLines[row] ?? 0,
  };
}

/** The sheet a row of a file stands in; '' where there are none. */
export function sheetName({ sheetNames = [], sheetOf = null }: IntakeResult, row: number): string {
  return sheetNames[sheetOf === null ? 0 : (sheetOf[row] ?? 0)] ?? '';
}

/** What was told of a row that comes to wait, as it is kept with it; nothing where there is none. */
export function toldOf(told: readonly TrayTold[]): Pick<TrayRow, 'told'> {
  return told.length === 0 ? {} : { told: told.map(({ field, code, text }) => ({ field, code, text })) };
}

/** What waits in the tray of a row, with what was said of the whole list. */
export function trayRow(
  list: ListFile,
  kind: FileKind,
  row: number,
  reason: TrayRow['reason'],
  candidates: readonly number[],
  settings: Readonly<Partial<TrayRow['cells']>>,
): TrayRow {
  const { file, table } = list;
  const cells: Record<string, string> = {};
  for (const { field } of file.columns) {
    const text = field === null ? '' : table.getText(field, row);
    if (field !== null && text !== '') cells[field] = text;
  }
  for (const { meaning, texts } of file.extras ?? []) {
    const text = (texts[row] ?? '').trim();
    if (text !== '') cells[meaning] = text;
  }
  // What was said of the whole list stands in the row's own words where those are blank.
  const spoken: string[] = [];
  for (const [key, text = ''] of Object.entries(settings)) {
    if (text === '') continue;
    if (cells[key] === undefined) spoken.push(key);
    cells[key] = text;
  }
  return {
    kind,
    file: file.fileName,
    sheet: list.sheet(row),
    line: list.line(row),
    cells,
    ...(spoken.length === 0 ? {} : { spoken }),
    reason,
    ...(candidates.length === 0 ? {} : { candidates }),
  };
}
