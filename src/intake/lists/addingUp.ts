import { fen, formatYuan, parseYuan } from '../../base/money';
import type { PersonCells } from './personCells';

/** Payments of one person that came in parts: one cell holds their sum, the last day, and all receipts. */

const BETWEEN = '、';

/** The receipts that a cell tells of. */
export function receiptsIn(cell: string): readonly string[] {
  return cell.split(BETWEEN).filter((each) => each !== '');
}

/** Whether a cell holds several receipts, and this one among them: its payment is in the sum already. */
export function isCounted(receipt: string, cell: string): boolean {
  const there = receiptsIn(cell);
  return there.length > 1 && there.includes(receipt);
}

export interface Payment {
  readonly date: string;
  readonly amount: string;
  readonly channel: string;
  readonly receipt: string;
}

/** Adds a payment to the one that stands there. One whose receipt stands there changes nothing. */
export function addPayment({ date, amount, channel, receipt }: Payment, cells: PersonCells): void {
  const receipts = receiptsIn(cells.get('receipt'));
  if (receipts.includes(receipt)) return;
  const [before, more] = [parseYuan(cells.get('payAmount')), parseYuan(amount)];
  if (before === undefined || more === undefined) return;
  const isLast = date >= cells.get('payDate');
  cells.set('payAmount', formatYuan(fen(before + more)));
  cells.set('receipt', [...receipts, receipt].join(BETWEEN));
  if (isLast) cells.set('payDate', date);
  if (isLast && channel !== '') cells.set('channel', channel);
}
