import { wellFormed } from '../../base/text';
import { FIELDS, type FieldId } from '../../roster/fields';
import { placeText } from '../../roster/order';
import { cleanCell, createRosterTable } from '../../roster/table';
import type { TrayChange } from '../../roster/tray';
import type { CellChange, RosterChange, RosterTable } from '../../roster/types';
import { LedgerError } from '../errors';
import type { CellEdit, NewRow } from '../types';

export type { NewRow } from '../types';

/**
 * Cell edits and new rows as a change: only cells that differ, one list a field. Of two edits of one cell the later counts.
 * `after`: where the new rows stand. Throws `internal` for a row that is not there.
 */
export function changeOfEdits(
  table: RosterTable,
  edits: readonly CellEdit[],
  added: readonly NewRow[],
  after?: number,
): RosterChange {
  const fields = new Map<FieldId, Map<number, string>>();
  const put = (field: FieldId, row: number, text: string): void => {
    const cells = fields.get(field) ?? new Map<number, string>();
    cells.set(row, text);
    fields.set(field, cells);
  };
  for (const { field, row, text } of edits) {
    if (!(row >= 0 && row < table.length)) throw new LedgerError('internal', { message: `no row ${row}` });
    put(field, row, text);
  }
  const first = table.length;
  for (const [index, cells] of placed(table, added, after).entries())
    for (const [field, text] of cells) put(field, first + index, text);

  const readsBack = makeReadsBack();
  const cells: CellChange[] = [];
  for (const [field, texts] of fields) {
    const change = cellChange(table, field, texts, readsBack);
    if (change !== null) cells.push(change);
  }
  return { cells, ...(added.length === 0 ? {} : { appended: { first, count: added.length } }) };
}

/** The new rows with their places: the first one behind `after`, each further one behind the one before it. */
export function placed(table: RosterTable, added: readonly NewRow[], after: number | undefined): readonly NewRow[] {
  if (after === undefined) return added;
  if (after >= table.length) throw new LedgerError('internal', { message: `no row ${after}` });
  const first = table.length;
  return added.map((cells, index): NewRow => [
    ...cells.filter(([field]) => field !== 'place'),
    ['place', placeText(index === 0 ? after : first + index - 1)],
  ]);
}

/** Different texts of a field that are remembered. */
const MOST_REMEMBERED = 2000;

/** How a text reads back from a cell (`280` as `280.00`), so that nothing is logged that changes nothing. */
export function makeReadsBack(): (field: FieldId, text: string) => string {
  const scratch = createRosterTable();
  scratch.append(1);
  const known = new Map<FieldId, Map<string, string>>();
  return (field, text) => {
    if (text === '') return '';
    // Texts nearly all differ; of days, amounts and words few do, and they are the dear ones.
    if (FIELDS[field].kind === 'text') return wellFormed(cleanCell(field, text));
    let texts = known.get(field);
    if (texts === undefined) known.set(field, (texts = new Map()));
    let read = texts.get(text);
    if (read === undefined) {
      scratch.setText(field, 0, text);
      read = scratch.getText(field, 0);
      if (texts.size >= MOST_REMEMBERED) texts.clear();
      texts.set(text, read);
    }
    return read;
  };
}

function cellChange(
  table: RosterTable,
  field: FieldId,
  texts: ReadonlyMap<number, string>,
  readsBack: (field: FieldId, text: string) => string,
): CellChange | null {
  const rows: number[] = [];
  const from: string[] = [];
  const to: string[] = [];
  for (const [row, given] of texts) {
    const text = readsBack(field, given);
    const before = row < table.length ? table.getText(field, row) : '';
    if (before === text) continue;
    rows.push(row);
    from.push(before);
    to.push(text);
  }
  return rows.length === 0 ? null : { field, rows: Uint32Array.from(rows), from, to };
}

export function isEmptyChange(change: RosterChange): boolean {
  return (
    change.cells.length === 0 &&
    change.appended === undefined &&
    (change.removed?.length ?? 0) === 0 &&
    (change.restored?.length ?? 0) === 0 &&
    (change.tray === undefined || isEmptyTray(change.tray))
  );
}

function isEmptyTray({ added, settled, closed = [], reopened = [] }: TrayChange): boolean {
  return added.length + settled.length + closed.length + reopened.length === 0;
}

export function countCells(change: RosterChange): number {
  return change.cells.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** How much replaying a change costs at opening, in ordinary records: what decides when the chunks are written again. */
export function weightOf(change: RosterChange | null): number {
  return change === null ? 1 : 1 + Math.floor(countCells(change) / 100);
}
