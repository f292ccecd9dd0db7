import { exclusionRead, saysExcluded } from '../roster/exclusionWords';
import type { FieldId } from '../roster/fields';
import { createRosterTable } from '../roster/table';
import type { RosterTable } from '../roster/types';
import { holds } from './personKeys';
import type { RowTold } from './rowTold';

/** A file's rows with what it says took somebody of the roster out of the base: it is offered, never written by itself. */
export interface GoneOffered {
  readonly table: RosterTable;
  readonly offered: RowTold | null;
}

/** @param gone what a row says of somebody having gone; '' = nothing. `fields` gets the one that is offered. */
export function withGoneOffered(
  table: RosterTable,
  roster: RosterTable,
  match: Int32Array,
  gone: (row: number) => string,
  fields: FieldId[],
): GoneOffered {
  const found = new Map<number, string>();
  for (const [row, person] of match.entries()) {
    const said = person === -1 ? '' : gone(row);
    if (said === '' || holds(table, 'exclusion', row) || roster.getText('exclusion', person) !== '') continue;
    found.set(row, reasonIn(said));
  }
  if (found.size === 0) return { table, offered: null };
  const own = createRosterTable();
  own.appendRows(table, 0, table.length);
  for (const [row, reason] of found) {
    if (reason === '') continue;
    own.setText('exclusion', row, reason);
    if (!fields.includes('exclusion')) fields.push('exclusion');
  }
  return {
    table: own,
    offered: {
      differs: (row, _person, id) => id === 'exclusion' && found.has(row),
      problems: () => [],
      says: (row) => found.has(row),
    },
  };
}

/** The word for it, of 死亡, 人员状态：迁出 or 死亡日期：2020-08-03; '' = it names none. */
function reasonIn(said: string): string {
  for (const part of said.split('，')) {
    const at = part.indexOf('：');
    const [head, word] = [part.slice(0, Math.max(0, at)), part.slice(at + 1).trim()];
    if (saysExcluded(word, true)) return exclusionRead(word);
    const named = ['死亡', '迁出'].find((each) => head.includes(each));
    if (named !== undefined) return named;
    if (head.includes('去世')) return '死亡';
  }
  return '';
}
