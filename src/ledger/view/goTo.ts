import type { Pinyin } from '../../base/pinyin';
import type { RosterTable } from '../../roster/types';
import type { GoToMatch } from '../types';
import { codesWith, folded } from './folded';
import { speller } from './spelling';

/** Fewer last digits of an ID number would fit half the roster. */
const LEAST_DIGITS = 4;

/**
 * Letters that can be pinyin: of either case, with blanks or apostrophes between syllables; digits may stand behind the first
 * letter, as they do in names. Null for anything else.
 */
export function lettersOf(text: string): string | null {
  const letters = folded(text)
    .replaceAll(/[\s'’]/g, '')
    .replaceAll('ü', 'v');
  return /^[a-z][a-z0-9]*$/.test(letters) ? letters : null;
}

/** A name, or letters that spell one, and behind them last digits of an ID number, by which one is told from others. */
function partsOf(text: string): { readonly name: string; readonly digits: string } | null {
  const [, name = '', digits = ''] = /^(.*[^\d\s])\s*(\d+x?)$/.exec(text) ?? [];
  return name === '' ? null : { name, digits };
}

/**
 * The rows of a view that a text typed into "go to" may mean, the likeliest first: ID numbers, households, names that hold it,
 * names it spells. Numbers of rows are known where they are shown. `pinyin` may be missing where no letters were typed.
 */
export function goToMatches(
  table: RosterTable,
  order: Uint32Array,
  typed: string,
  limit: number,
  pinyin: Pinyin | null,
): readonly GoToMatch[] {
  const text = folded(typed).trim();
  const matches: GoToMatch[] = [];
  const taken = new Set<number>();
  const offer = (at: number, why: GoToMatch['why']): void => {
    if (matches.length >= limit || taken.has(at)) return;
    taken.add(at);
    matches.push({ row: order[at] ?? 0, at, why });
  };
  if (text === '') return matches;
  for (const at of byId(table, order, text, limit)) offer(at, 'id');
  for (const at of byHousehold(table, order, text, limit)) offer(at, 'household');
  for (const at of byName(table, order, text, limit)) offer(at, 'name');
  const letters = lettersOf(text);
  if (pinyin !== null && letters !== null)
    for (const at of byPinyin(table, order, letters, limit, pinyin)) offer(at, 'pinyin');
  for (const { at, why } of byNameAndId(table, order, text, limit, pinyin)) offer(at, why);
  return matches;
}

/** Rows whose ID number ends in the text, up to `limit`. */
function byId(table: RosterTable, order: Uint32Array, text: string, limit: number): number[] {
  const plain = text.replaceAll(/\s/g, '');
  if (plain.length < LEAST_DIGITS || !/^[a-z]{0,3}[0-9]+x?$/.test(plain)) return [];
  const { codes, pool } = table.text('idNumber');
  return positions(order, codes, codesWith(pool, plain, 'ends', false), limit);
}

/** Rows whose name is meant by what stands before the digits, and whose ID number ends in these. */
function byNameAndId(
  table: RosterTable,
  order: Uint32Array,
  text: string,
  limit: number,
  pinyin: Pinyin | null,
): readonly { readonly at: number; readonly why: GoToMatch['why'] }[] {
  const parts = partsOf(text);
  if (parts === null) return [];
  const { codes, pool } = table.text('idNumber');
  const ends = codesWith(pool, parts.digits, 'ends', false);
  if (!ends.includes(1)) return [];
  const among = order.filter((row) => ends[codes[row] ?? 0] === 1);
  const places = positions(order, codes, ends, among.length);
  const letters = lettersOf(parts.name);
  const named = byName(table, among, parts.name, limit).map((at) => ({ at: places[at] ?? 0, why: 'nameId' as const }));
  if (pinyin === null || letters === null) return named;
  const spelt = byPinyin(table, among, letters, limit, pinyin);
  return [...named, ...spelt.map((at) => ({ at: places[at] ?? 0, why: 'pinyinId' as const }))];
}

/** The first row of each household of that number. */
function byHousehold(table: RosterTable, order: Uint32Array, text: string, limit: number): number[] {
  const { codes, pool } = table.text('household');
  const flags = codesWith(pool, text, 'equals', false);
  const units = table.text('unit').codes;
  const seen = new Set<string>();
  const found: number[] = [];
  if (!flags.includes(1)) return found;
  for (let at = 0; at < order.length && found.length < limit; at += 1) {
    const row = order[at] ?? 0;
    const code = codes[row] ?? 0;
    if (flags[code] !== 1) continue;
    const household = `${units[row] ?? 0} ${code}`;
    if (seen.has(household)) continue;
    seen.add(household);
    found.push(at);
  }
  return found;
}

/** Rows whose name is the text, then those whose name begins with it, then those whose name holds it. */
function byName(table: RosterTable, order: Uint32Array, text: string, limit: number): number[] {
  const { codes, pool } = table.text('name');
  const flags = codesWith(pool, text, 'contains', false);
  if (!flags.includes(1)) return [];
  const starts = codesWith(pool, text, 'starts', false);
  const equals = codesWith(pool, text, 'equals', false);
  for (let code = 0; code < flags.length; code += 1) flags[code]! += (starts[code] ?? 0) + (equals[code] ?? 0);
  return [3, 2, 1].flatMap((fit) => positions(order, codes, flags, limit, fit)).slice(0, limit);
}

/** Rows whose name the letters spell: the initials of the whole name, of its beginning, then whole syllables. */
function byPinyin(table: RosterTable, order: Uint32Array, letters: string, limit: number, pinyin: Pinyin): number[] {
  const { codes, pool } = table.text('name');
  const fits = speller(pinyin, letters);
  const ranked: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < order.length && ranked[0].length < limit; at += 1) {
    const fit = fits(pool.get(codes[order[at] ?? 0] ?? 0));
    if (fit !== null && ranked[fit].length < limit) ranked[fit].push(at);
  }
  return ranked.flat().slice(0, limit);
}

/** The first positions whose code has the flag. */
function positions(order: Uint32Array, codes: Uint32Array, flags: Uint8Array, limit: number, flag = 1): number[] {
  const found: number[] = [];
  if (!flags.includes(flag)) return found;
  for (let at = 0; at < order.length && found.length < limit; at += 1)
    if (flags[codes[order[at] ?? 0] ?? 0] === flag) found.push(at);
  return found;
}
