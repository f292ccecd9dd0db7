import { dayOf } from '../../../base/day';
import { resolve } from '../../../policy/overlay';
import { EMPTY, UNREADABLE, type NumberFieldId } from '../../../roster/types';
import type { Check } from '../types';

const YEAR = 366;
/** Nobody in a roster is older. */
const OLDEST = 120;

/** A date that is one, but hardly the right one: a payment more than a year off the campaign, a birth 120 years ago or to come. */
export const dateImplausible: Check = {
  code: 'date-implausible',
  fields: ['birth', 'payDate'],
  severity: 'warning',
  needs: 'cells',
  create({ policy, table }) {
    const values = resolve(policy);
    const from = (values.day(policy.campaign.from) ?? -Infinity) - YEAR;
    const to = (values.day(policy.campaign.to) ?? Infinity) + YEAR;
    const earliest = dayOf(policy.benefitYear - OLDEST, 1, 1) ?? -Infinity;
    const latest = dayOf(policy.benefitYear, 12, 31) ?? Infinity;
    const births = table.number('birth');
    const payments = table.number('payDate');
    const off = (value: number, first: number, last: number): boolean =>
      value !== EMPTY && value !== UNREADABLE && (value < first || value > last);
    const birth = (row: number): boolean => off(births.values[row] ?? EMPTY, earliest, latest);
    const payment = (row: number): boolean => off(payments.values[row] ?? EMPTY, from, to);
    const fields = (row: number): NumberFieldId[] => [
      ...(birth(row) ? (['birth'] as const) : []),
      ...(payment(row) ? (['payDate'] as const) : []),
    ];
    return {
      at: (row) => birth(row) || payment(row),
      scan(found) {
        const { length } = table;
        for (let row = 0; row < length; row += 1) if (birth(row) || payment(row)) found(row);
      },
      fields,
      details: (row) => ({ texts: fields(row).map((field) => table.getText(field, row)) }),
    };
  },
};
