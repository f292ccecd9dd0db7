import type { Overlay } from '../../policy/types';
import type { RosterChange } from '../../roster/types';
import { asLedgerError, LedgerError } from '../errors';
import { SAVING } from '../queue';
import { letterOf } from '../atRest/letter';
import { entriesOf, type AuditStep } from '../audit/chain';
import type { Noted } from '../audit/note';
import { commit } from '../store/commit';
import { add } from '../store/ranges';
import type { ChangeRecord, HeadRecord } from '../store/records';
import type { LedgerEvent, Update } from '../types';
import { asOfInForce, todayOf } from './asOf';
import { headingOf, markDirty, type Book } from './book';
import { inverse, play, touchedRows } from './change';
import { countCells, weightOf } from './edits';
import { undoTarget } from './log';
import type { BookContext } from './openBook';
import { playTray, withCount } from './tray';
import { makeUpdate, summarise } from './update';

/** What a writer needs: the store, and the ears of the page and of the other tabs. */
export interface Desk extends BookContext {
  /** Resolves when the page has taken the event in. */
  emit(event: LedgerEvent): Promise<void>;
  /** Who works here, as the log notes it; '' = nobody. */
  author(): string;
}

/** One step of an open workbook: a command, an undo, a redo, an as-of move, a checkpoint. */
export interface Step {
  readonly cause: Update['cause'];
  /** The head as it shall be; counters of rows and writes are filled in. */
  readonly head: HeadRecord;
  readonly change: RosterChange | null;
  readonly record?: ChangeRecord;
  /** The added rows stand in the table already, and their cells nowhere else: they are stored as chunks with this step. */
  readonly bulk?: boolean;
  readonly checkpoint?: boolean;
  /** Nothing to tell: the rows are as they were. */
  readonly silent?: boolean;
  /** Written into the audit log, and what they had been kept under is done with. */
  readonly notes?: { readonly noted: readonly Noted[]; readonly keys: readonly string[] };
}

/**
 * Carries a step out: memory first, then the store (durable when this resolves), then the page and the other tabs.
 * When the store refuses, memory is put back as it was and the refusal is thrown.
 */
export async function carryOut(desk: Desk, book: Book, step: Step): Promise<void> {
  if (book.mode === 'reader') throw new LedgerError('read-only', { workbook: book.workbook.id });
  const silent = step.silent === true;
  // Nobody waits for the page to have heard this: it may be busy drawing, and the writing can begin.
  if (!silent) void desk.emit({ kind: 'save', state: 'saving' });
  const before = book.head;
  const touched = step.change === null ? new Uint32Array(0) : touchedRows(step.change);
  if (step.change !== null && step.bulk !== true) play(book.table, step.change);
  playTray(book, step.change);
  markDirty(book.dirty, touched);
  const writing = write(desk, book, step);
  const rows = recompute(desk, book, step.head, step.change, touched);
  const written = await writing;
  if (!written.ok) {
    takeBack(desk, book, step, before, touched);
    if (!silent) await desk.emit({ kind: 'save', state: 'failed', error: written.error.code });
    throw written.error;
  }
  settle(book, step, written.head);
  const { id } = book.workbook;
  const reload = step.bulk === true || (step.change !== null && countCells(step.change) > 20_000);
  desk.ports.channel.send({
    kind: 'written',
    workbook: id,
    head: book.head,
    cause: step.cause,
    ...(reload ? { change: null, reload } : letterOf(desk.database, id, book.head.rev, step.change)),
  });
  if (silent) return;
  const log = await summarise(book, desk.database);
  const update = makeUpdate(book, { cause: step.cause, change: step.change, rows, bulk: step.bulk === true }, log);
  await Promise.all([desk.emit({ kind: 'update', update, saved: true }), desk.emit({ kind: 'save', state: 'saved' })]);
}

type Written = { readonly ok: true; readonly head: HeadRecord } | { readonly ok: false; readonly error: LedgerError };

/** Starts writing at once; the result is asked for after the recalculation, which takes place meanwhile. */
async function write(
  desk: Desk,
  book: Book,
  { cause, head, change, record, bulk, checkpoint, silent, notes }: Step,
): Promise<Written> {
  const { table, dirty } = book;
  const at = record?.at ?? desk.ports.clock.now().getTime();
  const next: HeadRecord = {
    ...withCount(head, book.tray.size, book.closed.size),
    rev: head.rev + 1,
    changedAt: silent === true ? head.changedAt : at,
    persons: table.aliveCount,
    length: table.length,
  };
  const onProgress = (done: number, total: number): void =>
    void desk.emit({ kind: 'progress', task: SAVING, done, total });
  try {
    const own = silent === true ? null : { at, by: desk.author(), ...wordOf(cause, head, record), head: next };
    const audited = await entriesOf(book.head, own, notes?.noted);
    const stored = await commit(desk.database, {
      head: audited.audit === undefined ? next : { ...next, audit: audited.audit },
      audit: audited.entries,
      ...(notes === undefined ? {} : { settled: notes.keys }),
      ...(record === undefined ? {} : { record }),
      ...(change?.tray === undefined ? {} : { tray: change.tray }),
      ...(bulk === true || checkpoint === true
        ? { checkpoint: { table, dirty, ...(bulk === true ? { onProgress } : {}) } }
        : {}),
    });
    return { ok: true, head: stored };
  } catch (thrown) {
    return { ok: false, error: asLedgerError(thrown) };
  }
}

/** What the audit log calls a step. */
function wordOf(
  cause: Step['cause'],
  head: HeadRecord,
  record: ChangeRecord | undefined,
): Pick<AuditStep, 'what' | 'record' | 'seq'> {
  if (record !== undefined) return { what: 'do', record, seq: record.seq };
  if (cause === 'undo' || cause === 'redo') return { what: cause, record: null, seq: undoTarget(head) ?? 0 };
  return { what: 'as-of', record: null, seq: null };
}

/** Brings results up to date after a change of rows, parameters or the as-of date. Returns the rows that differ; null = all. */
export function recompute(
  { ports }: BookContext,
  book: Book,
  head: { readonly overlay: Overlay; readonly asOf: HeadRecord['asOf'] },
  change: RosterChange | null,
  touched: Uint32Array,
): Uint32Array | null {
  const { computing } = book;
  const overlayMoved = head.overlay !== book.head.overlay;
  if (overlayMoved) computing.setOverlay(head.overlay);
  const asOf = asOfInForce(head.asOf, book.policy, head.overlay, todayOf(ports.clock.now()));
  const dateMoved = asOf !== book.asOf;
  if (dateMoved) {
    computing.setAsOf(asOf);
    book.asOf = asOf;
  }
  let rows: Uint32Array | null = new Uint32Array(0);
  if (change !== null && touched.length > 0 && bearsOnResults(change)) {
    if (touched.length * 4 > book.table.length && touched.length > 1000) {
      computing.all();
      rows = null;
    } else rows = computing.rows(touched);
  }
  return overlayMoved || dateMoved ? null : rows;
}

/** Whether results or checks may follow from it: nothing does from a colour mark or a place in the list. */
function bearsOnResults({ appended, removed, restored, cells }: RosterChange): boolean {
  if (appended !== undefined || removed !== undefined || restored !== undefined) return true;
  return cells.some(({ field }) => field !== 'mark' && field !== 'place');
}

/** The store has refused: memory goes back to what is stored. Rows that were added stay, not living. */
function takeBack(desk: Desk, book: Book, step: Step, before: HeadRecord, touched: Uint32Array): void {
  const { change } = step;
  let head = before;
  if (change !== null) {
    const back = inverse(change);
    play(book.table, back);
    playTray(book, back);
    if (change.appended !== undefined && step.record !== undefined) {
      const { first, count } = change.appended;
      head = { ...head, length: book.table.length, ghosts: add(head.ghosts, first, first + count - 1) };
    }
  }
  book.head = step.head; // what the results stand for now
  recompute(desk, book, head, change, touched);
  book.head = head;
}

function settle(book: Book, step: Step, stored: HeadRecord): void {
  book.head = stored;
  if (step.record !== undefined) book.headings.set(step.record.seq, headingOf(step.record));
  if (step.bulk === true || step.checkpoint === true) {
    book.dirty.clear();
    book.unsettled = 0;
  } else book.unsettled += weightOf(step.change);
}
