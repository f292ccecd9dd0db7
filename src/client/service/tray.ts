import { settling } from '../../intake/lists/settling';
import { closing } from '../../intake/lists/tray';
import { LedgerError } from '../../ledger/errors';
import type { Ledger } from '../../ledger/ledger';
import type { Settled, Settling, TrayEffect } from '../../ledger/trayTypes';
import type { ChangeName } from '../../ledger/types';
import { onlyCandidate } from '../../ledger/view/tray';
import type { Book } from '../../ledger/workbook/book';
import { changeOfEdits } from '../../ledger/workbook/edits';
import type { TrayItem } from '../../roster/tray';
import { contextOf } from './imports';

/** Settles rows that wait: their cells and their leaving the tray are one change, and one undo step. */
export async function settleTray(ledger: Ledger, ids: readonly number[], how: Settling): Promise<Settled> {
  let done: Omit<Settled, 'added'> = { settled: 0, left: ids.length };
  const { added } = await ledger.carry((book) => {
    const items = [...new Set(ids)].flatMap((id) => book.tray.get(id) ?? []);
    const whole = settling(items, contextOf(book));
    const paid = new Set<number>();
    const may = (item: TrayItem): boolean => {
      if (how.do !== 'write') return true;
      const person = meant(book, item, how.person);
      if (person === null) return false;
      const { mayWrite, mayAdd, replaces } = whole;
      if (!mayWrite(item, person) || (how.sum === true && !mayAdd(item, person))) return false;
      if (how.sum === true || item.kind !== 'payments') return true;
      // One payment goes before another only where somebody looks at this one: those of several rows wait.
      if (paid.has(person) || (items.length > 1 && replaces(item, person))) return false;
      paid.add(person);
      return true;
    };
    const settled = items.filter(may);
    done = { settled: settled.length, left: ids.length - settled.length };
    if (settled.length === 0) return null;
    const rows = settling(settled, contextOf(book));
    const edits = how.do === 'write' ? rows.write((item) => meant(book, item, how.person) ?? -1, how.sum) : [];
    const persons = how.do === 'add' ? rows.add() : [];
    return {
      name: nameOf(book, settled, how),
      change: {
        ...changeOfEdits(book.table, edits, persons),
        tray: { added: [], settled, closed: settled.map((item) => ({ id: item.id, ...closing(item) })) },
      },
      overlay: null,
    };
  });
  return { ...done, added };
}

/** What writing a row to a person, or adding it to what he has paid, would change, for looking at before. */
export function trayEffect(book: Book, id: number, person: number, sum = false): readonly TrayEffect[] {
  const { table, tray } = book;
  const item = tray.get(id);
  if (item === undefined || table.alive[person] !== 1) return [];
  const rows = settling([item], contextOf(book));
  if (sum && !rows.mayAdd(item, person)) return [];
  const { cells } = changeOfEdits(
    table,
    rows.write(() => person, sum),
    [],
  );
  return cells.map(({ field, from, to }) => ({ field, from: from[0] ?? '', to: to[0] ?? '' }));
}

/** Whom a row is written to; null: nobody that is sure. Throws `internal` for somebody who does not live here. */
function meant({ table }: Book, item: TrayItem, person: number | null): number | null {
  if (person === null) return onlyCandidate(item, table.alive);
  if (table.alive[person] !== 1) throw new LedgerError('internal', { message: `nobody in row ${person}` });
  return person;
}

function nameOf({ table }: Book, settled: readonly TrayItem[], how: Settling): ChangeName {
  const [only] = settled;
  const to = how.do === 'write' ? how.person : null;
  const person = to !== null ? table.getText('name', to) : settled.length === 1 ? (only?.cells['name'] ?? '') : '';
  return { kind: 'settle', how: how.do, rows: settled.length, person };
}
