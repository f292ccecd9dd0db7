import { FIELDS } from '../../roster/fields';
import { EMPTY, UNREADABLE } from '../../roster/types';
import type { ColumnId, FindQuery, FindResult } from '../types';
import type { CodedColumn, NumericColumn, ViewColumn } from './column';
import { amongOf, listHits, newBits, type Among, type Hits } from './hits';
import { makeNeedle, type Needle } from './needle';

/** Cells listed; beyond that they are only counted. */
export const MOST_LISTED = 200_000;

/** What a search reads: columns as the screen shows them. */
export interface FindSource {
  /** Physical rows. */
  readonly length: number;
  /** The rows of the view in its order. */
  readonly order: Uint32Array;
  /** In the bin nothing is computed. */
  readonly removed: boolean;
  column(id: ColumnId): ViewColumn;
  /** `timing` as shown: blank for those who need not pay here. */
  shownTiming(): ViewColumn;
}

export type Words = Readonly<Record<string, string>>;

/** Words that are no values: what a blank computed cell shows, of the barred (nothing could be owed), and what joins several words. */
export const BLANK_WORD = '';
export const BARRED_WORD = 'barred';
export const JOIN_WORD = ' ';

/** Looks for the cells, one column a step. */
export function* findCells(source: FindSource, what: FindQuery): Generator<void, FindResult> {
  const among = amongOf(source.order, what.rows, source.length);
  return listHits(yield* findHits(source, among, what), among, MOST_LISTED);
}

/** The rows found by column; null where nothing can be found. One column a step. */
export function* findHits(source: FindSource, among: Among, what: FindQuery): Generator<void, (Hits | null)[]> {
  const needle = makeNeedle(what);
  const hits: (Hits | null)[] = [];
  for (const id of what.columns) {
    hits.push(needle.empty ? null : inColumn(source, among, needle, id, what.words[id] ?? {}));
    yield;
  }
  return hits;
}

function inColumn(source: FindSource, among: Among, needle: Needle, id: ColumnId, words: Words): Hits | null {
  const field = Object.hasOwn(FIELDS, id);
  if (!field && source.removed) return null;
  const column = id === 'timing' ? source.shownTiming() : source.column(id);
  if (column.kind === 'coded') {
    const flags = column.pool === null ? wordFlags(column, needle, field ? null : words) : needle.codes(column.pool);
    flags[0] = !field && needle.isIn(words[BLANK_WORD] ?? '') ? 1 : 0;
    return flags.includes(1) ? byCode(among, column.codes, flags) : null;
  }
  const blank = field ? null : blankTest(source, needle, words);
  if (!needle.numeric && column.raw.size === 0 && blank === null) return null;
  return byValue(among, column, needle, blank);
}

/** Flags of a small dictionary: ids are looked for by their words. */
function wordFlags(column: CodedColumn, needle: Needle, words: Words | null): Uint8Array {
  const word = (id: string): string => words?.[id] ?? id;
  const join = words?.[JOIN_WORD] ?? '；';
  const shown = (text: string): string => (column.several ? text.split(' ').map(word).join(join) : word(text));
  return Uint8Array.from({ length: column.size }, (_, code) => (needle.isIn(shown(column.text(code))) ? 1 : 0));
}

/** Whether a computed cell without a number shows the text: "unknown", or for the barred "not applicable". Null when neither does. */
function blankTest(source: FindSource, needle: Needle, words: Words): ((row: number) => boolean) | null {
  const unknown = needle.isIn(words[BLANK_WORD] ?? '');
  const barred = needle.isIn(words[BARRED_WORD] ?? words[BLANK_WORD] ?? '');
  if (unknown === barred) return unknown ? () => true : null;
  const status = source.column('status');
  if (status.kind !== 'coded') return () => unknown;
  const code = Array.from({ length: status.size }, (_, each) => status.text(each)).indexOf('barred');
  return (row) => (status.codes[row] === code ? barred : unknown);
}

function byCode({ rows }: Among, codes: Uint32Array, flags: Uint8Array): Hits {
  const bits = newBits(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    if (flags[codes[rows[at] ?? 0] ?? 0] !== 1) continue;
    bits[at >>> 5]! |= 1 << (at & 31);
    count += 1;
  }
  return { bits, count };
}

const NO = 1;
const YES = 2;
/** Values that lie nearer together have a flag each; others are looked up one by one. */
const MOST_FLAGS = 4_000_000;

function byValue(
  { rows }: Among,
  column: NumericColumn,
  needle: Needle,
  blank: ((row: number) => boolean) | null,
): Hits {
  const { values, raw } = column;
  const bits = newBits(rows.length);
  const { low, high } = extent(rows, values);
  const flags = new Uint8Array(high - low < MOST_FLAGS && high >= low ? high - low + 1 : 0);
  const matches = numberMatch(column, needle);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const value = values[row] ?? EMPTY;
    if (value === EMPTY) {
      if (blank === null || !blank(row)) continue;
    } else if (value === UNREADABLE) {
      if (!needle.isIn(raw.get(row) ?? '')) continue;
    } else {
      if (!needle.numeric) continue;
      const index = value - low;
      let flag = index < flags.length ? (flags[index] ?? 0) : 0;
      if (flag === 0) {
        flag = matches(value) ? YES : NO;
        if (index < flags.length) flags[index] = flag;
      }
      if (flag === NO) continue;
    }
    bits[at >>> 5]! |= 1 << (at & 31);
    count += 1;
  }
  return { bits, count };
}

/** Whether a number is found: in any way of writing it, and a whole amount also by its value. */
export function numberMatch({ text, shown }: NumericColumn, needle: Needle): (value: number) => boolean {
  if (shown === undefined) return (value) => needle.isIn(text(value));
  return (value) => needle.isIn(text(value)) || needle.isIn(shown(value)) || value === needle.amount;
}

function extent(rows: Uint32Array, values: Int32Array): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < rows.length; at += 1) {
    const value = values[rows[at] ?? 0] ?? EMPTY;
    if (value <= UNREADABLE) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
