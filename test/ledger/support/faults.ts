import { forceCloseDatabase, IDBCursor, IDBDatabase, IDBObjectStore } from 'fake-indexeddb';

/** A fault under way. */
export interface Fault {
  readonly hit: () => boolean;
  readonly end: () => void;
}

/**
 * How a write fails. `refused`: the call throws. `full`: so does every one that adds from there on, as on a full disk. `full-late`: the browser finds
 * out when it lays the transaction down; n counts transactions. `aborted`: the transaction is taken away. `closed`: with the connection under it.
 */
export const FAULTS = ['refused', 'full', 'full-late', 'aborted', 'closed'] as const;
export type FaultKind = (typeof FAULTS)[number];

type Method = (this: unknown, ...args: unknown[]) => unknown;
/** Everything that writes; the first two of a store take room. */
const WRITES: readonly (readonly [object, readonly string[]])[] = [
  [IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear']],
  [IDBCursor.prototype, ['update', 'delete']],
  [IDBDatabase.prototype, ['createObjectStore', 'deleteObjectStore']],
];
const NEEDS_ROOM: ReadonlySet<string> = new Set(['put', 'add', 'update', 'createObjectStore']);

/** Lets the n-th write from now on fail (0 = the next). Call `end` to end it. */
export function failWrite(n: number, kind: FaultKind): Fault {
  const kept: (() => void)[] = [];
  const begun = new Set<unknown>();
  let count = 0;
  let hit = false;
  for (const [owner, names] of WRITES) {
    const methods = owner as Record<string, Method>;
    for (const name of names) {
      const original = methods[name];
      if (original === undefined) throw new Error(`no ${name}`);
      kept.push(() => (methods[name] = original));
      methods[name] = function failing(this: unknown, ...args: unknown[]) {
        const { transaction } = this as { readonly transaction?: Cut };
        if (kind === 'full-late' && transaction !== undefined) {
          if (begun.has(transaction)) return original.apply(this, args);
          begun.add(transaction);
        }
        count += 1;
        const now = count - 1 === n || (kind === 'full' && hit && NEEDS_ROOM.has(name));
        if (!now) return original.apply(this, args);
        hit = true;
        if (kind === 'refused') throw new DOMException('simulated', 'UnknownError');
        if (kind === 'full') throw new DOMException('simulated', 'QuotaExceededError');
        const request = original.apply(this, args);
        // A store that is being made is no request.
        if (transaction === undefined || !isRequest(request))
          throw new DOMException('simulated', kind === 'full-late' ? 'QuotaExceededError' : 'AbortError');
        if (kind === 'full-late') endFull(transaction);
        else request.addEventListener('success', () => cut(transaction, kind));
        return request;
      };
    }
  }
  return {
    hit: () => hit,
    end() {
      for (const put of kept) put();
    },
  };
}

/** Inner parts of the stand-in for a browser's database: what a full disk does there, nothing else can bring about. */
const ABORT = '_abort';
const FINISH = '_markFinished';

interface Cut {
  readonly db: Parameters<typeof forceCloseDatabase>[0];
  abort(): void;
  [ABORT](name: string): void;
  [FINISH](): void;
}

function cut(transaction: Cut, kind: FaultKind): void {
  transaction.abort();
  if (kind === 'closed') forceCloseDatabase(transaction.db);
}

/** Everything is asked for and answered; only then there is no room. */
function endFull(transaction: Cut): void {
  const finish = transaction[FINISH].bind(transaction);
  transaction[FINISH] = () => {
    transaction[FINISH] = finish;
    transaction[ABORT]('QuotaExceededError');
  };
}

function isRequest(value: unknown): value is IDBRequest {
  return typeof value === 'object' && value !== null && 'addEventListener' in value;
}
