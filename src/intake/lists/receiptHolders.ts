import type { RosterTable } from '../../roster/types';
import { receiptsIn } from './addingUp';
import { idForm, nameForm } from './forms';
import { indexByBytes } from './holders';
import type { ListRows } from './listFile';
import { householdKey } from './shares';

/**
 * Who of the roster holds a receipt, besides a person and those of the household, who may have paid together; null: nobody. The
 * roster is looked through once, when first asked.
 * @param receipts those that are going to be asked for
 */
export function createReceiptHolders(
  roster: RosterTable,
  receipts: () => Iterable<string>,
): (receipt: string, person: number) => number | null {
  let holders: ReadonlyMap<string, readonly number[]> | null = null;
  return (receipt, person) => {
    if (receipt === '') return null;
    const found = (holders ??= byReceipt(roster, receipts())).get(receipt) ?? [];
    if (found.length === 0) return null;
    const own = person === -1 ? '' : householdKey(roster, person);
    const isOther = (each: number): boolean => each !== person && (own === '' || householdKey(roster, each) !== own);
    return found.find(isOther) ?? null;
  };
}

/** Living rows of the roster by each of the receipts: of all others nothing is decoded. */
function byReceipt(roster: RosterTable, receipts: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const each of receipts) if (each !== '' && !found.has(each)) found.set(each, []);
  const known = indexByBytes([...found]);
  const { codes, pool } = roster.text('receipt');
  const { bytes } = pool;
  for (let row = 0; row < roster.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0 || roster.alive[row] !== 1) continue;
    const [from, to] = [pool.start(code), pool.end(code)];
    if (isSeveral(bytes, from, to)) for (const each of receiptsIn(pool.get(code))) found.get(each)?.push(row);
    else known(bytes, from, to)?.push(row);
  }
  return found;
}

/** Whether 、 stands in a cell. */
function isSeveral(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at + 2 < to; at += 1)
    if (bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x81) return true;
  return false;
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
