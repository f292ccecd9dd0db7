import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Dexie } from 'dexie';
import { LedgerError } from '../errors';
import { heldKey, isOrphaned } from '../secret/held';
import { isSealed, seal, unseal, type Spot } from './seal';

/**
 * Encryption at rest: below everything else that speaks to the database, records are sealed on their way in and opened on
 * their way out. Sealed and plain ones may stand side by side (a switch that was broken off); what is written follows the lock's
 * record as it is read in the very transaction that writes, so that no tab writes plain what another has just had sealed.
 */

const SETTINGS = 'settings';
/** Under which key the lock stands there (secret/record.ts, which cannot be imported from below the database). */
const LOCK = 'lock';
/** Stores all of whose records may hold something of persons, or what somebody has named. */
export const SEALED_STORES = [
  'workbooks',
  'heads',
  'chunks',
  'pools',
  'changes',
  'layouts',
  'tray',
  'closed',
  'audit',
  'parcels',
  'mappings',
] as const;
/** Settings that hold names of workbooks or files. The others are the lock, which must be read first, and keys and handles, which are no bytes. */
export const SEALED_SETTINGS = /^(?:backups|noted):/;

/** Whether what is written is sealed: from the moment on when it was switched on until the moment when it is switched off. */
export function seals(lock: unknown): boolean {
  if (typeof lock !== 'object' || lock === null) return false;
  const { atRest, moving } = lock as { readonly atRest?: unknown; readonly moving?: unknown };
  return atRest === 'yes' && moving !== 'no';
}

/** Before the database is opened. Reads and writes sealed records once its key is held (secret/held.ts), else throws `locked`. */
export function installVault(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'at-rest',
    level: -10, // below the caches: they hold what the program holds
    create: (core: DBCore): DBCore =>
      vaulted(core, () => {
        const key = heldKey(database);
        if (key === null && isOrphaned(database)) throw new LedgerError('lock-missing');
        return key;
      }),
  });
}

/** What is known of a transaction that writes; read once, for what it has locked cannot change under it. */
type Modes = WeakMap<DBCoreTransaction, Promise<boolean>>;

function vaulted(core: DBCore, key: () => Uint8Array | null): DBCore {
  const modes: Modes = new WeakMap();
  const sealsIn = (trans: DBCoreTransaction): Promise<boolean> => {
    const known = modes.get(trans);
    if (known !== undefined) return known;
    const asked = core
      .table(SETTINGS)
      .get({ trans, key: LOCK })
      .then((record: unknown) => seals((record as { readonly value?: unknown } | undefined)?.value));
    modes.set(trans, asked);
    return asked;
  };
  return {
    ...core,
    transaction(stores, mode, options) {
      const more = mode === 'readwrite' && !stores.includes(SETTINGS) ? [SETTINGS] : [];
      return core.transaction([...stores, ...more], mode, options);
    },
    table(name) {
      const table = core.table(name);
      const hides = name === SETTINGS || (SEALED_STORES as readonly string[]).includes(name);
      return hides ? vaultedTable(table, key, sealsIn) : table;
    },
  };
}

function vaultedTable(
  table: DBCoreTable,
  key: () => Uint8Array | null,
  sealsIn: (trans: DBCoreTransaction) => Promise<boolean>,
): DBCoreTable {
  const keyPath = table.schema.primaryKey.keyPath;
  if (keyPath === null) throw new TypeError(`${table.name}: keys must stand in the records`);
  const spot: Spot = { store: table.name, keyPath };
  const opened = (record: unknown): unknown => (isSealed(record) ? unseal(record, spot, key()) : record);
  const isHidden = (record: object): boolean =>
    table.name !== SETTINGS || SEALED_SETTINGS.test(String((record as { readonly key?: unknown }).key));
  const sealed = (record: object): object => {
    if (!isHidden(record)) return record;
    const held = key();
    if (held === null) throw new LedgerError('locked');
    return seal(record, spot, held);
  };
  return {
    ...table,
    get: (request) => table.get(request).then(opened),
    getMany: (request) => table.getMany(request).then((found) => found.map(opened)),
    query: (request) =>
      table
        .query(request)
        .then((found) => (request.values === true ? { ...found, result: found.result.map(opened) } : found)),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor === null || request.values !== true ? cursor : openedCursor(cursor, opened))),
    mutate(request: DBCoreMutateRequest) {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
      const values = request.values as readonly object[];
      if (!values.some(isHidden)) return table.mutate(request);
      return sealsIn(request.trans).then((hide) =>
        table.mutate(hide ? { ...request, values: values.map(sealed) } : request),
      );
    },
  };
}

/** The browser's own cursor shows itself to itself only: what it shows is passed on by hand. */
function openedCursor(cursor: DBCoreCursor, opened: (record: unknown) => unknown): DBCoreCursor {
  // The same record may be asked for again, and is opened once only.
  let last: { readonly record: unknown; readonly value: unknown } = { record: undefined, value: undefined };
  const value = (): unknown => {
    const record: unknown = cursor.value;
    if (last.record !== record) last = { record, value: opened(record) };
    return last.value;
  };
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: value },
  }) as DBCoreCursor;
}
