import { EMPTY, UNREADABLE } from '../../../roster/types';
import type { Check } from '../types';

/** A payment dated after the as-of date: it has not happened yet. */
export const paidLater: Check = {
  code: 'paid-later',
  fields: ['payDate'],
  severity: 'info',
  needs: 'results',
  create({ table, results }) {
    const dates = table.number('payDate');
    return {
      at(row) {
        const date = dates.values[row] ?? EMPTY;
        if (date === EMPTY || date === UNREADABLE) return false;
        const found = results();
        return found !== null && date > found.asOf;
      },
      details: (row) => ({ paid: table.getText('payDate', row) }),
    };
  },
};
