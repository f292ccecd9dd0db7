import type { Day } from '../../base/day';
import { fen, formatYuan } from '../../base/money';
import { EMPTY, type RosterTable } from '../../roster/types';
import type { PlanContext } from '../filePlan';

/** One payment for several members of a household. */
export interface Share {
  readonly person: number;
  /** What he owes on the day of the payment, in fen. */
  readonly amount: number;
}

/** What an amount may be that is more than one person owes. */
export type Sum =
  /** Of all who have not paid: it can be shared out among them. */
  | { readonly what: 'unpaid'; readonly shares: readonly Share[] }
  /** Of all members, some of whom have paid; or of some of whom nobody can say which. */
  | { readonly what: 'household' | 'some'; readonly amounts: readonly number[] }
  | { readonly what: 'multiple'; readonly times: number; readonly amount: number };

export interface Households {
  /**
   * What an amount of a person who has not paid comes to; null: nothing that can be said. `named`: whom the list names with him:
   * where it is what they owe together, it is theirs.
   */
  sumOf(person: number, day: Day, amount: number, named?: readonly number[]): Sum | null;
  /** Whether the household has paid this amount together: the same day, the same receipt. */
  hasShared(person: number, day: string, receipt: string, amount: number): boolean;
}

/** So many unpaid members are tried in all combinations. */
const MOST_TRIED = 10;

export function createHouseholdSums({ roster, owedOn }: Pick<PlanContext, 'roster' | 'owedOn'>): Households {
  let households: ((person: number) => readonly number[]) | null = null;
  const members = (person: number): readonly number[] => (households ??= byHousehold(roster))(person);
  const paid = (person: number): boolean =>
    roster.number('payDate').values[person] !== EMPTY || roster.number('payAmount').values[person] !== EMPTY;
  return {
    sumOf(person, day, amount, named = []) {
      const own = owedOn(person, day);
      if (own === null || own <= 0 || amount <= own || paid(person)) return null;
      const owing = members(person).flatMap((each): (Share & { readonly open: boolean })[] => {
        const due = owedOn(each, day);
        return due === null || due <= 0 ? [] : [{ person: each, amount: due, open: !paid(each) }];
      });
      const open = owing.filter((each) => each.open);
      if (open.length > 1 && total(open) === amount)
        return { what: 'unpaid', shares: open.map((each) => ({ person: each.person, amount: each.amount })) };
      if (owing.length > open.length && total(owing) === amount)
        return { what: 'household', amounts: owing.map((each) => each.amount) };
      const together = open.filter((each) => each.person === person || named.includes(each.person));
      if (together.length === named.length + 1 && together.length > 1 && total(together) === amount)
        return { what: 'unpaid', shares: together.map((each) => ({ person: each.person, amount: each.amount })) };
      const others = open.filter((each) => each.person !== person).map((each) => each.amount);
      const some = others.length > MOST_TRIED ? null : subset(others, amount - own);
      if (some !== null) return { what: 'some', amounts: [own, ...some] };
      return amount % own === 0 ? { what: 'multiple', times: amount / own, amount: own } : null;
    },
    hasShared(person, day, receipt, amount) {
      if (receipt === '' || day === '') return false;
      const together = members(person).filter(
        (each) => roster.getText('payDate', each) === day && roster.getText('receipt', each) === receipt,
      );
      const sum = together.reduce((all, each) => all + Math.max(0, roster.number('payAmount').values[each] ?? 0), 0);
      return together.length > 1 && together.includes(person) && sum === amount;
    },
  };
}

/** A sum in words that need no language: 王一 280.00 + 李二 280.00. */
export function sumText(sum: Sum, nameOf: (person: number) => string): string {
  if (sum.what === 'multiple') return `${sum.times} × ${formatYuan(fen(sum.amount))}`;
  if (sum.what === 'unpaid')
    return sum.shares.map(({ person, amount }) => `${nameOf(person)} ${formatYuan(fen(amount))}`).join(' + ');
  return sum.amounts.map((amount) => formatYuan(fen(amount))).join(' + ');
}

function total(shares: readonly Share[]): number {
  return shares.reduce((sum, { amount }) => sum + amount, 0);
}

/** The fewest of some amounts that come to a sum, at least one; null: none do. */
function subset(amounts: readonly number[], sum: number): readonly number[] | null {
  let best: readonly number[] | null = null;
  for (let bits = 1; bits < 1 << amounts.length; bits += 1) {
    const some = amounts.filter((_, at) => (bits & (1 << at)) !== 0);
    if (some.reduce((all, each) => all + each, 0) !== sum) continue;
    if (best === null || some.length < best.length) best = some;
  }
  return best;
}

/** '' where somebody has no household number. */
/** Unit and number of somebody's household; '' = he has no number. */
export function householdKey(roster: RosterTable, person: number): string {
  const number = roster.text('household').codes[person] ?? 0;
  return number === 0 ? '' : `${roster.text('unit').codes[person] ?? 0} ${number}`;
}

/** Those who live with somebody, in their order, himself among them. Only numbers are kept of the many. */
function byHousehold(roster: RosterTable): (person: number) => readonly number[] {
  const [numbers, units] = [roster.text('household').codes, roster.text('unit').codes];
  const first = new Map<number, number>();
  const next = new Int32Array(roster.length).fill(-1);
  const keyOf = (row: number): number => (units[row] ?? 0) * 2 ** 32 + (numbers[row] ?? 0);
  for (let row = roster.length - 1; row >= 0; row -= 1) {
    if (numbers[row] === 0 || roster.alive[row] !== 1) continue;
    const key = keyOf(row);
    next[row] = first.get(key) ?? -1;
    first.set(key, row);
  }
  return (person) => {
    if (numbers[person] === 0) return [person];
    const found: number[] = [];
    for (let row = first.get(keyOf(person)) ?? -1; row !== -1; row = next[row] ?? -1) found.push(row);
    return found.length === 0 ? [person] : found;
  };
}
