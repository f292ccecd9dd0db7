import { EMPTY, type RosterTable } from '../roster/types';
import { readFlag } from '../roster/cells/flag';
import type { ListRows } from './lists/listFile';
import { paymentState } from './lists/paymentStates';
import type { PlanProblem } from './piles';
import type { RowTold } from './rowTold';

const COLUMNS = ['insured', 'state'] as const;

/**
 * Rows of a roster that say somebody has not paid who has, or who is not to pay here: his reason for it is not written, and it is
 * told. So is who has paid by it, of whom the roster knows no payment.
 */
export function unpaidSaid(list: ListRows, roster: RosterTable): RowTold | null {
  const columns = COLUMNS.filter((meaning) => list.has(meaning));
  if (columns.length === 0) return null;
  const isDenied = (text: string): boolean =>
    text !== '' && (readFlag(text) === false || paymentState(text) === 'unpaid');
  const [days, amounts] = [roster.number('payDate').values, roster.number('payAmount').values];
  /** A tick alone is told for the sheet as a whole. */
  const isPaid = (text: string): boolean => /[缴交]/u.test(text) && paymentState(text) === 'paid';
  const against = (row: number, person: number): PlanProblem | null => {
    if (person === -1) return null;
    // A payment of this very row is its own affair.
    if (list.text('payAmount', row) !== '' || list.text('payDate', row) !== '') return null;
    const words = columns.map((meaning) => list.said(meaning, row));
    const paid = words.find(isPaid);
    if (paid !== undefined && days[person] === EMPTY && amounts[person] === EMPTY)
      return { field: null, code: 'paid-not-there', text: paid };
    if (!words.some(isDenied)) return null;
    if (days[person] !== EMPTY || amounts[person] !== EMPTY) {
      const there = [roster.getText('payDate', person), roster.getText('payAmount', person)];
      return { field: null, code: 'unpaid-there', text: there.filter((text) => text !== '').join(' ') };
    }
    const why = roster.getText('exclusion', person);
    return why === '' ? null : { field: null, code: 'unpaid-excluded', text: why };
  };
  return {
    differs: (row, person, id) => id === 'reason' && (against(row, person)?.code.startsWith('unpaid') ?? false),
    problems(row, person) {
      const found = against(row, person);
      return found === null ? [] : [found];
    },
    says: (row, person) => against(row, person) !== null,
  };
}
