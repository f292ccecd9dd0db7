import { switchAtRest } from '../../../src/ledger/atRest/switch';
import { openLedger } from '../../../src/ledger/ledger';
import type { Ports } from '../../../src/ledger/ports';
import { holdKey } from '../../../src/ledger/secret/held';
import { setPassword, unlock } from '../../../src/ledger/secret/secret';
import { openDatabase } from '../../../src/ledger/store/open';
import type { Database, DatabaseOptions } from '../../../src/ledger/store/schema';
import type { LedgerEvent } from '../../../src/ledger/types';
import { makeComputing } from '../../../src/ledger/workbook/computing';
import { memoryDatabase, POLICY, type TestLedger } from './ledger';
import { makePorts } from './ports';

export const PASSWORD = '筹资 2026';
/** As few as a test can do with; the product has 600,000. */
const ROUNDS = 10;
export const quiet = (): Promise<void> => Promise.resolve();

/** The database with its password given, as behind the lock of a page; the password is set where there is none yet. */
export async function unlockedDatabase(options: DatabaseOptions = memoryDatabase()): Promise<Database> {
  const database = await openDatabase(options);
  const locked = (await database.settings.get('lock')) !== undefined;
  const now = 1_600_000_000_000;
  const key = locked ? unlock(database, PASSWORD, now) : setPassword(database, null, PASSWORD, now, ROUNDS);
  holdKey(database, await key);
  return database;
}

/** A ledger behind an open lock. `atRest`: its encryption is switched on first, where it is not. */
export async function unlockedLedger(
  options: DatabaseOptions = memoryDatabase(),
  parts: Partial<Ports> = {},
  atRest = true,
): Promise<TestLedger> {
  const database = await unlockedDatabase(options);
  if (atRest) await switchAtRest(database, 'yes', quiet);
  const events: LedgerEvent[] = [];
  const ledger = await openLedger(
    { ports: makePorts([POLICY], parts), makeComputing, emit: async (event) => void events.push(event) },
    database,
  );
  return { ledger, events };
}

/** Where any of the texts stands in what was read past the product: as text, or as bytes in UTF-8 or UTF-16. */
export function placesOf(told: unknown, texts: readonly string[]): string[] {
  const wanted = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  const places: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (texts.some((text) => value.includes(text))) places.push(path);
    } else if (ArrayBuffer.isView(value)) {
      const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      if (wanted.some((text) => bytes.includes(text))) places.push(path);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) {
        walk(key, `${path} (key)`);
        walk(each, `${path}.${key}`);
      }
  };
  walk(told, '');
  return places;
}
