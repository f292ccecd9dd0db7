import type { Clock, Release } from '../ports';
import { newerVersion } from '../store/newer';
import type { Book } from './book';
import { takeOver } from './follow';
import { openBook } from './openBook';
import { carryOut, type Desk } from './writer';

/** One workbook opened in this worker: the book, its lock, and its housekeeping. */
export interface OpenWorkbook {
  readonly book: Book;
  /** Gives the lock back and stops waiting for it. */
  close(): Promise<void>;
}

/** Records since the last checkpoint from which on the chunks are written again when nobody works. */
const MANY_RECORDS = 1000;
const IDLE = 3000; // ms
/** How long an opening waits for a lock that the page before this one may be giving back just now (a reload). */
const GRACE = 150; // ms

export function lockName(workbook: string): string {
  return `premium-ledger/workbook/${workbook}`;
}

/**
 * Opens a workbook as its writer, or as a reader when another tab holds it; a reader becomes the writer when that tab
 * closes or dies. `turn` runs work between commands.
 */
export async function openWorkbook(
  desk: Desk,
  id: string,
  turn: (work: () => Promise<void>) => Promise<void>,
  onFailure: (thrown: unknown) => void,
  /** A reader writes from now on. */
  onTakeOver: () => void = () => undefined,
): Promise<OpenWorkbook> {
  const waiting = new AbortController();
  // In the database of a later release nobody here ever writes.
  const never = newerVersion(desk.database) !== null;
  let lock = never ? null : await desk.ports.locks.tryHold(lockName(id));
  const queued = lock === null && !never ? desk.ports.locks.hold(lockName(id), waiting.signal) : null;
  let book: Book;
  try {
    book = await openBook(desk, id, lock === null ? 'reader' : 'writer');
    if (queued !== null) {
      lock = await within(GRACE, queued, desk.ports.clock);
      if (lock !== null) book = await openBook(desk, id, 'writer');
    }
  } catch (thrown) {
    waiting.abort();
    await lock?.();
    throw thrown;
  }
  let closed = false;
  const takeTurn = async (coming: Promise<Release | null>): Promise<void> => {
    const held = await coming;
    if (held === null) return;
    lock = held;
    if (closed) await held();
    else {
      await turn(() => (closed ? Promise.resolve() : takeOver(desk, book)));
      if (!closed) onTakeOver();
    }
  };
  if (queued !== null && lock === null) void takeTurn(queued).catch(onFailure);
  return {
    book,
    async close() {
      closed = true;
      waiting.abort();
      await lock?.();
      lock = null;
    },
  };
}

/** The value if it comes in time, else null. */
function within<T>(milliseconds: number, value: Promise<T | null>, clock: Clock): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const callOff = clock.later(milliseconds, () => resolve(null));
    value.then(resolve, reject).finally(callOff);
  });
}

/** Writes the chunks again when the log has grown long and nobody has worked for a while. */
export function makeHousekeeping(
  desk: Desk,
  current: () => Book | null,
  turn: (work: () => Promise<void>) => Promise<void>,
) {
  let callOff: (() => void) | undefined;
  const settle = async (): Promise<void> => {
    const book = current();
    if (book !== null && book.mode === 'writer' && book.unsettled >= MANY_RECORDS) await checkpoint(desk, book);
  };
  return {
    /** After each command: the quiet time begins anew. */
    touch(): void {
      callOff?.();
      const book = current();
      if (book === null || book.unsettled < MANY_RECORDS) return;
      // A failed checkpoint loses nothing: the log still holds everything, and the next quiet time tries again.
      callOff = desk.ports.clock.later(IDLE, () => void turn(settle).catch(() => undefined));
    },
    stop(): void {
      callOff?.();
    },
  };
}

/** Brings the stored chunks up to date, so that opening replays nothing. */
export async function checkpoint(desk: Desk, book: Book): Promise<void> {
  await carryOut(desk, book, { cause: 'info', head: book.head, change: null, checkpoint: true, silent: true });
}
