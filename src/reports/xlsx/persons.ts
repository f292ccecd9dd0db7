import type { ColumnId, FindQuery } from '../../ledger/types';
import type { ViewColumn } from '../../ledger/view/column';
import { FIELDS } from '../../roster/fields';
import { bytesOf } from './bytes';
import { packTexts } from './plain';
import type { CellKind, SheetCells, SheetColumn, SheetTable } from './table';

/** A column of persons as it goes out: which one, and what it is called. */
export interface PersonColumn {
  readonly id: ColumnId;
  readonly header: string;
}

/**
 * Persons as a table: their fields as they stand, and what is computed for them.
 * @param rows physical rows, in the order in which they go out
 * @param column a column of the workbook as views see it
 * @param words what ids in computed columns are called: column → id → word; ' ' joins several
 */
export function personsTable(
  head: Omit<SheetTable, 'columns' | 'rows' | 'totals' | 'bytes'>,
  columns: readonly PersonColumn[],
  rows: Uint32Array,
  column: (id: ColumnId) => ViewColumn,
  words: FindQuery['words'],
): SheetTable {
  const made = columns.map(({ id, header }): SheetColumn => {
    const kind = kindOf(id);
    const view = column(id);
    return { header, kind, cells: view.kind === 'coded' ? coded(view, rows, words[id]) : numeric(view, rows) };
  });
  const table = { ...head, columns: made, rows: rows.length, totals: 0 };
  return { ...table, bytes: bytesOf(table) };
}

function kindOf(id: ColumnId): CellKind {
  if (Object.hasOwn(FIELDS, id)) {
    const { kind } = FIELDS[id as keyof typeof FIELDS];
    return kind === 'day' || kind === 'money' ? kind : 'text';
  }
  switch (id) {
    case 'age':
      return 'number';
    case 'benefitStart':
      return 'day';
    case 'standard':
    case 'aid':
    case 'payable':
    case 'paid':
      return 'money';
    default:
      return id.startsWith('aid.') ? 'money' : 'text';
  }
}

function coded(
  column: Extract<ViewColumn, { kind: 'coded' }>,
  rows: Uint32Array,
  words: Readonly<Record<string, string>> | undefined,
): SheetCells {
  const codes = new Uint32Array(rows.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = column.codes[rows[at] ?? 0] ?? 0;
  const { pool } = column;
  if (pool !== null) return { type: 'texts', codes, pool: pool.pack(), shared: pool.shared };
  const texts = Array.from({ length: column.size }, (_, code) => worded(column.text(code), column.several, words));
  return { type: 'texts', codes, pool: packTexts(texts), shared: true };
}

function worded(text: string, several: boolean, words: Readonly<Record<string, string>> | undefined): string {
  if (text === '' || words === undefined) return text;
  if (!several) return words[text] ?? text;
  return text
    .split(' ')
    .map((id) => words[id] ?? id)
    .join(words[' '] ?? ' ');
}

function numeric(column: Extract<ViewColumn, { kind: 'numeric' }>, rows: Uint32Array): SheetCells {
  const values = new Int32Array(rows.length);
  const raw: [number, string][] = [];
  const kept = column.raw.size > 0;
  for (let at = 0; at < values.length; at += 1) {
    const row = rows[at] ?? 0;
    values[at] = column.values[row] ?? 0;
    const text = kept ? column.raw.get(row) : undefined;
    if (text !== undefined) raw.push([at, text]);
  }
  return { type: 'numbers', values, raw };
}
