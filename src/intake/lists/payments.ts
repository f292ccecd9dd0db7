import { dayOf, type Day } from '../../base/day';
import { fen, formatYuan } from '../../base/money';
import type { FieldId } from '../../roster/fields';
import { EMPTY, UNREADABLE } from '../../roster/types';
import type { PlanContext } from '../filePlan';
import type { PlanProblem, PlanSettings } from '../piles';
import { identityBits } from './identityWords';
import type { ListRows } from './listFile';
import { addPayment, isCounted, receiptsIn, type Payment } from './addingUp';
import { byTexts, type ListKind, type Moved } from './listKind';
import { createReceiptHolders, createReceiptSharers } from './receiptHolders';
import { createHouseholdSums, sumText, type Sum } from './shares';
import { FROM_TITLE } from './paymentFor';
import { createPaymentSaid } from './paymentSaid';
import { STUDENT } from '../sheetSays';
import { addNote, type PersonCells } from './personCells';
import { cancelPayment, pairRefunds, spentIn, takenBack, type Back, createUnnamedRefunds } from './refunds';
import { createTakesBack } from './takesBack';

/** Whether two times may be one: 101010, 10:10:10 and 10:10; where none is said too. */
function sameTime(one: string, other: string): boolean {
  const [a, b] = [one.replaceAll(/\D/g, ''), other.replaceAll(/\D/g, '')];
  return a.startsWith(b) || b.startsWith(a);
}

/** Of two whole times of a day, written alike: 09:12:00 and 09:15:00. */
function isLaterTime(one: string, other: string): boolean {
  const [a, b] = [one.replaceAll(/\D/g, ''), other.replaceAll(/\D/g, '')];
  return a.length === b.length && /^\d{6}$/.test(a) && a > b;
}

const FIRST_TIER = '一档';
const TIERS: ReadonlySet<string> = new Set([FIRST_TIER, '二档']);

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
  const said = createPaymentSaid(list, benefitYear);
  const back = createTakesBack(list, said, (row) => (amounts[row] === UNREADABLE ? amountOf(row) : ''));
  /** A row of its own that takes a payment back. */
  const isRefund = (row: number): boolean => back.reach(row) !== undefined;
  /** An amount below nothing is none that a cell can hold. */
  const belowNothing = (row: number): number | undefined =>
    amounts[row] === UNREADABLE ? takenBack(amountOf(row)) : undefined;
  const amountBack = (row: number): number | undefined => {
    const amount = amounts[row] ?? EMPTY;
    return spentIn(list.said('refunded', row)) ?? (amount > UNREADABLE ? amount : belowNothing(row));
  };
  /** A year is paid for from the summer before it; from the next autumn on it may be the year after. Then the payment is of another year, or the day another one. */
  const [earliest, latest] = [dayOf((benefitYear ?? 0) - 1, 7, 1), dayOf(benefitYear ?? 0, 8, 31)];
  const isOdd = (row: number): boolean => {
    const day = days[row] ?? EMPTY;
    if (benefitYear === null || day <= UNREADABLE) return false;
    return (earliest !== undefined && day < earliest) || (latest !== undefined && day > latest);
  };
  const backs = new Map<number, { readonly back: Back; readonly of: readonly number[] }>();
  const revokedBy = createUnnamedRefunds(list, (row) => isRefund(row) && personAt(row) === -1);
  /** Which payment it is cannot be said: somebody has to look before it is written. */
  const doubtful = (row: number): boolean => {
    const paired = backs.get(row)?.back;
    if (paired !== undefined) return paired === 'unclear';
    if (isOpenRefund(row) || revokedBy(row) !== undefined) return true;
    const { state, wentBack, isVoid, isRemarked, unknown } = said(row);
    if (wentBack === undefined || isVoid === undefined || state === 'unknown' || isRemarked || unknown !== null)
      return true;
    if (isOdd(row)) return true;
    return (days[row] ?? EMPTY) <= UNREADABLE || (amounts[row] ?? EMPTY) <= UNREADABLE;
  };

  /** It takes something back, by what nothing else tells; of what nobody knows. */
  const isOpenRefund = (row: number): boolean => isRefund(row) && !said(row).denied && !backs.has(row);

  const standing = (person: number, field: FieldId): string => roster.getText(field, person);
  const [paidDays, paidAmounts] = [roster.number('payDate').values, roster.number('payAmount').values];
  const hasPaid = (person: number): boolean => paidDays[person] !== EMPTY || paidAmounts[person] !== EMPTY;
  const agree = (one: string, other: string): boolean => one === '' || other === '' || one === other;
  /** Whether it is the payment that the roster has: day and amount, and no other receipt. */
  const isThere = (row: number, person: number): boolean => {
    const [date, amount, receipt, known] = [dateOf(row), amountOf(row), receiptOf(row), standing(person, 'receipt')];
    const isEqual =
      (date === '' || date === standing(person, 'payDate')) &&
      (amount === '' || amount === standing(person, 'payAmount')) &&
      agree(receipt, known);
    if (isEqual || isCounted(receipt, known)) return true;
    // Whoever has paid together has one receipt.
    return known === receipt && households.hasShared(person, date, receipt, amounts[row] ?? EMPTY);
  };
  /** Whether a payment came in after another one: by their days, on one day by their times. */
  const isLater = (row: number, than: number): boolean => {
    const [day, other] = [days[row] ?? EMPTY, days[than] ?? EMPTY];
    if (day <= UNREADABLE || other <= UNREADABLE || day < other) return false;
    return day > other || isLaterTime(list.said('payTime', row), list.said('payTime', than));
  };
  const isSame = (a: number, b: number): boolean => {
    if (receiptOf(a) !== '' && receiptOf(a) === receiptOf(b)) return true;
    if (!sameTime(list.said('payTime', a), list.said('payTime', b))) return false;
    return dateOf(a) === dateOf(b) && amountOf(a) === amountOf(b) && agree(receiptOf(a), receiptOf(b));
  };
  /** Asked several times of each row, mostly of the same person. */
  const due: ({ readonly person: number; readonly amount: number | null } | undefined)[] = [];
  const expected = (row: number, person: number): number | null => {
    const day = days[row] ?? EMPTY;
    if (day <= UNREADABLE || person === -1) return null;
    const held = due[row];
    if (held?.person === person) return held.amount;
    const amount = owedOn(person, day as Day);
    due[row] = { person, amount };
    return amount;
  };
  /** What is still owed after a first payment that is less than that. */
  const shortOf = (row: number, person: number): number => {
    const [amount, owed] = [amounts[row] ?? EMPTY, expected(row, person)];
    return owed === null || amount <= 0 || hasPaid(person) ? 0 : owed - amount;
  };
  /** By the list a student of a university, which the roster does not know: another premium may be owed than it reckons. */
  const isStudentThere = (row: number, person: number): boolean =>
    list.text('kind', row) === STUDENT && standing(person, 'kind') !== STUDENT && shortOf(row, person) > 0;
  /** Identities by the list, which the roster does not know of somebody who then paid less than it reckons. */
  const identityThere = (row: number, person: number): string => {
    const words = list.text('identities', row);
    if (words === '' || shortOf(row, person) <= 0) return '';
    return (identityBits(words) & ~identityBits(standing(person, 'identities'))) === 0 ? '' : words;
  };
  const holderOf = createReceiptHolders(roster, () =>
    Array.from({ length: list.table.length }, (_, row) => receiptOf(row)),
  );
  const sharerOf = createReceiptSharers(list, roster, personAt, (row) =>
    said(row).denied || isRefund(row) || said(row).other !== null ? '' : receiptOf(row),
  );
  const households = createHouseholdSums({ roster, owedOn });
  const sums = new Map<number, Sum | null>();
  /** What an amount above what the person owes comes to. */
  const sumOf = (row: number, person: number): Sum | null => {
    let sum = sums.get(row);
    if (sum === undefined) {
      const [day, amount] = [days[row] ?? EMPTY, amounts[row] ?? EMPTY];
      // No more than is owed is no sum of several.
      const isMore = amount > UNREADABLE && amount > (expected(row, person) ?? Infinity);
      sums.set(row, (sum = isMore ? households.sumOf(person, day as Day, amount, below(row)) : null));
    }
    return sum;
  };
  const says = (row: number): boolean => dateOf(row) !== '' || amountOf(row) !== '' || receiptOf(row) !== '';
  /** Those named right below a payment of whom no payment is said: it may be theirs too. */
  const below = (row: number): readonly number[] => {
    const found: number[] = [];
    for (
      let next = row + 1;
      next < list.table.length && !says(next) && list.sheet(next) === list.sheet(row);
      next += 1
    ) {
      const person = personAt(next);
      if (person === -1 || said(next).denied) return [];
      found.push(person);
    }
    return found;
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

  /** The list says a tier, and of the one that the roster has another amount is owed. */
  const paysOtherTier = (row: number, cells: PersonCells): boolean => {
    const tier = list.text('tier', row);
    if (!TIERS.has(tier) || tier === (cells.get('tier') || FIRST_TIER)) return false;
    const owed = expected(row, personAt(row));
    return owed === null || owed !== amounts[row];
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
    const [before, since] = [paidAmounts[person] ?? EMPTY, paidDays[person] ?? EMPTY];
    return before <= UNREADABLE || since <= UNREADABLE ? null : before + sum;
  };

  /** Of a list of refunds: somebody has to look where the roster has a payment. */
  const isListed = (row: number): boolean => {
    const person = personAt(row);
    return list.said('refunded', row).startsWith(FROM_TITLE) && person !== -1 && hasPaid(person);
  };

  return {
    expected,
    unanswered: (row) => isListed(row) || (said(row).denied && backs.get(row)?.back === 'unclear'),
    usable: (row) => !said(row).denied && said(row).other === null && says(row),
    doubtful,
    takesBack: (row) => isRefund(row) && said(row).other === null,
    mayTakeBack: back.remarked,
    beside: (row) => backs.get(row)?.of ?? [],
    hesitates(row, person) {
      const amount = amounts[row] ?? EMPTY;
      const owed = expected(row, person);
      // A point or a zero too few makes another amount of what is owed.
      const slipped = [10, 100, 1000].some((times) => amount * times === owed);
      if (isStudentThere(row, person) || identityThere(row, person) !== '') return true;
      return owed !== null && (amount > owed || (amount === 0 && owed > 0) || (slipped && owed > 0));
    },
    problems(row, person) {
      const found: PlanProblem[] = [];
      const { state, word, denied, wentBack, isVoid, isRemarked } = said(row);
      const paired = backs.get(row);
      if (paired !== undefined)
        found.push({
          field: null,
          code: paired.back === 'unclear' ? 'refund-unclear' : isRefund(row) ? 'refund-of' : 'refunded',
          text: paired.of.map((each) => list.where(each)).join('、'),
        });
      else if (revokedBy(row) !== undefined)
        found.push({ field: null, code: 'refund-unclear', text: list.where(revokedBy(row) ?? row) });
      else if (belowNothing(row) !== undefined) found.push({ field: 'payAmount', code: 'refund', text: amountOf(row) });
      else if (isOpenRefund(row)) found.push({ field: null, code: 'refund', text: '' });
      const why = person === -1 || denied || isRefund(row) ? '' : standing(person, 'exclusion');
      if (why !== '' && personOf(person).status === 'excluded')
        found.push({ field: null, code: 'paid-excluded', text: why });
      const other = said(row).other ?? said(row).unknown;
      if (other !== null) found.push(other);
      if (other?.code.endsWith('-other') === true) return found;
      const holder = denied || isRefund(row) ? null : holderOf(receiptOf(row), person);
      if (holder !== null) found.push({ field: 'receipt', code: 'receipt-used', text: roster.getText('name', holder) });
      const sharer = sharerOf(row);
      if (sharer !== null)
        found.push({
          field: 'receipt',
          code: 'receipt-twice',
          text: `${list.text('name', sharer)} ${list.where(sharer)}`.trim(),
        });
      if (isOdd(row)) found.push({ field: 'payDate', code: 'date-implausible', text: dateOf(row) });
      if (isRemarked) found.push({ field: 'note', code: 'payment-remark', text: list.text('note', row) });
      const [refund, voiding] = [list.said('refunded', row), list.said('voided', row)];
      if (wentBack === true) found.push({ field: null, code: 'payment-refunded', text: refund });
      else if (isVoid === true) found.push({ field: null, code: 'payment-void', text: voiding });
      else if (wentBack === undefined || isVoid === undefined)
        found.push({ field: null, code: 'refund-open', text: wentBack === undefined ? refund : voiding });
      else if (denied) found.push({ field: null, code: 'payment-denied', text: word });
      else if (state === 'unknown') found.push({ field: null, code: 'payment-state-open', text: word });
      else if (!says(row)) found.push({ field: null, code: 'payment-empty', text: '' });
      else if (amountOf(row) === '') found.push({ field: 'payAmount', code: 'amount-missing', text: '' });
      else {
        const sum = sumOf(row, person);
        const nameOf = (each: number): string => roster.getText('name', each);
        if (sum !== null) found.push({ field: null, code: `sum-${sum.what}`, text: sumText(sum, nameOf) });
        const short = shortOf(row, person);
        if (person !== -1 && isStudentThere(row, person))
          found.push({ field: 'kind', code: 'student-there', text: STUDENT });
        const identity = person === -1 ? '' : identityThere(row, person);
        if (identity !== '') found.push({ field: 'identities', code: 'identity-there', text: identity });
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
      // The premium of the other tier: what is owed for the one that the roster has was not paid.
      if (paysOtherTier(row, cells)) put('tier', list.text('tier', row));
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
    *regroup(person, all, pile, sure): Generator<Moved> {
      const isBack = (row: number): boolean => isRefund(row) || back.remarked(row);
      const found = pairRefunds(all, {
        isRefund: isBack,
        amount: amountBack,
        receipt: receiptOf,
        // Whom a refund is of has to be sure, too.
        reach: (row) => (sure(row) ? (back.reach(row) ?? 'either') : 'either'),
        isLater,
        stands: (row) => isThere(row, person),
      });
      for (const [row, pair] of found) {
        backs.set(row, pair);
        yield { row, pile: 'problems', same: false };
      }
      const rows = all.filter((row) => !isBack(row) && !found.has(row));
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
