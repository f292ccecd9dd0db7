import type { RosterTable } from '../../roster/types';
import { receiptsIn } from './addingUp';
import { householdKey } from './shares';

/**
 * Who of the roster holds a receipt, besides a person and those of the household, who may have paid together; null: nobody. The
 * roster is looked through once, when first asked.
 */
export function createReceiptHolders(roster: RosterTable): (receipt: string, person: number) => number | null {
  let holders: Map<string, number[]> | null = null;
  return (receipt, person) => {
    if (receipt === '') return null;
    const found = (holders ??= byReceipt(roster)).get(receipt) ?? [];
    const own = person === -1 ? '' : householdKey(roster, person);
    const isOther = (each: number): boolean => each !== person && (own === '' || householdKey(roster, each) !== own);
    return found.find(isOther) ?? null;
  };
}

function byReceipt(roster: RosterTable): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const { codes, pool } = roster.text('receipt');
  for (let row = 0; row < roster.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0 || roster.alive[row] !== 1) continue;
    for (const receipt of receiptsIn(pool.get(code))) {
      const known = found.get(receipt);
      if (known === undefined) found.set(receipt, [row]);
      else known.push(row);
    }
  }
  return found;
}
