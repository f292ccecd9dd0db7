import { own } from '../../base/own';
import type { PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { FIELDS } from '../../roster/fields';
import { EMPTY, UNREADABLE } from '../../roster/types';
import type { ColumnId, FindQuery, FindResult } from '../types';
import { MONEY, type CodedColumn, type NumericColumn, type ViewColumn } from './column';
import { amountOf, wordOf, type Kinds } from './computed';
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
  readonly policy: Policy;
  kinds(): Kinds;
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
  const flags = field ? null : kindFlags(source, needle, id, words);
  if (flags !== null) return byCode(among, source.kinds().pairOf, flags);
  const column = source.column(id);
  if (column.kind === 'coded') return byCode(among, column.codes, codeFlags(column, needle, field ? null : words));
  const blank = field ? null : blankTest(source, needle, words);
  if (!needle.numeric && column.raw.size === 0 && blank === null) return null;
  return byValue(among, column, needle, blank);
}

/** Flags of kinds of persons, for columns that all persons of a kind share: there are few kinds. Null for other columns. */
function kindFlags(source: FindSource, needle: Needle, id: ColumnId, words: Words): Uint8Array | null {
  const word = wordOf(id);
  if (word !== null) {
    const shown = shower(words, id === 'issues');
    return Uint8Array.from(source.kinds().persons, (person) => {
      const nobodys = id === 'timing' && person.status === 'excluded'; // who need not pay here pays at no time
      return needle.isIn(nobodys ? (words[BLANK_WORD] ?? '') : shown(word(person))) ? 1 : 0;
    });
  }
  const amount = amountOf(source.policy, id);
  if (amount === null) return null;
  const matches = numberMatch(MONEY, needle);
  return Uint8Array.from(source.kinds().persons, (person) => {
    const value = amount(person);
    return (value === null ? needle.isIn(blankWord(words, person)) : matches(value)) ? 1 : 0;
  });
}

function codeFlags(column: CodedColumn, needle: Needle, words: Words | null): Uint8Array {
  if (column.pool !== null) return needle.codes(column.pool);
  const shown = words === null ? (text: string) => text : shower(words, column.several);
  return Uint8Array.from({ length: column.size }, (_, code) => (needle.isIn(shown(column.text(code))) ? 1 : 0));
}

/** Ids as the screen words them. */
function shower(words: Words, several: boolean): (ids: string) => string {
  const word = (id: string): string => own(words, id) ?? id;
  const join = words[JOIN_WORD] ?? '；';
  return (ids) => (several ? ids.split(' ').map(word).join(join) : word(ids));
}

function blankWord(words: Words, { status }: PersonResult): string {
  const blank = words[BLANK_WORD] ?? '';
  return status === 'barred' ? (words[BARRED_WORD] ?? blank) : blank;
}

/** Whether a computed cell without a number shows the text; null when none does. */
function blankTest(source: FindSource, needle: Needle, words: Words): ((row: number) => boolean) | null {
  if (!needle.isIn(words[BLANK_WORD] ?? '') && !needle.isIn(words[BARRED_WORD] ?? '')) return null;
  const { pairOf, persons } = source.kinds();
  const flags = persons.map((person) => needle.isIn(blankWord(words, person)));
  return (row) => flags[pairOf[row] ?? 0] ?? false;
}

function byCode({ rows }: Among, codes: Uint32Array, flags: Uint8Array): Hits | null {
  if (!flags.includes(1)) return null;
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
function numberMatch(
  { text, shown }: Pick<NumericColumn, 'text' | 'shown'>,
  needle: Needle,
): (value: number) => boolean {
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
