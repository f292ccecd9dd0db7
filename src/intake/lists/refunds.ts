import { parseYuan } from '../../base/money';
import { readFlag } from '../../roster/cells/flag';
import { byText } from './byText';
import type { PersonCells } from './personCells';

/** Payments that were taken back: a row of its own that says so, and what becomes of the payment it means. */

/** Not 未退费 and 无冲正: nothing was taken back. */
const BACK = /(?<![未无])(?:退费|退款|已退|冲正|冲销|红冲)|^退$/;
/** Nothing came in, or it did not stay. */
const VOID = /(?<![未无])(?:作废|撤销|撤回|取消)|失败|未支付|待支付|未到账|无效/;

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

/** A terminal's word for a row of its own that takes a payment back, whatever the sign of its amount: 退货, 消费撤销. */
const OF_ITS_OWN = /^(?:消费|交易|支付|付款|缴费|收款)?(?:退货|退款|退费|撤销|冲正|冲销|红冲)(?:成功|完成|交易)?$/u;

/** Whether the word for what kind of a transaction it is says that it takes one back. */
export const takesBackByKind = byText((text): boolean => OF_ITS_OWN.test(text.normalize('NFKC').replaceAll(/\s/g, '')));

/** Whether one of the columns that are not read says so: 交易类型：退货. */
export const unreadTakesBack = byText((text): boolean =>
  text.split('，').some((part) => /^[^：]*类型：/u.test(part) && takesBackByKind(part.slice(part.indexOf('：') + 1))),
);

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

interface Parts {
  isRefund(row: number): boolean;
  amount(row: number): number | undefined;
  receipt(row: number): string;
  /** Only its receipt says which payment it is of: a state beside a full amount. */
  byReceipt(row: number): boolean;
  /** The roster has this very payment: the refund waits, to cancel it there. */
  stands(row: number): boolean;
}

/** Finds the payments of one person that rows of the same person take back. The order of the rows decides nothing. */
export function pairRefunds(rows: readonly number[], parts: Parts): ReadonlyMap<number, { back: Back; of: number[] }> {
  const found = new Map<number, { back: Back; of: number[] }>();
  const payments = rows.filter((row) => !parts.isRefund(row));
  const refunds = rows.filter((row) => parts.isRefund(row));
  const candidates = new Map(refunds.map((row) => [row, candidatesOf(row)]));
  const times = new Map<number, number>();
  for (const own of candidates.values()) for (const row of own) times.set(row, (times.get(row) ?? 0) + 1);
  for (const [refund, own] of candidates) {
    const waiting = own.filter((row) => !parts.stands(row));
    const [only] = waiting;
    if (only === undefined) continue;
    const exact = own.length === 1 && times.get(only) === 1 && parts.amount(only) === parts.amount(refund);
    const back = exact ? 'settled' : 'unclear';
    found.set(refund, { back, of: waiting });
    for (const row of waiting) found.set(row, { back, of: [...(found.get(row)?.of ?? []), refund] });
  }
  return found;

  function candidatesOf(refund: number): readonly number[] {
    const receipt = parts.receipt(refund);
    const named = receipt === '' ? [] : payments.filter((row) => parts.receipt(row) === receipt);
    if (named.length > 0 || parts.byReceipt(refund)) return named;
    const equal = payments.filter((row) => parts.amount(row) === parts.amount(refund));
    return equal.length > 0 ? equal : payments;
  }
}
