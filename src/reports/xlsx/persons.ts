import { own } from '../../base/own';
import type { ColumnId, FindQuery } from '../../ledger/types';
import type { ViewColumn } from '../../ledger/view/column';
import { FIELDS } from '../../roster/fields';
import { EMPTY } from '../../roster/types';
import { bytesOf } from './bytes';
import { outlineOf, withHeadings, type GroupLines } from './groupCells';
import { packTexts } from './plain';
import { heldIn } from './held';
import type { CellKind, SheetCells, SheetColumn, SheetTable } from './table';

/** A column of persons as it goes out: which one, and what it is called. */
export interface PersonColumn {
  readonly id: ColumnId;
  readonly header: string;
}

/**
 * Persons as a table: their fields as they stand, and what is computed for them.
 * @param rows physical rows, in the order in which they go out; -1 and below: a line of its own, blank but for `groups`
 * @param column a column of the workbook as views see it
 * @param words what ids in computed columns are called: column → id → word; ' ' joins several
 */
export function personsTable(
  head: Omit<SheetTable, 'columns' | 'rows' | 'totals' | 'bytes' | 'outline'>,
  columns: readonly PersonColumn[],
  rows: Uint32Array | Int32Array,
  column: (id: ColumnId) => ViewColumn,
  words: FindQuery['words'],
  groups: GroupLines | null = null,
): SheetTable {
  const lead = columns.find(({ id }) => id === 'name') ?? columns.find(({ id }) => kindOf(id) === 'text');
  const made = columns.map(({ id, header }): SheetColumn => {
    const kind = kindOf(id);
    const view = column(id);
    const cells = view.kind === 'coded' ? coded(view, rows, words[id]) : numeric(view, rows);
    const shown = groups === null ? cells : withHeadings(cells, id, groups, id === lead?.id);
    return { header, kind, cells: shown, ...heldIn(id) };
  });
  const outline = groups === null ? {} : { outline: outlineOf(groups) };
  const table = { ...head, ...outline, columns: made, rows: rows.length, totals: 0 };
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

/** Code 0 of a column is blank: the empty text. */
const BLANK = 0;

function coded(
  column: Extract<ViewColumn, { kind: 'coded' }>,
  rows: Uint32Array | Int32Array,
  words: Readonly<Record<string, string>> | undefined,
): SheetCells {
  const codes = new Uint32Array(rows.length);
  for (let at = 0; at < codes.length; at += 1) {
    const row = rows[at] ?? 0;
    codes[at] = row < 0 ? BLANK : (column.codes[row] ?? 0);
  }
  const { pool } = column;
  if (pool !== null) return { type: 'texts', codes, pool: pool.pack(), shared: pool.shared };
  const texts = Array.from({ length: column.size }, (_, code) => worded(column.text(code), column.several, words));
  return { type: 'texts', codes, pool: packTexts(texts), shared: true };
}

function worded(text: string, several: boolean, words: Readonly<Record<string, string>> | undefined): string {
  if (text === '' || words === undefined) return text;
  if (!several) return own(words, text) ?? text;
  return text
    .split(' ')
    .map((id) => own(words, id) ?? id)
    .join(words[' '] ?? ' ');
}

function numeric(column: Extract<ViewColumn, { kind: 'numeric' }>, rows: Uint32Array | Int32Array): SheetCells {
  const values = new Int32Array(rows.length);
  const raw: [number, string][] = [];
  const kept = column.raw.size > 0;
  for (let at = 0; at < values.length; at += 1) {
    const row = rows[at] ?? 0;
    values[at] = row < 0 ? EMPTY : (column.values[row] ?? 0);
    const text = kept ? column.raw.get(row) : undefined;
    if (text !== undefined) raw.push([at, text]);
  }
  return { type: 'numbers', values, raw };
}
