import type { Pinyin } from '../../base/pinyin';
import { EMPTY, UNREADABLE, type TextPool } from '../../roster/types';
import type { CodedColumn, NumericColumn, ViewColumn } from './column';
import { codesWith, folded } from './folded';
import { speller, textsRead } from './spelling';

export interface TextCount {
  readonly text: string;
  readonly count: number;
}

/** What was typed, where it is letters that may be pinyin. */
export interface Letters {
  readonly typed: string;
  readonly pinyin: Pinyin;
}

/**
 * The texts of a column in these rows, most frequent first, at most `limit`; blanks are there whenever there are any.
 * Of equal counts the smaller text comes first. `search`: only texts that contain it, or are read as its `letters` say: words
 * from their beginning (where none is, in their midst), names and the like from their beginning.
 */
export function countTexts(
  column: ViewColumn,
  rows: Uint32Array,
  limit: number,
  search = '',
  letters: Letters | null = null,
): readonly TextCount[] {
  const needle = folded(search.trim());
  if (column.kind === 'numeric') return mostFrequent(countNumbers(column, rows), limit, needle, null);
  const { codes, pool } = column;
  if (pool === null || pool.shared) return mostFrequent(countCodes(column, rows), limit, needle, letters);
  if (needle === '') return countUnique(column, pool, rows, limit);
  const found = codesWith(pool, needle, 'contains', false);
  if (letters !== null) {
    const fits = speller(letters.pinyin, letters.typed);
    for (let code = 1; code < found.length; code += 1)
      if (found[code] === 0 && fits(pool.get(code)) !== null) found[code] = 1;
  }
  return countUnique(
    column,
    pool,
    rows.filter((row) => found[codes[row] ?? 0] === 1),
    limit,
  );
}

function mostFrequent(
  counts: ReadonlyMap<string, number>,
  limit: number,
  needle: string,
  letters: Letters | null,
): readonly TextCount[] {
  const read = letters === null ? null : textsRead(letters.pinyin, letters.typed, [...counts.keys()]);
  const wanted = (text: string) => needle === '' || folded(text).includes(needle) || read?.has(text) === true;
  const all = Array.from(counts, ([text, count]) => ({ text, count })).filter(({ text }) => wanted(text));
  const listed = all.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)).slice(0, limit);
  return withBlank(listed, wanted('') ? (counts.get('') ?? 0) : 0, limit);
}

/** Blank cells are the question most often asked of a column: they are told even where they are few. */
function withBlank(listed: readonly TextCount[], count: number, limit: number): readonly TextCount[] {
  if (count === 0 || listed.some(({ text }) => text === '')) return listed;
  return [...listed.slice(0, limit - 1), { text: '', count }];
}

function countCodes(column: CodedColumn, rows: Uint32Array): Map<string, number> {
  const byCode = new Uint32Array(column.size);
  for (const row of rows) byCode[column.codes[row] ?? 0]! += 1;
  const counts = new Map<string, number>();
  for (const [code, count] of byCode.entries()) {
    if (count === 0) continue;
    const text = column.text(code);
    for (const word of column.several && text !== '' ? text.split(' ') : [text])
      counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return counts;
}

function countNumbers(column: NumericColumn, rows: Uint32Array): Map<string, number> {
  const byValue = new Map<number, number>();
  const counts = new Map<string, number>();
  const add = (text: string, count: number): void => void counts.set(text, (counts.get(text) ?? 0) + count);
  for (const row of rows) {
    const value = column.values[row] ?? EMPTY;
    if (value === UNREADABLE) add(column.raw.get(row) ?? '', 1);
    else byValue.set(value, (byValue.get(value) ?? 0) + 1);
  }
  for (const [value, count] of byValue) add(value === EMPTY ? '' : column.text(value), count);
  return counts;
}

/**
 * Names and numbers: nearly every row has a text of its own. Equal ones are found by their bytes, and only the texts of
 * the answer are decoded; of equal counts the one that stands first in the roster comes first.
 */
function countUnique(column: CodedColumn, pool: TextPool, rows: Uint32Array, limit: number): readonly TextCount[] {
  let capacity = 1024;
  while (capacity < rows.length * 2) capacity *= 2;
  const slots = new Uint32Array(capacity); // group + 1; 0 = free
  const codes = new Uint32Array(rows.length); // a code of each group
  const counts = new Uint32Array(rows.length);
  let groups = 0;
  let blanks = 0;
  const { bytes } = pool;
  for (const row of rows) {
    const code = column.codes[row] ?? 0;
    if (code === 0) blanks += 1;
    let slot = hash(bytes, pool.start(code), pool.end(code)) & (capacity - 1);
    let group = slots[slot] ?? 0;
    while (group !== 0 && !sameText(pool, bytes, codes[group - 1] ?? 0, code)) {
      slot = (slot + 1) & (capacity - 1);
      group = slots[slot] ?? 0;
    }
    if (group === 0) {
      codes[groups] = code;
      groups += 1;
      slots[slot] = groups;
      group = groups;
    }
    counts[group - 1]! += 1;
  }
  const least = leastCount(counts.subarray(0, groups), limit);
  const best: { readonly code: number; readonly count: number }[] = [];
  let ties = limit;
  for (let group = 0; group < groups; group += 1) if ((counts[group] ?? 0) > least) ties -= 1;
  for (let group = 0; group < groups; group += 1) {
    const count = counts[group] ?? 0;
    if (count < least || (count === least && (ties -= 1) < 0)) continue;
    best.push({ code: codes[group] ?? 0, count });
  }
  const listed = best.sort((a, b) => b.count - a.count).map(({ code, count }) => ({ text: pool.get(code), count }));
  return withBlank(listed, blanks, limit);
}

/** The smallest count among the `limit` largest ones. */
function leastCount(counts: Uint32Array, limit: number): number {
  if (counts.length <= limit) return 0;
  const sorted = counts.slice().sort();
  return sorted[sorted.length - limit] ?? 0;
}

function hash(bytes: Uint8Array, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let at = from; at < to; at += 1) h = Math.imul(h ^ (bytes[at] ?? 0), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}

function sameText(pool: TextPool, bytes: Uint8Array, a: number, b: number): boolean {
  if (a === b) return true;
  const start = pool.start(a);
  const other = pool.start(b);
  const length = pool.end(a) - start;
  if (length !== pool.end(b) - other) return false;
  for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[other + at]) return false;
  return true;
}
