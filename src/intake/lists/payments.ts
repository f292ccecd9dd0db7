import type { Day } from '../../base/day';
import { fen, formatYuan } from '../../base/money';
import type { FieldId } from '../../roster/fields';
import { EMPTY, UNREADABLE } from '../../roster/types';
import type { PlanContext } from '../filePlan';
import type { PlanProblem, PlanSettings } from '../piles';
import type { ListRows } from './listFile';
import { addPayment, isCounted, receiptsIn, type Payment } from './addingUp';
import { byTexts, type ListKind, type Moved } from './listKind';
import { createReceiptHolders, createReceiptSharers } from './receiptHolders';
import { createHouseholdSums, sumText, type Sum } from './shares';
import { doubtfulRemark, worst, type PaymentState } from './paymentStates';
import { FROM_TITLE, paidFor, paidYear, remarksOther, type PaidFor } from './paymentFor';
import { addNote } from './personCells';
import { cancelPayment, pairRefunds, takenBack, tookBack, type Back } from './refunds';

/** Whether two times may be one: 101010, 10:10:10 and 10:10; where none is said too. */
function sameTime(one: string, other: string): boolean {
  const [a, b] = [one.replaceAll(/\D/g, ''), other.replaceAll(/\D/g, '')];
  return a.startsWith(b) || b.startsWith(a);
}

/** A list of payments from the tax system, a terminal or a bank. */
export function paymentList(
  list: ListRows,
  { roster, owedOn, personOf, benefitYear = null }: PlanContext,
  settings: PlanSettings,
  personAt: (row: number) => number = () => -1,
): ListKind {
  const amounts = list.table.number('payAmount').values;
  const days = list.table.number('payDate').values;
  const dateOf = (row: number): string => list.text('payDate', row);
  const amountOf = (row: number): string => list.text('payAmount', row);
  const receiptOf = (row: number): string => list.text('receipt', row) || list.said('order', row);
  const channelOf = (row: number): string => list.text('channel', row) || settings.channel;
  /** Of two columns the one that says more against it. */
  const said = (row: number): { readonly state: PaymentState; readonly word: string } =>
    worst([list.said('insured', row), list.said('state', row)]);
  const stateOf = (row: number): PaymentState => said(row).state;
  /** 退费, 作废 and 冲正 say the same as 未缴: nothing came in. */
  const denied = (row: number): boolean => {
    const state = stateOf(row);
    return state === 'unpaid' || state === 'back' || wentBack(row) === true || isVoid(row) === true;
  };
  /** Another insurance, another year: of these nothing is written; `null`: neither is said. */
  const otherThan = (row: number, what: PaidFor['what']): PlanProblem | null => {
    const insurance = paidFor(list.said('paidFor', row) || list.text('exclusion', row), list.said('paidItem', row));
    if (insurance.what === what) return { field: null, code: `payment-for-${what}`, text: insurance.word };
    const year = paidYear(list.said('paidYear', row), benefitYear);
    return year.what === what ? { field: null, code: `payment-year-${what}`, text: year.word } : null;
  };
  /** 已退, 申请退费 among the remarks: nobody can say what came of it. */
  const isRemarked = (row: number): boolean =>
    doubtfulRemark(list.text('note', row)) || remarksOther(list.text('note', row), benefitYear);
  /** A column of its own says whether the money went back, or the receipt counts no more; undefined: it does not say which. */
  const wentBack = (row: number): boolean | undefined => tookBack(list.said('refunded', row));
  const isVoid = (row: number): boolean | undefined => tookBack(list.said('voided', row));
  /** A row of its own that takes a payment back. */
  const isRefund = (row: number): boolean =>
    takenBack(amountOf(row)) !== undefined || stateOf(row) === 'back' || wentBack(row) === true;
  const amountBack = (row: number): number | undefined => {
    const amount = amounts[row] ?? EMPTY;
    return amount > UNREADABLE ? amount : takenBack(amountOf(row));
  };
  const backs = new Map<number, { readonly back: Back; readonly of: readonly number[] }>();
  /** Which payment it is cannot be said: somebody has to look before it is written. */
  const doubtful = (row: number): boolean => {
    const paired = backs.get(row)?.back;
    if (paired !== undefined) return paired === 'unclear';
    if (wentBack(row) === undefined || isVoid(row) === undefined) return true;
    if (stateOf(row) === 'unknown' || isRemarked(row) || otherThan(row, 'unknown') !== null) return true;
    return (days[row] ?? EMPTY) <= UNREADABLE || (amounts[row] ?? EMPTY) <= UNREADABLE;
  };

  const standing = (person: number, field: FieldId): string => roster.getText(field, person);
  const hasPaid = (person: number): boolean =>
    standing(person, 'payDate') !== '' || standing(person, 'payAmount') !== '';
  const agree = (one: string, other: string): boolean => one === '' || other === '' || one === other;
  /** Whether it is the payment that the roster has: day and amount, and no other receipt. */
  const isThere = (row: number, person: number): boolean => {
    const [date, amount] = [dateOf(row), amountOf(row)];
    if (isCounted(receiptOf(row), standing(person, 'receipt'))) return true;
    if (households.hasShared(person, date, receiptOf(row), amounts[row] ?? EMPTY)) return true;
    if (date !== '' && date !== standing(person, 'payDate')) return false;
    if (amount !== '' && amount !== standing(person, 'payAmount')) return false;
    return agree(receiptOf(row), standing(person, 'receipt'));
  };
  const isSame = (a: number, b: number): boolean => {
    if (receiptOf(a) !== '' && receiptOf(a) === receiptOf(b)) return true;
    if (!sameTime(list.said('payTime', a), list.said('payTime', b))) return false;
    return dateOf(a) === dateOf(b) && amountOf(a) === amountOf(b) && agree(receiptOf(a), receiptOf(b));
  };
  const expected = (row: number, person: number): number | null => {
    const day = days[row] ?? EMPTY;
    return day <= UNREADABLE || person === -1 ? null : owedOn(person, day as Day);
  };
  /** What is still owed after a first payment that is less than that. */
  const shortOf = (row: number, person: number): number => {
    const [amount, owed] = [amounts[row] ?? EMPTY, expected(row, person)];
    return owed === null || amount <= 0 || hasPaid(person) ? 0 : owed - amount;
  };
  const holderOf = createReceiptHolders(roster);
  const sharerOf = createReceiptSharers(list, roster, personAt, (row) =>
    denied(row) || isRefund(row) || otherThan(row, 'other') !== null ? '' : receiptOf(row),
  );
  const households = createHouseholdSums({ roster, owedOn });
  const sums = new Map<number, Sum | null>();
  /** What an amount above what the person owes comes to. */
  const sumOf = (row: number, person: number): Sum | null => {
    let sum = sums.get(row);
    if (sum === undefined) {
      const [day, amount] = [days[row] ?? EMPTY, amounts[row] ?? EMPTY];
      const isRead = day > UNREADABLE && amount > UNREADABLE && person !== -1;
      sums.set(row, (sum = isRead ? households.sumOf(person, day as Day, amount) : null));
    }
    return sum;
  };
  const texts = (row: number): string[] => {
    const amount = amounts[row] ?? EMPTY;
    return [
      dateOf(row) || '9',
      String(amount).padStart(12, '0'),
      receiptOf(row),
      channelOf(row),
      list.said('payTime', row),
    ];
  };

  const paymentOf = (row: number): Payment => ({
    date: dateOf(row),
    amount: amountOf(row),
    channel: channelOf(row),
    receipt: receiptOf(row),
  });
  /** Only parts with receipts of their own are added: by these they are known again when the same list comes twice. */
  const together = (row: number, person: number, rows: readonly number[]): number | null => {
    const parts = rows.filter((each) => !isThere(each, person));
    const known = receiptsIn(standing(person, 'receipt'));
    if (parts.some((each) => receiptOf(each) === '' || doubtful(each) || isRefund(each) || amountOf(each) === ''))
      return null;
    if (known.includes(receiptOf(row))) return null;
    const sum = parts.reduce((total, each) => total + (amounts[each] ?? 0), 0);
    if (!hasPaid(person)) return sum;
    const before = roster.number('payAmount').values[person] ?? EMPTY;
    const since = roster.number('payDate').values[person] ?? EMPTY;
    return before <= UNREADABLE || since <= UNREADABLE ? null : before + sum;
  };

  /** Of a list of refunds: somebody has to look where the roster has a payment. */
  const isListed = (row: number): boolean => {
    const person = personAt(row);
    return list.said('refunded', row).startsWith(FROM_TITLE) && person !== -1 && hasPaid(person);
  };

  return {
    expected,
    unanswered: isListed,
    usable: (row) =>
      !denied(row) &&
      otherThan(row, 'other') === null &&
      (dateOf(row) !== '' || amountOf(row) !== '' || receiptOf(row) !== ''),
    doubtful,
    takesBack: (row) => isRefund(row) && otherThan(row, 'other') === null,
    beside: (row) => backs.get(row)?.of ?? [],
    hesitates(row, person) {
      const amount = amounts[row] ?? EMPTY;
      const owed = expected(row, person);
      return owed !== null && (amount > owed || (amount === 0 && owed > 0));
    },
    problems(row, person) {
      const found: PlanProblem[] = [];
      const paired = backs.get(row);
      if (paired !== undefined)
        found.push({
          field: null,
          code: paired.back === 'unclear' ? 'refund-unclear' : isRefund(row) ? 'refund-of' : 'refunded',
          text: paired.of.map((each) => list.where(each)).join('、'),
        });
      else if (takenBack(amountOf(row)) !== undefined)
        found.push({ field: 'payAmount', code: 'refund', text: amountOf(row) });
      const why = person === -1 || denied(row) || isRefund(row) ? '' : standing(person, 'exclusion');
      if (why !== '' && personOf(person).status === 'excluded')
        found.push({ field: null, code: 'paid-excluded', text: why });
      const other = otherThan(row, 'other') ?? otherThan(row, 'unknown');
      if (other !== null) found.push(other);
      if (other?.code.endsWith('-other') === true) return found;
      const holder = denied(row) || isRefund(row) ? null : holderOf(receiptOf(row), person);
      if (holder !== null) found.push({ field: 'receipt', code: 'receipt-used', text: roster.getText('name', holder) });
      const sharer = sharerOf(row);
      if (sharer !== null)
        found.push({
          field: 'receipt',
          code: 'receipt-twice',
          text: `${list.text('name', sharer)} ${list.where(sharer)}`.trim(),
        });
      if (isRemarked(row)) found.push({ field: 'note', code: 'payment-remark', text: list.text('note', row) });
      const [refund, voiding] = [list.said('refunded', row), list.said('voided', row)];
      if (wentBack(row) === true) found.push({ field: null, code: 'payment-refunded', text: refund });
      else if (isVoid(row) === true) found.push({ field: null, code: 'payment-void', text: voiding });
      else if (wentBack(row) === undefined || isVoid(row) === undefined)
        found.push({ field: null, code: 'refund-open', text: wentBack(row) === undefined ? refund : voiding });
      else if (denied(row)) found.push({ field: null, code: 'payment-denied', text: said(row).word });
      else if (stateOf(row) === 'unknown')
        found.push({ field: null, code: 'payment-state-open', text: said(row).word });
      else if (dateOf(row) === '' && amountOf(row) === '' && receiptOf(row) === '')
        found.push({ field: null, code: 'payment-empty', text: '' });
      else if (amountOf(row) === '') found.push({ field: 'payAmount', code: 'amount-missing', text: '' });
      else {
        const sum = sumOf(row, person);
        const nameOf = (each: number): string => roster.getText('name', each);
        if (sum !== null) found.push({ field: null, code: `sum-${sum.what}`, text: sumText(sum, nameOf) });
        const short = shortOf(row, person);
        if (short > 0) found.push({ field: 'payAmount', code: 'payment-short', text: formatYuan(fen(short)) });
      }
      return found;
    },
    write(row, cells) {
      if (isRefund(row)) {
        cancelPayment({ amount: amountBack(row), date: dateOf(row), receipt: receiptOf(row) }, cells);
        return;
      }
      const put = (field: FieldId, text: string): void => {
        if (text !== '') cells.set(field, text);
      };
      put('payDate', dateOf(row));
      put('payAmount', amountOf(row));
      put('channel', channelOf(row));
      put('receipt', receiptOf(row));
      addNote(cells, list.text('note', row));
    },
    add(row, cells) {
      // Nothing stands there yet: it is the first part.
      if (cells.get('payDate') === '' && cells.get('payAmount') === '') this.write(row, cells);
      else addPayment(paymentOf(row), cells);
    },
    together,
    share(row, person) {
      const sum = sumOf(row, person);
      return sum?.what === 'unpaid' ? sum.shares : [];
    },
    writeShare(row, amount, cells) {
      this.write(row, cells);
      cells.set('payAmount', formatYuan(fen(amount)));
    },
    pile(row, person) {
      if (hasPaid(person)) return isThere(row, person) ? 'already' : 'other-payment';
      const amount = amounts[row] ?? EMPTY;
      const owed = amount > UNREADABLE ? expected(row, person) : null;
      return owed !== null && owed !== amount ? 'amount-differs' : 'matched';
    },
    order: (a, b) => byTexts(texts(a), texts(b)),
    *regroup(person, all, pile): Generator<Moved> {
      const found = pairRefunds(all, {
        isRefund,
        amount: amountBack,
        receipt: receiptOf,
        byReceipt: (row) => takenBack(amountOf(row)) === undefined,
        stands: (row) => isThere(row, person),
      });
      for (const [row, back] of found) {
        backs.set(row, back);
        yield { row, pile: 'problems', same: false };
      }
      const rows = all.filter((row) => !isRefund(row) && !found.has(row));
      const first = rows.find((row) => pile(row) === 'already') ?? rows[0];
      const seen = first === undefined ? [] : [first];
      for (const row of rows) {
        if (row === first || pile(row) === 'already') continue;
        yield { row, pile: 'twice', same: seen.some((other) => isSame(row, other)) };
        seen.push(row);
      }
    },
    spoken: (row) => ({ channel: channelOf(row) }),
  };
}
