import type { ChangeRecord, HeadRecord } from '../store/records';
import { add, has, remove } from '../store/ranges';

/** Undo and redo as numbers: which record is next, and how the head stands afterwards. Pure. */

/** The record undo would take back; null when there is none. */
export function undoTarget(head: HeadRecord): number | null {
  for (let seq = head.nextSeq - 1; seq > 0; seq -= 1) if (!has(head.undone, seq)) return seq;
  return null;
}

/** The record redo would bring back: the first undone one after the last done one that no later command has dropped. */
export function redoTarget(head: HeadRecord): number | null {
  for (let seq = (undoTarget(head) ?? 0) + 1; seq < head.nextSeq; seq += 1) if (!has(head.dropped, seq)) return seq;
  return null;
}

/** The head after a new command: what could be redone no longer can. */
export function afterCommand(head: HeadRecord): HeadRecord {
  return { ...head, nextSeq: head.nextSeq + 1, dropped: head.undone };
}

export function afterUndo(head: HeadRecord, { seq, change }: ChangeRecord): HeadRecord {
  const rows = change?.appended;
  return {
    ...head,
    undone: add(head.undone, seq, seq),
    ghosts: rows === undefined ? head.ghosts : add(head.ghosts, rows.first, rows.first + rows.count - 1),
  };
}

export function afterRedo(head: HeadRecord, { seq, change }: ChangeRecord): HeadRecord {
  const rows = change?.appended;
  return {
    ...head,
    undone: remove(head.undone, seq, seq),
    ghosts: rows === undefined ? head.ghosts : remove(head.ghosts, rows.first, rows.first + rows.count - 1),
  };
}
