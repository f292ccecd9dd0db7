import { FIELDS, type FieldId } from '../../roster/fields';
import type { ColumnId, ViewQuery, ViewResult } from '../types';
import { has } from '../store/ranges';
import type { Book } from '../workbook/book';
import { fieldColumn, type ViewColumn } from './column';
import { computedColumn, makePairs } from './computed';
import { countTexts } from './distinct';
import { filterTest, type Test } from './filter';
import type { Pairs } from './pairs';
import { searchTest } from './search';
import { sortBy } from './sort';

/** Orders and lists of values of one open workbook. Columns made for a question are kept until something changes. */
export interface Views {
  view(query: ViewQuery): ViewResult;
  /** The texts of a column in the rows of a query; to list what a column could have, its own filter is left out of it. */
  distinct(
    column: ColumnId,
    query: ViewQuery,
    limit: number,
  ): readonly { readonly text: string; readonly count: number }[];
}

export function createViews(book: Book): Views {
  let stamp = '';
  let columns = new Map<ColumnId, ViewColumn>();
  let pairs: Pairs | undefined;

  /** Everything made so far is forgotten once the workbook has moved on; ranks of dictionaries are kept elsewhere. */
  const freshen = (): void => {
    const now = `${book.head.rev} ${book.rev} ${book.asOf} ${book.table.length}`;
    if (now === stamp) return;
    stamp = now;
    columns = new Map();
    pairs = undefined;
  };
  const column = (id: ColumnId): ViewColumn => {
    let made = columns.get(id);
    if (made === undefined) {
      if (isField(id)) made = fieldColumn(book.table, id);
      else {
        const source = { policy: book.policy, table: book.table, computing: book.computing };
        pairs ??= makePairs(source);
        made = computedColumn(source, pairs, id);
      }
      columns.set(id, made);
    }
    return made;
  };

  /** The rows of a query in roster order, and how many there are without search and filters. */
  const select = (query: ViewQuery): { rows: Uint32Array<ArrayBuffer>; total: number } => {
    freshen();
    const tests: Test[] = [];
    if (query.search.trim() !== '') tests.push(searchTest(book.table, query.search));
    for (const filter of query.filters) tests.push(filterTest(column(filter.column), filter));
    const { table, head } = book;
    const { alive, length } = table;
    const wanted = query.removed === true ? 0 : 1;
    const inUnit = unitTest(book, query.unit);
    const rows = new Uint32Array(length);
    let kept = 0;
    let total = 0;
    for (let row = 0; row < length; row += 1) {
      if (alive[row] !== wanted || !inUnit(row)) continue;
      if (wanted === 0 && has(head.ghosts, row)) continue; // never was a person for good
      total += 1;
      if (!passes(tests, row)) continue;
      rows[kept] = row;
      kept += 1;
    }
    return { rows: rows.slice(0, kept), total };
  };

  return {
    view(query) {
      const { rows, total } = select(query);
      let order = rows;
      for (let at = query.sort.length - 1; at >= 0; at -= 1) {
        const key = query.sort[at];
        if (key !== undefined && order.length > 1) order = sortBy(order, column(key.column), key.descending);
      }
      return { order, total };
    },
    distinct(id, query, limit) {
      const { rows } = select(query);
      return countTexts(column(id), rows, limit);
    },
  };
}

function isField(id: ColumnId): id is FieldId {
  return Object.hasOwn(FIELDS, id);
}

function passes(tests: readonly Test[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}

function unitTest({ table }: Book, unit: string | null): Test {
  if (unit === null) return () => true;
  const { codes, pool } = table.text('unit');
  const code = pool.find(unit);
  return (row) => codes[row] === code;
}
