import { EMPTY } from '../../../roster/types';
import { createComparison, LATER, OVER, UNDER } from '../comparison';
import type { Check, Severity } from '../types';

/** Faults that only the computed results show. */
function compared(code: string, severity: Severity, field: 'payAmount' | 'payDate', outcome: number): Check {
  return {
    code,
    fields: [field],
    severity,
    needs: 'results',
    create({ table, amounts }) {
      const comparison = createComparison(table, amounts);
      return {
        at: (row) => comparison(row) === outcome,
        details(row) {
          const paid = table.number('payAmount').values[row] ?? EMPTY;
          const payable = amounts?.results().payable[row] ?? EMPTY;
          return {
            paid: paid < 0 ? null : paid,
            payable: payable === EMPTY ? null : payable,
            date: table.getText('payDate', row),
          };
        },
      };
    },
  };
}

/** Less than the policy charges on that date. */
export const amountUnder = compared('amount-under', 'error', 'payAmount', UNDER);
/** More than the policy charges on that date. */
export const amountOver = compared('amount-over', 'warning', 'payAmount', OVER);
/** Dated after the as-of date: it has not happened yet. */
export const paidLater = compared('paid-later', 'info', 'payDate', LATER);
