/** What was done with a workbook without a change in it: who took what out of it, what came in its place, who locked it away. */
export type AuditNote =
  | {
      readonly kind: 'export';
      /** What it was called on screen. */
      readonly of: string;
      /** Its name; '' on paper. */
      readonly file: string;
      /** null: it is no file of persons. */
      readonly persons: number | null;
      /** null: nobody counted them. */
      readonly rows: number | null;
      readonly fields: readonly string[];
      /** How ID numbers stand in it. */
      readonly ids: 'full' | 'mask' | 'none';
      readonly phones: boolean;
      /** '' = no watermark. */
      readonly mark: string;
    }
  | { readonly kind: 'backup'; readonly file: string; readonly where: 'download' | 'folder'; readonly sealed: boolean }
  /** The workbook was opened from a backup or a village package, in the place of `replaced` ('' = of none). */
  | {
      readonly kind: 'restored';
      readonly file: string;
      readonly madeAt: number;
      readonly sealed: boolean;
      readonly replaced: string;
    }
  | {
      readonly kind: 'parcel';
      readonly file: string;
      readonly units: readonly string[];
      readonly persons: number;
      readonly sealed: boolean;
    }
  /** What a village hands back. That a township merged it is a change, and in the log as such. */
  | {
      readonly kind: 'returned';
      readonly file: string;
      readonly cells: number;
      readonly added: number;
      readonly removed: number;
      readonly sealed: boolean;
    }
  /** The password of this browser, or that of its backups. */
  | { readonly kind: 'password'; readonly of: 'browser' | 'backups'; readonly how: 'set' | 'changed' | 'removed' }
  /** Whether what lies in this browser is encrypted. */
  | { readonly kind: 'at-rest'; readonly to: 'yes' | 'no' };

/** A note with who and when, before it is an entry of the log. */
export interface Noted {
  readonly at: number;
  readonly by: string;
  readonly note: AuditNote;
}

/** As it is told of the log. `seq`: the last record of the log then. */
export interface NoteItem {
  readonly n: number;
  readonly at: number;
  readonly by?: string;
  readonly seq: number;
  readonly note: AuditNote;
}

/** Longer lists are cut: a note is to be read. */
const MOST_NAMES = 200;

/** As it is kept: lists of a length that can be read. */
export function keptNote(note: AuditNote): AuditNote {
  if (note.kind === 'export') return { ...note, fields: note.fields.slice(0, MOST_NAMES) };
  return note.kind === 'parcel' ? { ...note, units: note.units.slice(0, MOST_NAMES) } : note;
}
