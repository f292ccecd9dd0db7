import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openLedger, type Ledger } from '../../../src/ledger/ledger';
import type { Ports } from '../../../src/ledger/ports';
import type { DatabaseOptions } from '../../../src/ledger/store/schema';
import type { LedgerEvent } from '../../../src/ledger/types';
import { makeComputing } from '../../../src/ledger/workbook/computing';
import { loadPolicy } from '../../../src/policy/library';
import { TEMPLATE_IDS } from '../../../src/roster/fields';
import { packTable } from '../../../src/roster/table';
import type { PackedTable, RosterTable } from '../../../src/roster/types';
import { makePorts } from './ports';

/** A database of the test's own, in memory; two ledgers may share it. */
export function memoryDatabase(): DatabaseOptions {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export interface TestLedger {
  readonly ledger: Ledger;
  readonly events: LedgerEvent[];
}

export const POLICY = loadPolicy('lanxi-2021');

export async function makeLedger(
  database: DatabaseOptions = memoryDatabase(),
  parts: Partial<Ports> = {},
): Promise<TestLedger> {
  const events: LedgerEvent[] = [];
  const ledger = await openLedger({
    ports: makePorts([POLICY], parts),
    makeComputing,
    database,
    emit: async (event) => void events.push(event),
  });
  return { ledger, events };
}

/** The living rows as texts, and which rows live: what must be equal after undo, redo and reopening. */
export function contents(table: RosterTable): unknown {
  const packed = packTable(table);
  return { length: packed.length, alive: [...packed.alive], rows: rowsOf(table, packed) };
}

function rowsOf(table: RosterTable, packed: PackedTable): string[] {
  const rows: string[] = [];
  for (let row = 0; row < table.length; row += 1) {
    if (packed.alive[row] !== 1) continue;
    const cells = TEMPLATE_IDS.map((field) => table.getText(field, row)).join('|');
    // What came after the first release stands only where there is some of it: its files hold none.
    const more = `|${table.getText('mark', row)}|${table.getText('place', row)}`;
    rows.push(`${row}: ${cells}${more === '||' ? '' : more}`);
  }
  return rows;
}
