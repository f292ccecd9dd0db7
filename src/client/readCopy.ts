import type { Tables } from '../engine/tables';
import type { ResultColumns } from '../engine/types';
import { play } from '../ledger/workbook/change';
import type { FieldId } from '../roster/fields';
import { createRosterTable } from '../roster/table';
import { EMPTY, type RosterTable } from '../roster/types';
import type { CellEdit, Opened, Update } from './protocol';

/** The page's copy of the open workbook: what the worker has said, and on top of it the edits it has not answered yet. */
export interface ReadCopy {
  readonly table: RosterTable;
  readonly results: ResultColumns;
  readonly marks: Uint32Array;
  readonly tables: Tables;
  take(update: Update): void;
  /** Shows edits at once. The result ends it: `true` keeps the cells, `false` puts back what the worker holds. */
  show(edits: readonly CellEdit[]): (kept: boolean) => void;
}

interface Shown {
  readonly field: FieldId;
  readonly row: number;
  readonly text: string;
  /** The cell without this edit. */
  base: string;
}

export function createReadCopy(opened: Opened): ReadCopy {
  let table = createRosterTable(opened.table);
  let results = opened.results;
  let marks = opened.marks;
  let tables = opened.tables as Tables;
  const waiting = new Set<readonly Shown[]>();

  /** What the worker says of a cell counts below the edits that wait; those are shown again. */
  const showAgain = (touched: (cell: Shown) => boolean): void => {
    for (const cells of waiting) {
      for (const cell of cells) {
        if (!touched(cell)) continue;
        cell.base = table.getText(cell.field, cell.row);
        table.setText(cell.field, cell.row, cell.text);
      }
    }
  };

  return {
    get table() {
      return table;
    },
    get results() {
      return results;
    },
    get marks() {
      return marks;
    },
    get tables() {
      return tables;
    },
    take(update) {
      if (update.table !== null) {
        table = createRosterTable(update.table);
        showAgain((cell) => cell.row < table.length);
      } else if (update.change !== null) {
        play(table, update.change);
        if (waiting.size > 0) {
          const touched = keysOf(
            update.change.cells.flatMap(({ field, rows }) => Array.from(rows, (row) => ({ field, row }))),
          );
          showAgain((cell) => touched.has(keyOf(cell)));
        }
      }
      tables = update.tables as Tables;
      const { rows, columns } = update.results;
      if (rows === null) {
        results = columns;
        marks = update.results.marks;
      } else {
        results = grow(results, table.length);
        patch(results, columns, rows);
        if (marks.length < table.length) marks = grown(marks, table.length, 0);
        for (const [index, row] of rows.entries()) marks[row] = update.results.marks[index] ?? 0;
      }
    },
    show(edits) {
      const cells = edits
        .filter(({ row }) => row < table.length)
        .map(({ field, row, text }): Shown => {
          const base = table.getText(field, row);
          table.setText(field, row, text);
          return { field, row, text, base };
        });
      waiting.add(cells);
      return (kept) => {
        waiting.delete(cells);
        if (kept) return;
        for (const cell of [...cells].reverse()) table.setText(cell.field, cell.row, cell.base);
        const touched = keysOf(cells);
        showAgain((cell) => touched.has(keyOf(cell)));
      };
    },
  };
}

type Cell = Pick<Shown, 'field' | 'row'>;
function keyOf({ field, row }: Cell): string {
  return `${field} ${row}`;
}
function keysOf(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.map(keyOf));
}

function grow(results: ResultColumns, length: number): ResultColumns {
  if (results.situation.length >= length) return results;
  return {
    situation: grown(results.situation, length, 0),
    outcome: grown(results.outcome, length, 0),
    payable: grown(results.payable, length, EMPTY),
    benefitStart: grown(results.benefitStart, length, EMPTY),
  };
}

/** With room for more, so that adding persons one by one does not copy everything each time. */
function grown<T extends Uint32Array | Int32Array>(array: T, length: number, fill: number): T {
  const capacity = Math.ceil(length * 1.25) + 64;
  const copy = array instanceof Int32Array ? new Int32Array(capacity) : new Uint32Array(capacity);
  copy.fill(fill, array.length);
  copy.set(array);
  return copy as T;
}

function patch(results: ResultColumns, columns: ResultColumns, rows: Uint32Array): void {
  for (const [index, row] of rows.entries()) {
    results.situation[row] = columns.situation[index] ?? 0;
    results.outcome[row] = columns.outcome[index] ?? 0;
    results.payable[row] = columns.payable[index] ?? EMPTY;
    results.benefitStart[row] = columns.benefitStart[index] ?? EMPTY;
  }
}
