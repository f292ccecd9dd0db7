import { loadPinyin, type Pinyin } from '../../base/pinyin';
import { FIELDS, type FieldId } from '../../roster/fields';
import { allInOrder } from '../../roster/order';
import { LedgerError } from '../errors';
import { has } from '../store/ranges';
import type {
  ColumnId,
  FilterColumn,
  FindQuery,
  FindResult,
  GoToMatch,
  ReplacePlan,
  ViewQuery,
  ViewResult,
} from '../types';
import type { Book } from '../workbook/book';
import { fieldColumn, type ViewColumn } from './column';
import { computedColumn, makeKinds, type Kinds } from './computed';
import { countTexts } from './distinct';
import { filterTest, type Test } from './filter';
import { findCells, type FindSource } from './find';
import { goToMatches, lettersOf } from './goTo';
import { planReplacing } from './replace';
import { searchTest } from './search';
import { inSlices, Moved, SLICE } from './slices';
import { sortBy } from './sort';
import { keepTogether } from './together';
import { whatIfTest } from './whatIf';

/** Orders, lists of values and searches of one open workbook. What was made for a question is kept until something changes. */
export interface Views {
  /**
   * Reads what a search by pinyin needs, that of the query or of another text; to be awaited before `view` and `distinct`.
   * Without it letters are letters only.
   */
  ready(query: ViewQuery, typed?: string): Promise<void>;
  view(query: ViewQuery): ViewResult;
  /** The texts of a column in the rows of a query; to list what a column could have, its own filter is left out of it. */
  distinct(
    column: ColumnId,
    query: ViewQuery,
    limit: number,
    search?: string,
  ): readonly { readonly text: string; readonly count: number }[];
  /** Gives way to messages while it runs; begins again when the roster changes meanwhile. */
  find(query: ViewQuery, what: FindQuery): Promise<FindResult>;
  planReplace(query: ViewQuery, what: FindQuery, by: string): Promise<ReplacePlan>;
  /** A column as it is now. */
  column(id: ColumnId): ViewColumn;
  /** The searches under way end as `cancelled`. */
  cancelFind(): void;
  goToMatches(query: ViewQuery, text: string, limit: number): Promise<readonly GoToMatch[]>;
}

/** In a larger roster the columns of a search are made again each time: all of them together would fill the memory. */
const MOST_KEPT = 300_000;
/** So often a search begins again because of a change; then it goes through without giving way. */
const MOST_TRIES = 3;

/** `slice`: how long a search goes on before messages are let in, in milliseconds. */
export function createViews(book: Book, slice = SLICE): Views {
  let stamp = '';
  let columns = new Map<FilterColumn, ViewColumn>();
  let kinds: Kinds | undefined;
  let all: Uint32Array | null = null; // physical rows in roster order; null = that of their numbers
  let latest: { readonly key: string; readonly order: Uint32Array; readonly whole: Uint32Array | null } | undefined;
  /** The last list that was sorted, nobody left out: filters and searches walk through it. */
  let sorted: { readonly key: string; readonly rows: Uint32Array<ArrayBuffer> } | undefined;
  let cancels = 0;
  let pinyin: Pinyin | null = null;
  const ready = async ({ search }: ViewQuery, typed = ''): Promise<void> => {
    if (pinyin !== null || (lettersOf(search) ?? lettersOf(typed)) === null) return;
    // Names are found by their characters all the same.
    pinyin = await loadPinyin().catch(() => null);
    latest = undefined;
  };

  /** Everything made so far is forgotten once the workbook has moved on; ranks of dictionaries are kept elsewhere. */
  const freshen = (): void => {
    const now = stampOf(book);
    if (now === stamp) return;
    stamp = now;
    columns = new Map();
    kinds = undefined;
    latest = undefined;
    sorted = undefined;
    all = allInOrder(book.table);
  };
  const computedSource = () => ({ policy: book.policy, table: book.table, computing: book.computing });
  const kindsNow = (): Kinds => (kinds ??= makeKinds(computedSource()));
  const makeColumn = (id: FilterColumn): ViewColumn =>
    isField(id) ? fieldColumn(book.table, id) : computedColumn(computedSource(), kindsNow(), id);
  const column = (id: FilterColumn): ViewColumn => {
    let made = columns.get(id);
    if (made === undefined) columns.set(id, (made = makeColumn(id)));
    return made;
  };

  /** The rows of a unit, or of the bin, in roster order. */
  const listOf = ({ unit, removed }: ViewQuery): Uint32Array<ArrayBuffer> => {
    const { table, head } = book;
    const { alive, length } = table;
    const wanted = removed === true ? 0 : 1;
    const inUnit = unitTest(book, unit);
    const rows = new Uint32Array(length);
    let kept = 0;
    for (let index = 0; index < length; index += 1) {
      const row = all === null ? index : (all[index] ?? 0);
      if (alive[row] !== wanted || !inUnit(row)) continue;
      if (wanted === 0 && has(head.ghosts, row)) continue; // never was a person for good
      rows[kept] = row;
      kept += 1;
    }
    return rows.slice(0, kept);
  };
  /** The same as the query sorts them. */
  const sortedList = (query: ViewQuery): Uint32Array<ArrayBuffer> => {
    freshen();
    const { unit, removed, sort } = query;
    const key = JSON.stringify([unit, removed === true, sort]);
    if (sorted?.key === key) return sorted.rows;
    let rows = listOf(query);
    for (let at = sort.length - 1; at >= 0; at -= 1) {
      const by = sort[at];
      if (by !== undefined && rows.length > 1) rows = sortBy(rows, column(by.column), by.descending);
    }
    sorted = { key, rows };
    return rows;
  };
  /** Those of them whom search and filters leave; null where there are none of these. */
  const select = (query: ViewQuery, rows: Uint32Array): Uint32Array<ArrayBuffer> | null => {
    const tests: Test[] = [];
    if (query.search.trim() !== '') tests.push(searchTest(book.table, query.search, pinyin));
    for (const filter of query.filters)
      tests.push(filter.kind === 'whatif' ? whatIfTest(book, filter) : filterTest(column, filter));
    if (tests.length === 0) return null;
    const left = new Uint32Array(rows.length);
    let kept = 0;
    for (const row of rows) {
      if (!passes(tests, row)) continue;
      left[kept] = row;
      kept += 1;
    }
    return left.slice(0, kept);
  };

  /** The rows of a query in its order. The last answer is kept: who looks for something looks more than once. */
  const ordered = (query: ViewQuery): { readonly order: Uint32Array; readonly whole: Uint32Array | null } => {
    freshen();
    const key = JSON.stringify(query);
    if (latest?.key === key) return latest;
    const list = sortedList(query);
    const left = select(query, list);
    const together = (rows: Uint32Array<ArrayBuffer>) =>
      query.together === true ? keepTogether(rows, book.table) : rows;
    latest = { key, order: together(left ?? list), whole: left === null ? null : together(list) };
    return latest;
  };

  const sourceOf = (query: ViewQuery): FindSource => {
    const { order } = ordered(query);
    const { length } = book.table;
    return {
      length,
      order,
      removed: query.removed === true,
      column: (id) => (length > MOST_KEPT ? (columns.get(id) ?? makeColumn(id)) : column(id)),
      kinds: kindsNow,
      policy: book.policy,
    };
  };
  const search = async <T>(query: ViewQuery, work: (source: FindSource) => Generator<void, T>): Promise<T> => {
    const asked = cancels;
    await ready(query);
    for (let tries = 1; ; tries += 1) {
      const source = sourceOf(query);
      const begun = stamp;
      const goOn = (): void => {
        if (cancels !== asked) throw new LedgerError('cancelled', { task: 'find' });
        if (stampOf(book) !== begun) throw new Moved();
      };
      if (tries === MOST_TRIES) return throughAll(work(source));
      try {
        return await inSlices(work(source), slice, goOn);
      } catch (thrown) {
        if (!(thrown instanceof Moved)) throw thrown;
      }
    }
  };

  return {
    ready,
    view(query) {
      const { order, whole } = ordered(query);
      // Handed over for good, while these are kept.
      return { order: order.slice(), total: (whole ?? order).length, whole: whole?.slice() ?? null };
    },
    distinct(id, query, limit, wanted = '') {
      const list = sortedList(query);
      const typed = lettersOf(wanted);
      const letters = typed === null || pinyin === null ? null : { typed, pinyin };
      return countTexts(column(id), select(query, list) ?? list, limit, wanted, letters);
    },
    column(id) {
      freshen();
      return column(id);
    },
    find: (query, what) => search(query, (source) => findCells(source, what)),
    planReplace: (query, what, by) => search(query, (source) => planReplacing(source, book.table, what, by)),
    cancelFind() {
      cancels += 1;
    },
    async goToMatches(query, text, limit) {
      await ready(query);
      const readings = lettersOf(text) === null ? null : await loadPinyin();
      return goToMatches(book.table, ordered(query).order, text, limit, readings);
    },
  };
}

function isField(id: FilterColumn): id is FieldId {
  return Object.hasOwn(FIELDS, id);
}

function stampOf({ head, rev, asOf, table }: Book): string {
  return `${head.rev} ${rev} ${asOf} ${table.length}`;
}

function throughAll<T>(work: Generator<void, T>): T {
  for (let next = work.next(); ; next = work.next()) if (next.done === true) return next.value;
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
