import { EMPTY, UNREADABLE } from '../../../roster/types';
import type { Check, CheckScope } from '../types';

/**
 * Paid minus payable on the charge date, in fen; 0 where nothing can be compared: no payment yet, an excluded person,
 * a cell that cannot be read, an amount due that is not known.
 */
function difference({ table, results }: CheckScope): (row: number) => number {
  const exclusions = table.text('exclusion');
  const dates = table.number('payDate');
  const amounts = table.number('payAmount');
  return (row) => {
    const date = dates.values[row] ?? EMPTY;
    if (date === EMPTY || date === UNREADABLE || exclusions.codes[row] !== 0) return 0;
    const found = results();
    if (found === null || date > found.asOf) return 0;
    const due = found.payable[row] ?? EMPTY;
    if (due === EMPTY) return 0;
    const paid = amounts.values[row] ?? EMPTY;
    if (paid === EMPTY) return -due;
    return paid < 0 ? 0 : paid - due;
  };
}

function amount(code: string, severity: 'error' | 'warning', sign: number): Check {
  return {
    code,
    fields: ['payAmount'],
    severity,
    needs: 'results',
    create(scope) {
      const off = difference(scope);
      return {
        at: (row) => off(row) * sign > 0,
        details(row) {
          const paid = scope.table.number('payAmount').values[row] ?? EMPTY;
          return { off: off(row), paid: paid < 0 ? null : paid, payable: scope.results()?.payable[row] ?? null };
        },
      };
    },
  };
}

/** Less than the policy charges on that date. */
export const amountUnder = amount('amount-under', 'error', -1);
/** More than the policy charges on that date. */
export const amountOver = amount('amount-over', 'warning', 1);
