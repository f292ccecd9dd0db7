import { dayOf } from '../../../base/day';
import { resolve } from '../../../policy/overlay';
import type { FieldId } from '../../../roster/fields';
import { EMPTY, UNREADABLE } from '../../../roster/types';
import { idReaderOf } from '../idReader';
import type { Check } from '../types';

const YEAR = 366;
/** Nobody in a roster is older. */
const OLDEST = 120;

/** Whether somebody who is to be insured in a year may have been born on a day; what cannot be read says nothing against it. */
export function plausibleBirth(year: number): (birth: number) => boolean {
  const earliest = dayOf(year - OLDEST, 1, 1) ?? -Infinity;
  const latest = dayOf(year, 12, 31) ?? Infinity;
  return (birth) => birth === EMPTY || birth === UNREADABLE || (birth >= earliest && birth <= latest);
}

/**
 * A date that is one, but hardly the right one: a payment more than a year off the campaign, a birth 120 years ago or to come. A
 * birth is that of the cell, else that of the ID number.
 */
export const dateImplausible: Check = {
  code: 'date-implausible',
  fields: ['birth', 'payDate', 'idNumber'],
  severity: 'warning',
  needs: 'cells',
  create({ policy, table }) {
    const values = resolve(policy);
    const from = (values.day(policy.campaign.from) ?? -Infinity) - YEAR;
    const to = (values.day(policy.campaign.to) ?? Infinity) + YEAR;
    const isBirth = plausibleBirth(policy.benefitYear);
    const ids = idReaderOf(table);
    const births = table.number('birth');
    const payments = table.number('payDate');
    const off = (value: number, first: number, last: number): boolean =>
      value !== EMPTY && value !== UNREADABLE && (value < first || value > last);
    const inCell = (row: number): boolean => births.values[row] !== EMPTY && !isBirth(births.values[row] ?? EMPTY);
    const inNumber = (row: number): boolean => {
      if (births.values[row] !== EMPTY) return false;
      const { state, birth } = ids.read(row);
      return state === 'good' && birth !== undefined && !isBirth(birth);
    };
    const payment = (row: number): boolean => off(payments.values[row] ?? EMPTY, from, to);
    const fields = (row: number): FieldId[] => [
      ...(inCell(row) ? (['birth'] as const) : []),
      ...(inNumber(row) ? (['idNumber'] as const) : []),
      ...(payment(row) ? (['payDate'] as const) : []),
    ];
    return {
      at: (row) => inCell(row) || payment(row) || inNumber(row),
      fields,
      details: (row) => ({ texts: fields(row).map((field) => table.getText(field, row)) }),
    };
  },
};
