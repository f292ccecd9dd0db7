import { formatDay, type Day } from '../base/day';
import { idReaderOf } from '../engine/checks/idReader';
import type { FieldId } from '../roster/fields';
import { createRosterTable } from '../roster/table';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import type { Corrections } from './corrections';
import { birthInId } from './heldBack';
import type { RowTold } from './rowTold';

/** A file's rows with what a corrected number says of birth and sex. */
export interface NumberCorrected {
  readonly table: RosterTable;
  /** Rows of somebody whose birth in the roster is neither in the old number nor in the new one. */
  readonly births: RowTold | null;
}

/**
 * Birth and sex that stand in the roster as the old number says them go along with the new one, where the row says nothing of
 * them; a birth that is another one is told. `fields` gets those that go along.
 */
export function withNumberCorrected(
  table: RosterTable,
  roster: RosterTable,
  corrections: Corrections | null,
  fields: FieldId[],
): NumberCorrected {
  const others = new Map<number, string>();
  if (corrections === null || corrections.person.size === 0) return { table, births: null };
  const births: RowTold = {
    differs: () => false,
    problems(row) {
      const text = others.get(row);
      return text === undefined ? [] : [{ field: 'birth', code: 'birth-other', text }];
    },
  };
  const [came, standing] = [table.number('birth').values, roster.number('birth').values];
  const [before, after] = [idReaderOf(roster), idReaderOf(table)];
  const found: (readonly [field: FieldId, row: number, text: string])[] = [];
  for (const [row, person] of corrections.person) {
    const [old, next] = [birthInId(roster, person), birthInId(table, row)];
    const birth = standing[person] ?? EMPTY;
    if (next === undefined) continue;
    if (came[row] === EMPTY && birth > UNREADABLE && birth !== next) {
      if (birth === old) found.push(['birth', row, formatDay(next)]);
      else others.set(row, formatDay(birth as Day));
    }
    const [was, is] = [before.read(person), after.read(row)];
    if (was.state !== 'good' || is.state !== 'good' || table.getText('sex', row) !== '') continue;
    if (roster.getText('sex', person) === sexOf(was.male) && was.male !== is.male)
      found.push(['sex', row, sexOf(is.male)]);
  }
  if (found.length === 0) return { table, births };
  const own = createRosterTable();
  own.appendRows(table, 0, table.length);
  for (const [field, row, text] of found) {
    own.setText(field, row, text);
    if (!fields.includes(field)) fields.push(field);
  }
  return { table: own, births };
}

const sexOf = (male: boolean | undefined): string => (male === true ? '男' : '女');
