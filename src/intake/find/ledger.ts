import type { Label } from './headerRows';
import { headerForm } from './words';

/** Heads of a book of income and expenses. */
const INCOME = /^(?:本[次期])?(?:收入|收款|收方|进账|贷方)(?:金额|发生额|额)?$/;
const EXPENSE = /^(?:本[次期])?(?:支出|付款|支付出|支方|付方|出账|借方)(?:金额|发生额|额)?$/;

/** In a book of income and expenses an income is what was paid, an expense may have taken it back; the balance is neither. */
export function withLedger(labels: readonly Label[]): readonly Label[] {
  const at = (head: RegExp): number => labels.findIndex(({ own, group }) => group === '' && head.test(headerForm(own)));
  const [income, expense] = [at(INCOME), at(EXPENSE)];
  if (income === -1 || expense === -1) return labels;
  return labels.map((label, column): Label => {
    if (column === income) return { ...label, claims: [{ meaning: 'payAmount', rank: 1 }] };
    return column === expense ? { ...label, claims: [{ meaning: 'refunded', rank: 1 }] } : label;
  });
}
