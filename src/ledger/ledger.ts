import type { Day } from '../base/day';
import type { RosterChange } from '../roster/types';
import type { AuditNote } from './audit/note';
import { verifyAudit } from './audit/verify';
import { LedgerError, messageOf } from './errors';
import type { BookMessage, Ports } from './ports';
import { CommandQueue, type TaskControl } from './queue';
import { heldKey } from './secret/held';
import { createShelf, type Shelf } from './shelf';
import { newerVersion } from './store/newer';
import { openDatabase } from './store/open';
import { isKept } from './store/failures';
import { DATABASE_VERSION, type Database, type DatabaseOptions } from './store/schema';
import { readLayout, writeLayout } from './store/layouts';
import type {
  Applied,
  AuditVerdict,
  Command,
  HistoryFilter,
  HistoryItem,
  Layout,
  LedgerEvent,
  LogEntry,
  NoteItem,
  Opened,
} from './types';
import { warmOrders } from './view/warm';
import type { Book } from './workbook/book';
import { cellsNamed, changeOfColumnsLater } from './workbook/columnEdits';
import { prepare, preparedEdits, record, type Prepared } from './workbook/commands';
import type { MakeComputing } from './workbook/computing';
import { checkLate, follow, reload, rename, tellInfo } from './workbook/follow';
import { goTo } from './workbook/goTo';
import { headingsBefore, historyOf } from './workbook/history';
import { createNotes, notesSince } from './workbook/notes';
import { makeHousekeeping, openWorkbook, type OpenWorkbook } from './workbook/session';
import { redo, undo } from './workbook/undo';
import { makeOpened, summarise } from './workbook/update';
import { carryOut, type Desk } from './workbook/writer';
import { makeWriterWatch } from './workbook/writerWatch';

/** Time for the page to take the answer in and to paint, before the data of a large roster are checked. */
const LATE = 250; // ms
const PAUSE = 30; // ms between steps that nobody waits for
/** Cells above which a command runs as a long task: watched, and cancellable until it is written. */
const LARGE = 20_000;

export interface LedgerOptions {
  readonly ports: Ports;
  readonly makeComputing: MakeComputing;
  readonly database?: DatabaseOptions;
  /** Resolves when the page has taken the event in. */
  readonly emit: (event: LedgerEvent) => Promise<void>;
}

/** The one owner of workbooks: opens the database, holds one workbook open, carries out commands in order. */
export interface Ledger {
  /** The version of a later release that has written the database: everything is read only then. Else null. */
  readonly newer: number | null;
  readonly shelf: Shelf;
  readonly queue: CommandQueue;
  open(id: string): Promise<Opened>;
  close(): Promise<void>;
  /** `inOrder`: where the store refuses it, whatever comes behind it is refused with `unsaved-first` until `goOn`. */
  apply(command: Command, inOrder?: boolean): Promise<Applied>;
  goOn(): Promise<void>;
  undo(): Promise<LogEntry | null>;
  redo(): Promise<LogEntry | null>;
  setAsOf(asOf: Day | null): Promise<void>;
  history(before: number | null, count: number): Promise<readonly LogEntry[]>;
  /** Records with what they did, newest first. */
  historyOf(filter: HistoryFilter, before: number | null, count: number): Promise<readonly HistoryItem[]>;
  /** Back or forward until record `seq` is the last one done, in one write. Throws `history-gone`, `cancelled`. */
  goTo(seq: number): Promise<void>;
  /** Who works here from now on; '' = nobody is noted. */
  setAuthor(name: string): void;
  /** How the open workbook looks: what this tab has said last if it only reads, else what is stored. */
  layout(): Promise<Layout | null>;
  setLayout(layout: Layout): Promise<void>;
  /** The workbook that is open. Throws `workbook-missing` when none is. */
  book(): Book;
  /** A long task that ends in a large change of the open workbook, as one record. `change` gives null when there is nothing to do. */
  bulk(
    task: string,
    change: (
      book: Book,
      control: TaskControl,
    ) => Promise<
      (Omit<Prepared, 'overlay' | 'change'> & { readonly change: RosterChange; readonly stored: boolean }) | null
    >,
  ): Promise<void>;
  /** A short change that is worked out from the open workbook when its turn comes; null when there is nothing to do. */
  carry(change: (book: Book) => Prepared | null): Promise<Applied>;
  readonly desk: Desk;
  /** Looks the audit log of the open workbook through, up to what is stored now. */
  audit(): Promise<AuditVerdict>;
  /**
   * Notes in the audit log what changes nothing; `workbook`: another than the open one. Durable when it resolves; it comes into the log
   * when the tab that writes has time. Throws storage-* where it could be kept in memory only.
   */
  note(note: AuditNote, workbook?: string): Promise<void>;
  /** Takes what waits into the log of the open workbook. */
  takeNotes(): Promise<void>;
  /** Notes made since record `from` was written, newest first. */
  notesSince(from: number): Promise<readonly NoteItem[]>;
  shutDown(): Promise<void>;
}

/** Opens the database, where it is not open already, and tidies it. Throws storage-* codes. */
export async function openLedger(options: LedgerOptions, ready?: Database): Promise<Ledger> {
  const database = ready ?? (await openDatabase(options.database));
  const newer = newerVersion(database);
  const { ports, makeComputing, emit } = options;
  let author = '';
  const desk: Desk = { database, ports, makeComputing, emit, author: () => author };
  const shelf = createShelf(desk);
  const queue = new CommandQueue((task, done, total) => emit({ kind: 'progress', task, done, total }));
  let open: OpenWorkbook | null = null;
  let closing: Promise<void> = Promise.resolve();
  let ownLayout: Layout | null = null; // a reader's, until it closes
  let halted = false;

  const book = (): Book => {
    if (open === null) throw new LedgerError('workbook-missing', {});
    return open.book;
  };
  /** Work that must come between commands, but waits for a long task instead of being refused. */
  const turn = async (work: () => Promise<void>): Promise<void> => {
    for (;;) {
      await queue.idle();
      try {
        return await queue.run(work);
      } catch (thrown) {
        if (!(thrown instanceof LedgerError && thrown.code === 'busy')) throw thrown;
      }
    }
  };
  const notes = createNotes(desk);
  const takeNotes = (): Promise<void> =>
    newer !== null ? Promise.resolve() : turn(async () => (open === null ? undefined : step(notes.take)));
  /** Nobody waits for it: what was not taken lies there for the next time. */
  const takeSoon = (): void => void takeNotes().catch(() => undefined);
  const housekeeping = makeHousekeeping(desk, () => open?.book ?? null, turn);
  const writerWatch = makeWriterWatch(ports, () => open?.book ?? null, emit);
  const report = (thrown: unknown): void =>
    void emit({ kind: 'save', state: 'failed', error: thrown instanceof LedgerError ? thrown.code : 'internal' });

  /** Runs a step of the open workbook. When another writer was found out, the copy is read again before the refusal is passed on. */
  const step = async <T>(work: (book: Book) => Promise<T>): Promise<T> => {
    const current = book();
    try {
      if (halted) throw new LedgerError('unsaved-first', {});
      return await work(current);
    } catch (thrown) {
      if (thrown instanceof LedgerError && thrown.code === 'read-only' && current.mode === 'writer')
        await reload(desk, current);
      throw thrown;
    } finally {
      housekeeping.touch();
    }
  };

  /** A step that those behind it count on. */
  const stepInOrder = <T>(inOrder: boolean, work: (book: Book) => Promise<T>): Promise<T> =>
    step(async (current) => {
      try {
        return await work(current);
      } catch (thrown) {
        halted = inOrder && thrown instanceof LedgerError && isKept(thrown.code);
        throw thrown;
      }
    });

  /** What can wait until the first painting: checks of a large roster, and orders that will be asked for. */
  const settleIn = async (): Promise<void> => {
    if (open === null) return;
    const current = open.book;
    takeSoon();
    await checkLate(desk, current);
    const steps = warmOrders(current.table);
    const next = (): void => {
      if (open?.book !== current) return;
      if (steps.next().done === true) void auditLate(current).catch(report);
      else ports.clock.later(PAUSE, next);
    };
    next();
  };

  /** Last of all, and between everything else: whether the audit log is whole. */
  const auditLate = async (current: Book): Promise<void> => {
    const verdict = await verifyAudit(database, current, async () => {
      await new Promise<void>((resolve) => void ports.clock.later(PAUSE, resolve));
      if (open?.book !== current) throw new LedgerError('cancelled', {});
    }).catch((thrown: unknown) => {
      if (thrown instanceof LedgerError && thrown.code === 'cancelled') return null;
      throw thrown;
    });
    if (verdict !== null && open?.book === current) await emit({ kind: 'audit', verdict });
  };

  const closeNow = async (): Promise<void> => {
    housekeeping.stop();
    writerWatch.stop();
    ownLayout = null;
    const before = open;
    open = null;
    closing = before?.close() ?? Promise.resolve();
    await closing;
  };
  /** Takes a workbook away. One that is open here is closed, once nothing can refuse it any more: its lock is kept until then. */
  const takeAway = async (id: string, work: (held: boolean) => Promise<void>): Promise<void> => {
    const here = (): Book['mode'] | undefined => (open?.book.workbook.id === id ? open.book.mode : undefined);
    if (here() === undefined) {
      await closing; // a lock being given back just now is no other tab's
      await work(false);
      return;
    }
    await turn(async () => {
      if (here() === 'reader') throw new LedgerError('open-elsewhere', { workbook: id });
      const held = here() === 'writer';
      await work(held);
      if (held) await closeNow();
    });
  };

  const hear = async (message: BookMessage): Promise<void> => {
    if (open === null || message.workbook !== open.book.workbook.id) return;
    const current = open.book;
    if (message.kind === 'gone') {
      await closeNow();
      await emit({ kind: 'gone', workbook: message.workbook });
    } else if (message.kind === 'noted') takeSoon();
    else if (message.kind === 'renamed') await rename(desk, current);
    else if (current.mode === 'reader' && message.kind === 'written') await follow(desk, current, message);
  };
  // At once: a writer with a long task under way is awake.
  ports.channel.listen((message) => {
    if (newer !== null) return; // a later release may speak otherwise
    if (message.kind === 'encrypted') {
      if (heldKey(database) === null) void emit({ kind: 'locked' });
      return;
    }
    if (!writerWatch.hear(message)) void turn(() => hear(message)).catch(report);
  });

  // A later release in another tab has just asked for the database, which is closed for it: nothing can be written here any more.
  database.on('versionchange', ({ oldVersion, newVersion }: IDBVersionChangeEvent) => {
    if (newVersion !== null && newVersion > oldVersion)
      void emit({ kind: 'save', state: 'failed', error: 'storage-newer' });
  });
  if (newer === null) await shelf.tidy();

  return {
    newer,
    desk,
    queue,
    book,
    shelf: {
      ...shelf,
      rename: (id, name) => renamed(id, () => shelf.rename(id, name)),
      takePolicy: (id) => renamed(id, () => shelf.takePolicy(id)),
      remove: (id) => takeAway(id, (held) => shelf.remove(id, held)),
      purge: (id) => takeAway(id, (held) => shelf.purge(id, held)),
    },
    open: (id) =>
      queue.run(async () => {
        await closeNow();
        halted = false;
        open = await openWorkbook(desk, id, turn, report, takeSoon);
        if (newer === null) writerWatch.start();
        const opened = makeOpened(open.book, await summarise(open.book, database));
        ports.clock.later(LATE, () => void turn(settleIn).catch(report));
        return opened;
      }),
    close: () => turn(closeNow),
    apply: (command, inOrder = false) =>
      command.kind === 'set-columns' && cellsNamed(command) > LARGE
        ? queue.runLong('change', (control, ending) =>
            stepInOrder(inOrder, async (current) => {
              refuseReader(current, newer);
              const change = await changeOfColumnsLater(current.table, command, control);
              ending();
              return carryOutPrepared(current, preparedEdits(current, command, change));
            }),
          )
        : queue.run(() =>
            stepInOrder(inOrder, async (current) => {
              refuseReader(current, newer);
              return carryOutPrepared(current, prepare(current, command));
            }),
          ),
    goOn: () =>
      queue.run(async () => {
        halted = false;
      }),
    undo: () => queue.run(() => step((current) => undo(desk, current))),
    redo: () => queue.run(() => step((current) => redo(desk, current))),
    setAsOf: (asOf) =>
      queue.run(() =>
        step((current) => carryOut(desk, current, { cause: 'as-of', head: { ...current.head, asOf }, change: null })),
      ),
    historyOf: (filter, before, count) => historyOf(database, book(), filter, before, count),
    goTo: (seq) =>
      queue.runLong('history', (control, ending) =>
        step(async (current) => {
          refuseReader(current, newer);
          await goTo(desk, current, seq, control, ending);
        }),
      ),
    setAuthor(name) {
      author = name.trim();
    },
    async layout() {
      const { mode, workbook } = book();
      // Whoever may write from now on goes on from what was kept, not from what he had arranged for himself.
      return (mode === 'reader' ? ownLayout : null) ?? readLayout(database, workbook.id);
    },
    async setLayout(layout) {
      const { mode, workbook } = book();
      if (mode === 'reader') ownLayout = layout;
      else {
        await writeLayout(database, workbook.id, layout);
        ownLayout = null;
      }
    },
    history: async (before, count) => headingsBefore(database, book(), before, count),
    bulk: (task, change) =>
      queue.runLong(task, (control, ending) =>
        step(async (current) => {
          refuseReader(current, newer);
          const made = await change(current, control);
          ending();
          if (made !== null) await record(desk, current, { ...made, overlay: null }, { bulk: made.stored });
        }),
      ),
    carry: (change) =>
      queue.run(() =>
        step(async (current) => {
          refuseReader(current, newer);
          return carryOutPrepared(current, change(current));
        }),
      ),
    audit: () => verifyAudit(database, book(), giveWay),
    async note(note, workbook = book().workbook.id) {
      if (newer !== null) return; // nothing is written there
      try {
        await notes.leave(note, workbook);
      } finally {
        if (open?.book.workbook.id === workbook && open.book.mode === 'writer') takeSoon();
        else ports.channel.send({ kind: 'noted', workbook });
      }
    },
    takeNotes,
    notesSince: (from) => notesSince(database, book(), from),
    async shutDown() {
      await queue.idle();
      await closeNow();
      ports.channel.listen(undefined);
      database.close();
    },
  };

  async function carryOutPrepared(current: Book, prepared: Prepared | null): Promise<Applied> {
    if (prepared === null) return { added: null, seq: null };
    const added = prepared.change?.appended?.first ?? null;
    const seq = current.head.nextSeq;
    await record(desk, current, prepared);
    if (notes.lost(current.workbook.id)) takeSoon();
    return { added, seq };
  }

  /** Changes a workbook's own record; what is open here shows it. */
  async function renamed(id: string, work: () => Promise<void>): Promise<void> {
    await work();
    if (open?.book.workbook.id === id) await turn(() => (open === null ? Promise.resolve() : renameOpen(open.book)));
  }

  async function renameOpen(current: Book): Promise<void> {
    const workbook = await database.workbooks.get(current.workbook.id);
    if (workbook === undefined) throw new LedgerError('workbook-missing', { message: messageOf('renamed') });
    current.workbook = workbook;
    await tellInfo(desk, current);
  }
}

/** Lets waiting messages in: nobody waits for the look at the audit log. */
async function giveWay(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

function refuseReader({ mode }: Book, newer: number | null): void {
  if (newer !== null) throw new LedgerError('storage-newer', { found: newer, known: DATABASE_VERSION });
  if (mode === 'reader') throw new LedgerError('read-only', {});
}
