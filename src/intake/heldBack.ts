import type { FieldId } from '../roster/fields';
import { idFacts } from '../roster/idNumber';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import { dayOf, type Day } from '../base/day';
import { idReaderOf } from '../engine/checks/idReader';
import { groupNumber, idForm, isSoundId } from './lists/forms';
import { hasId } from './personKeys';
import { spoiltPhones } from './phones';

type Held = (row: number, person: number) => boolean;

/**
 * Whether the cell of a row can be read and still is not written to a person by itself, because it contradicts what is known: a
 * unit that the quota table does not have over one that it has, another unit for somebody whose household has a number, which the file does not say anew, the same number of a group with another word behind it, an ID number that
 * nobody can have into an empty cell, a telephone number that a spreadsheet cut off, a day of birth that is not the one in the ID number. Somebody is asked. null: no cell is so.
 */
export function createHeldBack(
  table: RosterTable,
  roster: RosterTable,
  id: FieldId,
  units: readonly string[] | null,
  benefitYear: number | null = null,
): Held | null {
  if (id === 'unit') {
    const unknown = units === null ? null : unknownUnits(table, roster, units);
    const moved = moves(table, roster);
    return (row, person) => unknown?.(row, person) === true || moved(row, person);
  }
  if (id === 'group') return sameGroups(table, roster);
  if (id === 'idNumber') return wrongNumbers(table);
  if (id === 'sex') return otherSexes(table, roster);
  if (id === 'payAmount' || id === 'payDate') {
    const own = id === 'payAmount' ? unreadAmounts(table) : unpaidDays(table, roster);
    const early = earlyPayments(table, benefitYear);
    return (row, person) => early(row) || own?.(row, person) === true;
  }
  if (id === 'phone') return uncallable(table);
  return id === 'birth' ? otherBirths(table, roster) : null;
}

function unknownUnits(table: RosterTable, roster: RosterTable, units: readonly string[]): Held | null {
  const known = new Set(units);
  const [came, standing] = [table.text('unit'), roster.text('unit')];
  const unknown = new Set<number>();
  for (let code = 1; code < came.pool.size; code += 1) if (!known.has(came.pool.get(code))) unknown.add(code);
  if (unknown.size === 0) return null;
  return (row, person) =>
    unknown.has(came.codes[row] ?? 0) && known.has(standing.pool.get(standing.codes[person] ?? 0));
}

/** A household is told by unit and number: whoever comes to another unit with his old number may be a stranger's there. */
function moves(table: RosterTable, roster: RosterTable): Held {
  return (row, person) =>
    roster.getText('household', person) !== '' &&
    roster.getText('unit', person) !== '' &&
    table.getText('household', row) === '';
}

/** 四组(新屋) says of 4组 nothing else, and something more; 4组 says less of it. */
function sameGroups(table: RosterTable, roster: RosterTable): Held {
  return (row, person) => {
    const number = groupNumber(table.getText('group', row));
    return number !== undefined && number === groupNumber(roster.getText('group', person));
  };
}

/** Whoever has a number keeps it: here it is only a matter of empty cells. */
function wrongNumbers(table: RosterTable): Held {
  const reader = idReaderOf(table);
  return (row) => {
    const { state } = reader.read(row);
    return (
      state === 'format' || state === 'checksum' || state === 'mangled' || (state !== 'empty' && !hasId(table, row))
    );
  };
}

function otherBirths(table: RosterTable, roster: RosterTable): Held {
  const births = table.number('birth').values;
  return (row, person) => {
    const birth = births[row] ?? EMPTY;
    if (birth === EMPTY || birth === UNREADABLE) return false;
    const known = birthInId(table, row) ?? birthInId(roster, person);
    return known !== undefined && known !== birth;
  };
}

/** A number that somebody can have says the sex. */
function otherSexes(table: RosterTable, roster: RosterTable): Held {
  const [own, standing] = [idReaderOf(table), idReaderOf(roster)];
  const male = (row: number, person: number): boolean | null => {
    const reading = own.read(row);
    if (reading.state === 'good') return reading.male;
    const known = standing.read(person);
    return known.state === 'good' ? known.male : null;
  };
  return (row, person) => {
    const [sex, known] = [table.getText('sex', row), male(row, person)];
    return known !== null && (sex === '男' || sex === '女') && (sex === '男') !== known;
  };
}

/** The day of a payment does not come in without its amount: nobody could say what was paid on it. */
function unpaidDays(table: RosterTable, roster: RosterTable): Held {
  const [came, standing] = [table.number('payAmount').values, roster.number('payAmount').values];
  return (row, person) => {
    const amount = came[row] ?? EMPTY;
    return amount === UNREADABLE || (amount === EMPTY && (standing[person] ?? EMPTY) <= UNREADABLE);
  };
}

/** An amount that cannot be read says of nobody what he has paid. */
function unreadAmounts(table: RosterTable): Held | null {
  const { values, raw } = table.number('payAmount');
  return raw.size === 0 ? null : (row) => values[row] === UNREADABLE;
}

/** Whether a row's payment is from before the campaign for the year: it is of another year. */
export function earlyPayments(table: RosterTable, benefitYear: number | null): (row: number) => boolean {
  const begins = benefitYear === null ? undefined : dayOf(benefitYear - 1, 7, 1);
  if (begins === undefined) return () => false;
  const days = table.number('payDate').values;
  return (row) => {
    const day = days[row] ?? EMPTY;
    return day > UNREADABLE && day < begins;
  };
}

/** The day of birth in a number that somebody can have. */
export function birthInId(table: RosterTable, row: number): Day | undefined {
  const form = idForm(table.getText('idNumber', row));
  return form !== '' && isSoundId(form) ? idFacts(form)?.birth : undefined;
}

/** 1.39111E+10, 1391111000, 同上: no number that anybody could call. */
function uncallable(table: RosterTable): Held | null {
  const column = table.text('phone');
  const spoilt = spoiltPhones(column);
  return spoilt.size === 0 ? null : (row) => spoilt.has(column.codes[row] ?? 0);
}
