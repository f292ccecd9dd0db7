import { FROM_HEADING } from '../unreadRows';
import { backWord, columnTakesBack, isOut, isVoid, namesBack } from './backWords';
import { byText } from './byText';
import type { ListRows } from './listFile';
import { FROM_TITLE } from './paymentFor';
import type { PaymentSaid } from './paymentSaid';
import { spentIn, takenBack, type Reach } from './refunds';

/** What columns that are not read say of a row: 交易类型：退货. */
const unreadSays = byText((text): Reach | undefined => {
  let found: Reach | undefined;
  for (const part of text === '' ? [] : text.split('，')) {
    if (part.startsWith(FROM_TITLE) || part.startsWith(FROM_HEADING)) continue;
    const at = part.indexOf('：');
    const said = columnTakesBack(part.slice(0, at), part.slice(at + 1));
    if (said === 'amount') return said;
    found ??= said;
  }
  return found;
});

/** What a line over the row, or below it, says: 二、退费. */
const headingSays = byText((text): boolean =>
  text.split('，').some((part) => part.startsWith(FROM_HEADING) && namesBack(part.slice(FROM_HEADING.length))),
);

/** A remark on a payment that was made twice, or by mistake, is of that one. */
const TWICE = /重复|多[缴交收扣]|误|错/u;

export interface TakesBack {
  /** undefined: the row takes nothing back. */
  reach(row: number): Reach | undefined;
  /** Only its remark says so, or a line over it: it stays a payment, which waits. */
  remarked(row: number): boolean;
}

/** @param amount a row's amount as it stands. */
export function createTakesBack(
  list: ListRows,
  said: (row: number) => PaymentSaid,
  amount: (row: number) => string,
): TakesBack {
  const titled = (row: number, text: string): Reach =>
    // The receipt of a list of void ones is another one than that of a payment which was booked anew.
    isVoid(text) && (list.text('receipt', row) || list.said('order', row)) !== '' ? 'either' : 'amount';
  // Asked several times of each row.
  const known: (Reach | null)[] = [];
  return {
    reach(row) {
      const held = known[row];
      if (held !== undefined) return held ?? undefined;
      const reach = reachOf(row);
      known[row] = reach ?? null;
      return reach;
    },
    remarked(row) {
      const [note, unread] = [list.text('note', row), list.said('unread', row)];
      if (unread !== '' && headingSays(unread)) return true;
      return note !== '' && said(row).isRemarked && namesBack(note) && !TWICE.test(note);
    },
  };

  function reachOf(row: number): Reach | undefined {
    const { state, word, wentBack, isVoid: counts } = said(row);
    if (takenBack(amount(row)) !== undefined) return 'amount';
    const refunded = list.said('refunded', row);
    if (wentBack === true) {
      if (refunded.startsWith(FROM_TITLE)) return titled(row, refunded);
      return spentIn(refunded) === undefined ? 'own' : 'amount';
    }
    const unread = unreadSays(list.said('unread', row)) ?? unreadSays(list.said('against', row));
    if (unread !== undefined) return unread;
    const items = [list.said('paidFor', row), list.said('paidItem', row)];
    if (items.some((text) => !text.startsWith(FROM_TITLE) && namesBack(text))) return 'amount';
    if (backWord(word) === 'kind' && /退货|^消费/u.test(word)) return 'amount';
    if (counts === true || (state === 'unpaid' && isVoid(word))) return 'own';
    if (state === 'back' || (state === 'unpaid' && (backWord(word) !== undefined || isOut(word)))) return 'either';
    return undefined;
  }
}
