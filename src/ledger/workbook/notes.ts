import { keptNote, type AuditNote, type Noted } from '../audit/note';
import { guarded } from '../store/failures';
import { leaveNote, leftNotes } from '../store/notes';
import type { AuditRecord } from '../store/records';
import type { Database } from '../store/schema';
import type { NoteItem } from '../types';
import type { Book } from './book';
import { carryOut, type Desk } from './writer';

/**
 * Notes of the audit log. Whoever notes something leaves it in the store, whatever tab he is in and whatever long work is under way;
 * the tab that writes the workbook takes what lies there into the log, chained, in one write.
 */
export interface Notes {
  /** Durable when it resolves. Where the store refuses it is kept in memory for the next taking, and the refusal is thrown. */
  leave(note: AuditNote, workbook: string): Promise<void>;
  /** Into the log of the open workbook, which this tab writes. */
  take(book: Book): Promise<void>;
  /** Whether one is kept in memory only. */
  lost(workbook: string): boolean;
}

export function createNotes(desk: Desk): Notes {
  const refused = new Map<string, readonly Noted[]>();
  return {
    async leave(note, workbook) {
      const noted = { at: desk.ports.clock.now().getTime(), by: desk.author(), note: keptNote(note) };
      try {
        await leaveNote(desk.database, workbook, noted, desk.ports.newId());
      } catch (thrown) {
        refused.set(workbook, [...(refused.get(workbook) ?? []), noted]);
        throw thrown;
      }
    },
    async take(book) {
      if (book.mode === 'reader') return;
      const { id } = book.workbook;
      const left = await leftNotes(desk.database, id);
      const here = refused.get(id) ?? [];
      const noted = [...left.map(([, each]) => each), ...here];
      if (noted.length === 0) return;
      const notes = { noted, keys: left.map(([key]) => key) };
      await carryOut(desk, book, { cause: 'info', head: book.head, change: null, silent: true, notes });
      refused.set(
        id,
        (refused.get(id) ?? []).filter((each) => !here.includes(each)),
      );
      await desk.emit({ kind: 'noted', count: book.head.audit?.notes ?? 0 });
    },
    lost: (workbook) => (refused.get(workbook) ?? []).length > 0,
  };
}

/** Entries read at once. */
const BATCH = 500;
/** Notes told at once. */
const MOST = 500;

/** Notes made since record `from` was written, newest first; 0: all. */
export async function notesSince(database: Database, { head, workbook }: Book, from: number): Promise<NoteItem[]> {
  const found: NoteItem[] = [];
  if ((head.audit?.notes ?? 0) === 0) return found;
  for (let to = head.audit?.n ?? 0; to > 0; to -= BATCH) {
    const range = database.audit
      .where('[workbook+n]')
      .between([workbook.id, Math.max(1, to - BATCH + 1)], [workbook.id, to], true, true);
    const entries: AuditRecord[] = await guarded(() => range.toArray());
    for (const { n, at, by, what, seq, note } of entries.reverse()) {
      if (what === 'note' && note !== undefined && (seq ?? 0) >= from && found.length < MOST)
        found.push({ n, at, seq: seq ?? 0, note, ...(by === undefined ? {} : { by }) });
      // What stands before a record's own entry is older than it.
      if (found.length === MOST || (what === 'do' && (seq ?? 0) <= from)) return found;
    }
  }
  return found;
}
