import type { Day } from '../../base/day';
import { hex, ownSha256, sha256 } from '../backup/sha256';
import { encodeSection } from '../backup/section';
import type { AuditNote, Noted } from './note';
import type { AuditHead, AuditRecord, ChangeRecord, HeadRecord, Range } from '../store/records';

/**
 * The audit log: one entry a write, and one for each thing that left or was done around the workbook (note.ts), each sealed with
 * SHA-256 over itself and the seal of the one before, so that an entry that was taken out, put in or altered breaks the chain from
 * there on. It shows tampering and damage; whoever could rewrite the whole chain to its end cannot be told by it alone, but by the last seal on any backup or export made before.
 */

/** What an entry says, before it is sealed. */
export interface AuditStep {
  readonly at: number;
  readonly by: string;
  readonly what: AuditRecord['what'];
  /** The record of the log that was carried out; null where none was. */
  readonly record: ChangeRecord | null;
  /** That record's number; after an undo or redo: of the record one stands at; null for the as-of date. */
  readonly seq: number | null;
  /** The head as it stands after the step. */
  readonly head: Pick<HeadRecord, 'undone' | 'asOf'>;
}

/** Below this, hashing at once is quicker than asking the browser. */
const SMALL = 16_384; // bytes

/**
 * The entries a write adds to the log: before the first of a workbook that has changes from before the log was kept, one that says so
 * (`begin`, up to which record); the notes that wait; the step's own, where it has one.
 */
export async function entriesOf(
  before: Pick<HeadRecord, 'audit' | 'nextSeq' | 'undone' | 'asOf' | 'workbook'>,
  step: AuditStep | null,
  notes: readonly Noted[] = [],
): Promise<{ readonly entries: readonly AuditRecord[]; readonly audit: AuditHead | undefined }> {
  const entries: AuditRecord[] = [];
  const { workbook, undone, asOf } = before;
  let audit = before.audit;
  const add = async (entry: Omit<AuditRecord, 'n' | 'hash'>): Promise<void> => {
    const numbered = { ...entry, n: (audit?.n ?? 0) + 1 };
    const hash = await sealOf(audit?.hash ?? '', numbered);
    entries.push({ ...numbered, hash });
    const told = (audit?.notes ?? 0) + (entry.what === 'note' ? 1 : 0);
    audit = { n: numbered.n, hash, ...(told === 0 ? {} : { notes: told }) };
  };
  const seq = before.nextSeq - 1;
  if (audit === undefined && seq > 0 && (step !== null || notes.length > 0))
    await add({ workbook, at: step?.at ?? notes[0]?.at ?? 0, what: 'begin', seq, sum: '', undone, asOf });
  for (const { at, by, note } of notes)
    await add({ workbook, at, ...byOf(by), what: 'note', seq, sum: await sumOfNote(note), undone, asOf, note });
  if (step !== null)
    await add({
      workbook,
      at: step.at,
      ...byOf(step.by),
      what: step.what,
      seq: step.seq,
      sum: step.record === null ? '' : await sumOf(step.record),
      undone: step.head.undone,
      asOf: step.head.asOf,
    });
  return { entries, audit };
}

function byOf(by: string): { readonly by?: string } {
  return by === '' ? {} : { by };
}

/** The seal of an entry: over the seal before it and everything it says but the workbook's id, which a copy has anew. */
export async function sealOf(
  previous: string,
  { n, at, by, what, seq, sum, undone, asOf }: Omit<AuditRecord, 'hash' | 'workbook' | 'note'>,
): Promise<string> {
  const said: readonly (string | number | Day | null | readonly Range[])[] = [
    previous,
    n,
    at,
    by ?? '',
    what,
    seq,
    sum,
    undone,
    asOf,
  ];
  return digest(new TextEncoder().encode(JSON.stringify(said)));
}

/** The digest of a log record, without the workbook's id. */
export async function sumOf({ workbook: _workbook, ...record }: ChangeRecord): Promise<string> {
  return digest(encodeSection({ kind: 'changes', records: [{ ...record, workbook: '' }] }));
}

/** The digest of a note, over the text it has as JSON. */
export async function sumOfNote(note: AuditNote): Promise<string> {
  return digest(new TextEncoder().encode(JSON.stringify(note)));
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytes.length <= SMALL ? hex(ownSha256(bytes)) : sha256(bytes);
}
