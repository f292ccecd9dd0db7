import { parseYuan } from '../../base/money';
import { readFlag } from '../../roster/cells/flag';
import { byText } from './byText';
import type { ListRows } from './listFile';
import type { PersonCells } from './personCells';
import type { FieldId } from '../../roster/fields';

/** What tells one payment from another. */
export const PAYMENT_FIELDS: readonly FieldId[] = ['payAmount', 'payDate', 'receipt'];

/** Payments that were taken back: a row of its own that says so, and what becomes of the payment it means. */

/** Not 未退费 and 无冲正: nothing was taken back. */
const BACK = /(?<![未无])(?:退费|退款|退货|退票|已退|冲正|冲销|红冲|冲红)|^退$/;
/** Nothing came in, or it did not stay. */
const VOID = /(?<![未无])(?:作废|废票|撤销|撤回|取消)|失败|未支付|待支付|未到账|无效/;

const saysVoid = (word: string): boolean => BACK.test(word) || VOID.test(word);

/** Not yet, or not wholly: nobody can say what came of it. */
const OPEN = /中$|申请|审核|待|处理|部分/;
const NOT = /^(?:未|无|没有|不|否|正常|有效|已?缴|已?交|支付|已?到账|参保)|失败|驳回|拒绝/;
const DONE = /成功|完成|办结|已/;

/** What a column says that is only of refunds, or of receipts that count no more; undefined: neither. */
export const tookBack = byText((text): boolean | undefined => {
  const word = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (/^[-/—]*$/.test(word)) return false;
  if (NOT.test(word)) return false;
  const flag = readFlag(word);
  if (flag !== null) return flag;
  if (OPEN.test(word)) return undefined;
  return saysVoid(word) || DONE.test(word) ? true : undefined;
});

/** What an amount below nothing takes back, in fen: -280, (280.00); undefined of any other text. */
export const takenBack = byText((text): number | undefined => {
  const plain = text.normalize('NFKC').replaceAll(/[\s,¥元]/gu, '');
  const amount = /^(?:[-−–—](.+)|\((.+)\))$/u.exec(plain);
  const value = amount === null ? undefined : parseYuan(amount[1] ?? amount[2] ?? '');
  return value === undefined || value <= 0 ? undefined : value;
});

/** An amount that stands where others say whether a payment went back: what was paid out, in fen; undefined: none, or nothing. */
export const spentIn = byText((text): number | undefined => {
  const plain = text.normalize('NFKC').replaceAll(/[\s,¥元]/gu, '');
  const value = /^\d{2,}(?:\.\d{1,2})?$/.test(plain) ? parseYuan(plain) : undefined;
  return value === undefined || value <= 0 ? undefined : value;
});

export interface Refund {
  /** In fen; undefined: not to be read. */
  readonly amount: number | undefined;
  readonly date: string;
  readonly receipt: string;
}

/** Takes the payment away that the refund is of: the same amount, no other receipt, not later. Any other one stays as it is. */
export function cancelPayment({ amount, date, receipt }: Refund, cells: PersonCells): void {
  const [standing, since, known] = [cells.get('payAmount'), cells.get('payDate'), cells.get('receipt')];
  if (amount === undefined || parseYuan(standing) !== amount) return;
  if (receipt !== '' && known !== '' && receipt !== known) return;
  if (date !== '' && since !== '' && date < since) return;
  for (const field of ['payDate', 'payAmount', 'channel', 'receipt'] as const) cells.set(field, '');
}

/** What became of rows beside each other: `settled`: payment and refund cancel out; `unclear`: which payment went back is not said. */
export type Back = 'settled' | 'unclear';

/**
 * How a row takes a payment of the same person back. `amount`: it is a transaction of its own, of the payment of its amount;
 * `either`: its word may say what became of its own row as well; `own`: it does, unless another row has its receipt.
 */
export type Reach = 'amount' | 'either' | 'own';

interface Parts {
  isRefund(row: number): boolean;
  amount(row: number): number | undefined;
  receipt(row: number): string;
  /** How a refund takes a payment back whose receipt it does not have. */
  reach(row: number): Reach;
  /** Whether a payment came in after a refund: it is not what went back. */
  isLater(row: number, than: number): boolean;
  /** The roster has this very payment: the refund waits, to cancel it there. */
  stands(row: number): boolean;
}

/** The payments that a refund may be of; `sure`: by its receipt, or by a word that is of no other matter. */
interface Candidates {
  readonly rows: Set<number>;
  readonly sure: boolean;
}

/** Finds the payments of one person that rows of the same person take back. The order of the rows decides nothing. */
export function pairRefunds(rows: readonly number[], parts: Parts): ReadonlyMap<number, { back: Back; of: number[] }> {
  const found = new Map<number, { back: Back; of: number[] }>();
  const payments = rows.filter((row) => !parts.isRefund(row));
  const open = new Map<number, Candidates>();
  for (const row of rows) if (parts.isRefund(row)) open.set(row, candidatesOf(row));
  // Paid, returned, paid again: what one refund alone can be of is out of the question for the others.
  for (let next = settled(); next !== undefined; next = settled()) {
    const [refund, payment] = next;
    open.delete(refund);
    for (const { rows: others } of open.values()) others.delete(payment);
    if (!parts.stands(payment)) pair(refund, [payment], 'settled');
  }
  for (const [refund, { rows: own }] of open)
    pair(
      refund,
      [...own].filter((row) => !parts.stands(row)),
      'unclear',
    );
  return found;

  function pair(refund: number, of: number[], back: Back): void {
    if (of.length === 0) return;
    found.set(refund, { back, of });
    for (const row of of) found.set(row, { back, of: [...(found.get(row)?.of ?? []), refund] });
  }

  /** A refund and the only payment that it can be of, which no other refund is left with. */
  function settled(): readonly [refund: number, payment: number] | undefined {
    for (const [refund, { rows: own, sure }] of open) {
      const [payment] = own;
      if (payment === undefined || own.size > 1 || !sure || parts.amount(payment) !== parts.amount(refund)) continue;
      const rivals = [...open].filter(([other, each]) => other !== refund && each.rows.size === 1);
      if (!rivals.some(([, each]) => each.rows.has(payment))) return [refund, payment];
    }
    return undefined;
  }

  function candidatesOf(refund: number): Candidates {
    const receipt = parts.receipt(refund);
    const named = receipt === '' ? [] : payments.filter((row) => parts.receipt(row) === receipt);
    if (named.length > 0) return { rows: new Set(named), sure: true };
    const reach = parts.reach(refund);
    if (reach === 'own' && receipt !== '') return { rows: new Set(), sure: false };
    const before = payments.filter((row) => !parts.isLater(row, refund));
    const equal = before.filter((row) => parts.amount(row) === parts.amount(refund));
    // Of its own row, or of another one: only an equal amount speaks for the other.
    return { rows: new Set(equal.length > 0 || reach !== 'amount' ? equal : before), sure: reach === 'amount' };
  }
}

/**
 * The row that takes back the payment of a row by its number (原交易流水) and names nobody; undefined: there is none. The rows are looked
 * through once, when first asked.
 * @param isUnnamed whether a row takes a payment back and nobody is known whose it was
 */
export function createUnnamedRefunds(
  list: ListRows,
  isUnnamed: (row: number) => boolean,
): (row: number) => number | undefined {
  let found: Map<string, number> | undefined;
  const numbersOf = (row: number): string[] =>
    [list.text('receipt', row), list.said('order', row)].filter((number) => number !== '');
  const all = (): Map<string, number> => {
    const rows = new Map<string, number>();
    for (let row = 0; row < list.table.length; row += 1)
      if (isUnnamed(row)) for (const number of numbersOf(row)) rows.set(number, row);
    return rows;
  };
  return (row) => {
    found ??= all();
    if (found.size === 0) return undefined;
    const by = numbersOf(row).map((number) => found?.get(number));
    return by.find((each) => each !== undefined && each !== row);
  };
}
