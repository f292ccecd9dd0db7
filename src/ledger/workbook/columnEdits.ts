import type { FieldId } from '../../roster/fields';
import { FIELDS } from '../../roster/fields';
import type { CellChange, RosterChange, RosterTable } from '../../roster/types';
import { LedgerError } from '../errors';
import type { TaskControl } from '../queue';
import type { ColumnTexts, Command } from '../types';
import { changeOfEdits, makeReadsBack } from './edits';

type SetColumns = Command & { readonly kind: 'set-columns' };

/** Cells looked at between two reports. */
const SLICE = 16_384;

/** How many cells a command names. */
export function cellsNamed({ rows, columns }: SetColumns): number {
  return columns.reduce((sum, column) => sum + (column.rows ?? rows).length, 0);
}

/**
 * Cells by columns as a change: only cells that differ, one list a field. Of two texts for one cell the later counts.
 * Gives the cells looked at so far from time to time. Throws `internal` for a row that is not there, or texts that do not match the rows.
 */
export function* changeOfColumns(table: RosterTable, command: SetColumns): Generator<number, RosterChange> {
  const { rows, columns, added = [], after } = command;
  const readsBack = makeReadsBack();
  const byField = new Map<FieldId, ColumnTexts[]>();
  for (const column of columns) byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  const cells: CellChange[] = [];
  let seen = 0;
  for (const [field, parts] of byField) {
    const lists = parts.map((part) => part.rows ?? rows);
    for (const [index, part] of parts.entries()) check(table, lists[index] ?? rows, part);
    // Nearly always rising rows of one list; only what is named twice needs sorting out.
    const twice = parts.length > 1 || !rising(lists[0] ?? rows);
    const wanted = twice ? lastTexts(parts, lists) : null;
    const rowList = wanted === null ? (lists[0] ?? rows) : wanted.rows;
    const texts = wanted === null ? (parts[0]?.texts ?? []) : wanted.texts;
    const settled = makeSettled(field, readsBack);
    const changed: number[] = [];
    const from: string[] = [];
    const to: string[] = [];
    for (let index = 0; index < rowList.length; index += 1) {
      const row = rowList[index] ?? 0;
      const text = settled(texts.length === 1 ? (texts[0] ?? '') : (texts[index] ?? ''));
      const before = table.getText(field, row);
      if (before !== text) {
        changed.push(row);
        from.push(before);
        to.push(text);
      }
      seen += 1;
      if (seen % SLICE === 0) yield seen;
    }
    if (changed.length > 0) cells.push({ field, rows: Uint32Array.from(changed), from, to });
  }
  const more = changeOfEdits(table, [], added, after);
  return { ...more, cells: [...cells, ...more.cells] };
}

/** Runs to the end at once. */
export function changeOfColumnsNow(table: RosterTable, command: SetColumns): RosterChange {
  const work = changeOfColumns(table, command);
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** How long a large change is worked out before messages are let in. */
const TURN = 60; // ms

/** Runs to the end in turns, so that it can be watched and cancelled. */
export async function changeOfColumnsLater(
  table: RosterTable,
  command: SetColumns,
  control: TaskControl,
): Promise<RosterChange> {
  const total = cellsNamed(command);
  const work = changeOfColumns(table, command);
  await control.step(0, total);
  let from = performance.now();
  for (;;) {
    const next = work.next();
    if (next.done === true) {
      await control.step(total, total);
      return next.value;
    }
    if (performance.now() - from < TURN) continue;
    await control.step(next.value, total);
    from = performance.now();
  }
}

function check(table: RosterTable, rows: Uint32Array, { field, texts }: ColumnTexts): void {
  if (texts.length !== rows.length && texts.length !== 1)
    throw new LedgerError('internal', { message: `${texts.length} texts of ${field} for ${rows.length} rows` });
  for (const row of rows) if (row >= table.length) throw new LedgerError('internal', { message: `no row ${row}` });
}

function rising(rows: Uint32Array): boolean {
  for (let at = 1; at < rows.length; at += 1) if ((rows[at] ?? 0) <= (rows[at - 1] ?? 0)) return false;
  return true;
}

function lastTexts(
  parts: readonly ColumnTexts[],
  lists: readonly Uint32Array[],
): { readonly rows: Uint32Array; readonly texts: readonly string[] } {
  const last = new Map<number, string>();
  for (const [part, { texts }] of parts.entries()) {
    for (const [index, row] of (lists[part] ?? []).entries())
      last.set(row, (texts.length === 1 ? texts[0] : texts[index]) ?? '');
  }
  // One text is for all rows, so a list of one row must not be taken for that: it is the same thing there.
  return { rows: Uint32Array.from(last.keys()), texts: [...last.values()] };
}

/** Texts of most columns repeat: each is read once. Those of names and numbers do not, and are not kept. */
function makeSettled(field: FieldId, readsBack: (field: FieldId, text: string) => string): (text: string) => string {
  if (FIELDS[field].pool === 'unique') {
    let given = '';
    let settled = '';
    return (text) => {
      if (text !== given) {
        settled = readsBack(field, text);
        given = text;
      }
      return settled;
    };
  }
  const known = new Map<string, string>();
  return (text) => {
    let settled = known.get(text);
    if (settled === undefined) known.set(text, (settled = readsBack(field, text)));
    return settled;
  };
}
