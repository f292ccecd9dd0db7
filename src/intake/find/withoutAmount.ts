import type { FoundColumn, Meaning, Why } from '../found';
import { isOfMoney } from './unreadHeads';
import { headerForm } from './words';

/** Two insurances side by side, amounts below each. */
const INSURANCE = /^(?:居民|城乡)?(?:基本)?(?:医保|医疗保险|合作医疗|农合|养老保险|养老|意外险|保险)费?$/;
const AMOUNT = /^[¥￥]?[\d,]+(?:\.\d+)?元?$/;

/** Whether amounts stand below a head that is of money: if it is not read, nobody knows what the day beside it is of. */
export const holdsAmounts = (header: string, samples: readonly string[]): boolean =>
  (isOfMoney(header) || INSURANCE.test(headerForm(header))) && samples.some((text) => AMOUNT.test(text));

/**
 * The day of a payment goes with its amount: it is read as soon as somebody says which column that is, and no more where
 * somebody says that none is. `byHand`: columns that somebody has decided, which stay.
 */
export function withDayOfAmount(
  columns: readonly FoundColumn[],
  byHand: (column: FoundColumn) => boolean,
): readonly FoundColumn[] {
  const at = (meaning: Meaning): FoundColumn | undefined => columns.find((each) => each.meaning === meaning);
  const day = at('payDate');
  const read = (own: FoundColumn, meaning: Meaning, why: Why): readonly FoundColumn[] =>
    columns.map((each) => (each === own ? { ...each, meaning, why } : each));
  if (at('payAmount') !== undefined) {
    const waiting = columns.find(({ why }) => why === 'without-amount');
    return waiting === undefined || day !== undefined ? columns : read(waiting, 'payDate', 'synonym');
  }
  const unread = columns.some(
    (each) => each.meaning === null && byHand(each) && holdsAmounts(each.header, each.samples),
  );
  return day === undefined || byHand(day) || !unread ? columns : read(day, null, 'without-amount');
}
