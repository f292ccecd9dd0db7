import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import type { FieldId } from '../roster/fields';

/** What one payment is told by. */
const OF_PAYMENT: ReadonlySet<FieldId> = new Set(['payAmount', 'payDate', 'channel', 'receipt']);
export const isOfPayment = (id: FieldId): boolean => OF_PAYMENT.has(id);

/**
 * Whether a row of a roster tells of another payment than the one that is booked: another day or receipt, or another
 * amount than the one that has a proof. Neither takes the place of the other by itself, nor any part of it: the receipt of one beside
 * the amount of the other would be nobody's payment.
 */
export function createOtherPayment(
  table: RosterTable,
  roster: RosterTable,
): ((row: number, person: number) => boolean) | null {
  const [came, standing] = [table, roster].map((of) => ({
    amounts: of.number('payAmount').values,
    days: of.number('payDate').values,
  }));
  if (came === undefined || standing === undefined) return null;
  const differ = (own: number | undefined, other: number | undefined): boolean =>
    (own ?? EMPTY) > UNREADABLE && (other ?? EMPTY) > UNREADABLE && own !== other;
  return (row, person) => {
    if ((standing.days[person] ?? EMPTY) <= UNREADABLE || (standing.amounts[person] ?? EMPTY) <= UNREADABLE)
      return false;
    const [own, booked] = [table.getText('receipt', row), roster.getText('receipt', person)];
    // Under the same receipt it is the same payment, said otherwise.
    if (own !== '' && booked !== '') return own !== booked;
    if (differ(came.days[row], standing.days[person])) return true;
    const proved = booked !== '' || roster.getText('channel', person) !== '';
    return proved && differ(came.amounts[row], standing.amounts[person]);
  };
}
