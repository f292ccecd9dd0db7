import type { PersonRows } from './personRows';
import { nameForm } from './lists/forms';

/** What the numbers of households of a file say of themselves. */
export interface GroupNumbers {
  /** An example where numbers begin anew in each group, and bear the group's name now; null: they do not. */
  readonly renamed: string | null;
  /** Numbers with more than one head of household in one group of a unit. */
  readonly heads: number;
}

interface Part {
  readonly rows: number[];
  /** Who is said to be the head: by relation, or by the name that each row says. */
  readonly heads: Set<string>;
}

/**
 * Village books number households anew in each group; a household of the workbook is told by unit and number. Where a number
 * stands in several groups of a unit, each with a head of its own, all numbers of the file get their group before them.
 * Where only the groups differ, nobody can say whether it is the number or the group that is wrong: nothing is changed.
 */
export function tellGroupsApart({ table, extras }: PersonRows): GroupNumbers {
  const numbers = new Map<string, Map<string, Part>>();
  for (let row = 0; row < table.length; row += 1) {
    const number = table.getText('household', row);
    if (number === '') continue;
    const key = `${table.getText('unit', row)}\u0000${number}`;
    const parts = numbers.get(key) ?? new Map<string, Part>();
    numbers.set(key, parts);
    const group = table.getText('group', row);
    const part = parts.get(group) ?? { rows: [], heads: new Set<string>() };
    parts.set(group, part);
    part.rows.push(row);
    const head = table.getText('relation', row) === '户主' ? table.getText('name', row) : extras.said('headName', row);
    if (head !== '') part.heads.add(nameForm(head));
  }
  let heads = 0;
  let restarts = false;
  for (const parts of numbers.values()) {
    for (const part of parts.values()) if (part.heads.size > 1) heads += 1;
    if (parts.size > 1 && areOthers(parts)) restarts = true;
  }
  if (!restarts) return { renamed: null, heads };
  const { codes, pool } = table.text('household');
  let renamed = '';
  for (const parts of numbers.values())
    for (const [group, { rows }] of parts) {
      if (group === '') continue;
      for (const row of rows) {
        renamed = `${group}-${table.getText('household', row)}`;
        codes[row] = pool.intern(renamed);
      }
    }
  return { renamed, heads };
}

/** Every group has one head, and each another one. */
function areOthers(parts: ReadonlyMap<string, Part>): boolean {
  const all = [...parts].filter(([group]) => group !== '').map(([, { heads }]) => [...heads]);
  const named = new Set(all.flat());
  return all.length > 1 && all.every(({ length }) => length === 1) && named.size === all.length;
}
