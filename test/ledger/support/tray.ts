import type { Ledger } from '../../../src/ledger/ledger';
import type { ClosedRow, TrayItem, TrayRow } from '../../../src/roster/tray';

/** A row of a list that waits. */
export function waiting(row: Partial<TrayRow>): TrayRow {
  return {
    kind: 'payments',
    file: '缴费名单.csv',
    sheet: '',
    line: 2,
    cells: { name: '王一', payDate: '2020-12-01', payAmount: '280.00' },
    reason: 'not-in-roster',
    ...row,
  };
}

/** Rows that come to wait with a change that does nothing else, as an import of nothing but unknown persons. */
export async function addWaiting(ledger: Ledger, rows: readonly TrayRow[]): Promise<void> {
  await ledger.carry(() => ({
    name: { kind: 'import', file: rows[0]?.file ?? '', added: 0, changed: 0 },
    change: { cells: [] },
    overlay: null,
    waiting: rows,
  }));
}

/** Settles items, as dismissing does. */
export async function settle(ledger: Ledger, items: readonly TrayItem[]): Promise<void> {
  await ledger.carry(() => ({
    name: { kind: 'settle', how: 'dismiss', rows: items.length, person: '' },
    change: { cells: [], tray: { added: [], settled: items } },
    overlay: null,
  }));
}

/** What waits, by its numbers. */
export function trayOf(ledger: Ledger): TrayItem[] {
  return [...ledger.book().tray.values()].sort((a, b) => a.id - b.id);
}

/** Dismisses items as the tray does: they are remembered. */
export async function dismiss(ledger: Ledger, items: readonly TrayItem[]): Promise<void> {
  const closed = items.map((item) => ({
    id: item.id,
    name: item.cells['name'] ?? '',
    key: JSON.stringify(item.cells),
  }));
  await ledger.carry(() => ({
    name: { kind: 'settle', how: 'dismiss', rows: items.length, person: '' },
    change: { cells: [], tray: { added: [], settled: items, closed } },
    overlay: null,
  }));
}

/** Lets rows that were settled wait again, as an import does. */
export async function reopen(ledger: Ledger, rows: readonly ClosedRow[]): Promise<void> {
  await ledger.carry(() => ({
    name: { kind: 'import', file: '', added: 0, changed: 0 },
    change: { cells: [], tray: { added: [], settled: [], reopened: rows } },
    overlay: null,
    waiting: rows.map(() => waiting({})),
  }));
}

/** What is remembered as settled, by its numbers. */
export function closedOf(ledger: Ledger): ClosedRow[] {
  return [...ledger.book().closed.values()].sort((a, b) => a.id - b.id);
}
