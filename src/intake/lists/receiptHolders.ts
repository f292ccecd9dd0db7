import type { RosterTable } from '../../roster/types';
import { receiptsIn } from './addingUp';
import { idForm, nameForm } from './forms';
import type { ListRows } from './listFile';
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

/**
 * Another row of the list with the same receipt that means somebody of another household; null: there is none. Of a row that holds no
 * payment `receiptOf` is ''. The rows are looked through once, when first asked.
 */
export function createReceiptSharers(
  list: ListRows,
  roster: RosterTable,
  personAt: (row: number) => number,
  receiptOf: (row: number) => string,
): (row: number) => number | null {
  let rows: Map<string, number[]> | null = null;
  const own = (row: number): string => {
    const [unit, household] = [list.text('unit', row), list.text('household', row)];
    return household === '' ? '' : `${unit} ${household}`;
  };
  const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;
  const isOther = (a: number, b: number): boolean => {
    const [one, other] = [personAt(a), personAt(b)];
    if (own(a) !== '' && own(a) === own(b)) return false;
    if (one !== -1 && other !== -1)
      return (
        one !== other && (householdKey(roster, one) === '' || householdKey(roster, one) !== householdKey(roster, other))
      );
    const [first, second] = [idForm(list.text('idNumber', a)), idForm(list.text('idNumber', b))];
    if (first !== '' && second !== '') return first !== second;
    return differ(nameForm(list.text('name', a)), nameForm(list.text('name', b)));
  };
  return (row) => {
    const receipt = receiptOf(row);
    if (receipt === '') return null;
    if (rows === null) {
      rows = new Map();
      for (let each = 0; each < list.table.length; each += 1) {
        const key = receiptOf(each);
        const known = rows.get(key);
        if (key === '') continue;
        if (known === undefined) rows.set(key, [each]);
        else known.push(each);
      }
    }
    return rows.get(receipt)?.find((each) => each !== row && isOther(row, each)) ?? null;
  };
}
