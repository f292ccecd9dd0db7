import { formatDay, type Day } from '../../../base/day';
import { EMPTY, UNREADABLE } from '../../../roster/types';
import type { Check } from '../types';

/** An amount without a date counts nowhere (policies.md 1). */
export const paidWithoutDate: Check = {
  code: 'paid-without-date',
  fields: ['payDate'],
  severity: 'error',
  needs: 'cells',
  create({ table }) {
    const dates = table.number('payDate');
    const amounts = table.number('payAmount');
    const at = (row: number): boolean => (amounts.values[row] ?? EMPTY) >= 0 && dates.values[row] === EMPTY;
    return {
      at,
      scan(found) {
        for (let row = 0; row < table.length; row += 1) if (at(row)) found(row);
      },
      details: (row) => ({ amount: table.getText('payAmount', row) }),
    };
  },
};

/** Money from somebody who is not to be enrolled here; a registration of 0 is none. */
export const paidExcluded: Check = {
  code: 'paid-excluded',
  fields: ['payAmount', 'exclusion'],
  severity: 'warning',
  needs: 'cells',
  create({ table }) {
    const exclusions = table.text('exclusion');
    const amounts = table.number('payAmount');
    const at = (row: number): boolean => exclusions.codes[row] !== 0 && (amounts.values[row] ?? EMPTY) > 0;
    return {
      at,
      scan(found) {
        for (let row = 0; row < table.length; row += 1) if (at(row)) found(row);
      },
      details: (row) => ({ amount: table.getText('payAmount', row), exclusion: table.getText('exclusion', row) }),
    };
  },
};

/** Somebody has paid, and why he has not still stands beside it; of a part payment it may be right. */
export const paidReason: Check = {
  code: 'paid-reason',
  fields: ['reason'],
  severity: 'info',
  needs: 'cells',
  create({ table }) {
    const reasons = table.text('reason');
    const exclusions = table.text('exclusion');
    const dates = table.number('payDate');
    const amounts = table.number('payAmount');
    const at = (row: number): boolean =>
      reasons.codes[row] !== 0 &&
      exclusions.codes[row] === 0 && // money of somebody who is not to be enrolled here is a finding of its own
      (dates.values[row] ?? EMPTY) > UNREADABLE &&
      (amounts.values[row] ?? EMPTY) >= 0;
    return {
      at,
      scan(found) {
        for (let row = 0; row < table.length; row += 1) if (at(row)) found(row);
      },
      details: (row) => ({ reason: table.getText('reason', row) }),
    };
  },
};

/** A payment dated before the person was born. */
export const paidBeforeBirth: Check = {
  code: 'paid-before-birth',
  fields: ['payDate', 'birth'],
  severity: 'error',
  needs: 'cells',
  create({ table }) {
    const dates = table.number('payDate');
    const births = table.number('birth');
    const at = (row: number): boolean => {
      const date = dates.values[row] ?? EMPTY;
      if (date === EMPTY || date === UNREADABLE) return false;
      const cell = births.values[row] ?? EMPTY;
      // EMPTY and UNREADABLE lie below every day, so that no birth date means no finding.
      return (cell === EMPTY ? table.birth(row) : cell) > date;
    };
    return {
      at,
      scan(found) {
        for (let row = 0; row < table.length; row += 1) if (at(row)) found(row);
      },
      details: (row) => ({ paid: table.getText('payDate', row), birth: formatDay(table.birth(row) as Day) }),
    };
  },
};
