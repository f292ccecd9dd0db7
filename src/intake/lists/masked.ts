import type { RosterTable } from '../../roster/types';
import { idForm, isMasked, masks, nameForm } from './forms';

/** Signs that cover a part of a name: 尤*, 尤某某, *佳. */
const COVER = /[*＊●○×✱]|某/u;

export const isCoveredName = (name: string): boolean =>
  COVER.test(name) && name.replaceAll(new RegExp(COVER, 'gu'), '') !== '';

/** Whether a name may be the covered one: what is to be seen before and behind the cover is the same. */
export function coversName(covered: string, name: string): boolean {
  const signs = [...covered];
  const first = signs.findIndex((sign) => COVER.test(sign));
  const last = signs.findLastIndex((sign) => COVER.test(sign));
  const [before, behind] = [signs.slice(0, first).join(''), signs.slice(last + 1).join('')];
  return name.length > before.length + behind.length && name.startsWith(before) && name.endsWith(behind);
}

export interface CoveredRow {
  readonly row: number;
  readonly name: string;
  readonly number: string;
}

/** So many ways to cover a number are looked for; a list has one, or two. */
const MOST_WAYS = 8;

/** Living persons of the roster whom rows with covered name and number may mean, by row; the roster is gone through once. */
export function coveredPersons(rows: readonly CoveredRow[], roster: RosterTable): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  const ways = new Map<string, { readonly seen: readonly number[]; readonly rows: Map<string, CoveredRow[]> }>();
  for (const each of rows) {
    const number = each.number.toUpperCase();
    if (!isMasked(number)) continue;
    const seen = [...number].flatMap((sign, at) => (/[\dX]/.test(sign) ? [at] : []));
    const way = `${number.length} ${seen.join(' ')}`;
    if (seen.length === 0 || (!ways.has(way) && ways.size >= MOST_WAYS)) continue;
    const own = ways.get(way) ?? { seen, rows: new Map<string, CoveredRow[]>() };
    ways.set(way, own);
    const key = keyOf(number, seen);
    const same = own.rows.get(key);
    if (same === undefined) own.rows.set(key, [each]);
    else same.push(each);
  }
  if (ways.size === 0) return found;
  const { codes, pool } = roster.text('idNumber');
  for (let person = 0; person < roster.length; person += 1) {
    const code = codes[person] ?? 0;
    if (code === 0 || roster.alive[person] !== 1) continue;
    const form = idForm(pool.get(code));
    for (const { seen, rows: of } of ways.values()) {
      for (const { row, name, number } of of.get(keyOf(form, seen)) ?? []) {
        if (!masks(number, form) || !coversName(name, nameForm(roster.getText('name', person)))) continue;
        const persons = found.get(row);
        if (persons === undefined) found.set(row, [person]);
        else persons.push(person);
      }
    }
  }
  return found;
}

const keyOf = (number: string, seen: readonly number[]): string => seen.map((at) => number.charAt(at)).join('');
