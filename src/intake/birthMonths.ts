import { civilOf, type Day } from '../base/day';
import { idFacts, upgradeIdNumber } from '../roster/idNumber';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';

/** 1945.3, 1945年3月, 1945-03, 194503: what village books have under 出生年月; or the year alone. */
const FORMS = [
  /^(\d{4})\s?[.\-/、]\s?(\d{1,2})\s?[.月]?$/,
  /^(\d{4})\s?年\s?(\d{1,2})\s?月(?:\s?份|\s?生)?$/,
  /^(\d{4})(0[1-9]|1[0-2])$/,
  /^(\d{4})\s?年?(?:\s?生)?$/,
];

export interface BirthMonths {
  /** Where a row says the month of birth only, or a day without its format, and its ID number has the same, the number's own day is the date of birth. */
  settle(row: number): void;
  /** Rows that were settled so. */
  readonly count: () => number;
}

/**
 * A month beside a number that has another one, or beside no sound number, stays as it came and is told.
 * @param header over the dates of birth: below 出生年月 a spreadsheet keeps the first of the month for the month
 */
export function createBirthMonths(table: RosterTable, header: string): BirthMonths {
  const births = table.number('birth');
  const monthly = /年月\s*$/.test(header);
  let count = 0;
  return {
    count: () => count,
    settle(row) {
      const value = births.values[row] ?? EMPTY;
      if (value === EMPTY || (value !== UNREADABLE && !monthly)) return;
      const facts = idFacts(upgradeIdNumber(table.getText('idNumber', row)));
      if (facts?.birth === undefined || !facts.checksumOk) return;
      const same =
        value === UNREADABLE
          ? isMonthOf(births.raw.get(row) ?? '', facts.birth)
          : value !== facts.birth && isFirstOfMonth(value as Day, facts.birth);
      if (!same) return;
      births.values[row] = EMPTY;
      births.raw.delete(row);
      count += 1;
    },
  };
}

function isFirstOfMonth(day: Day, birth: Day): boolean {
  const [said, own] = [civilOf(day), civilOf(birth)];
  return said.date === 1 && said.year === own.year && said.month === own.month;
}

/** What a spreadsheet counts days from; it has a 29th of February in 1900. */
const SERIAL_OF_1970 = 25_569;

function isMonthOf(text: string, birth: Day): boolean {
  const plain = text.normalize('NFKC').trim();
  // A day that lost its format: before 2000 it is no date of a campaign, beside the number it is the birth.
  if (/^\d{2,5}$/.test(plain) && Number(plain) - SERIAL_OF_1970 === birth) return true;
  const said = FORMS.map((form) => form.exec(plain)).find((found) => found !== null);
  if (said === undefined || said === null) return false;
  const { year, month } = civilOf(birth);
  if (Number(said[1]) !== year) return false;
  // A spreadsheet makes 2008.1 of 2008.10, as of every number.
  return said[2] === undefined || Number(said[2]) === month || (month === 10 && plain.endsWith('.1'));
}
