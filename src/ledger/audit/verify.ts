import { guarded } from '../store/failures';
import type { AuditRecord, HeadRecord, Range } from '../store/records';
import type { Database } from '../store/schema';
import type { AuditVerdict } from '../types';
import { followParameters } from './parameters';
import { sealOf, sumOf, sumOfNote } from './chain';

/** Entries looked at in one go: each may have a record of a large change behind it. */
const BATCH = 64;

/**
 * Compares the audit log with itself, with the log records and with the head, as far as the head given reaches: what is
 * written meanwhile is left for the next time. `pause` comes between two runs of entries. Reads only; throws `storage-failed`.
 */
export async function verifyAudit(
  database: Database,
  { head, miscounted }: { readonly head: HeadRecord; readonly miscounted: boolean },
  pause: (done: number, total: number) => Promise<void>,
): Promise<AuditVerdict> {
  const { audit, workbook } = head;
  if (audit === undefined) {
    // The first write may have come since the head was given: its entry is no stray.
    const strays = await guarded(() =>
      database.transaction('r', [database.heads, database.audit], async () => {
        const now = await database.heads.get(workbook);
        if (now?.audit !== undefined) return 0;
        return database.audit.where('[workbook+n]').between([workbook, 0], [workbook, Infinity]).count();
      }),
    );
    // Not kept yet: changes from before the log, or none at all.
    return strays === 0 ? { state: 'none', before: head.nextSeq - 1 } : broken(1, null, 'head');
  }
  let previous = '';
  let before = 0; // records from before the log was kept
  let next = 1; // the next record that an entry must tell of
  let notes = 0;
  const parameters = followParameters(head.undone);
  let last: AuditRecord | null = null;
  for (let from = 1; from <= audit.n; from += BATCH) {
    const to = Math.min(audit.n, from + BATCH - 1);
    await pause(from - 1, audit.n);
    const entries = await guarded(() =>
      database.audit.where('[workbook+n]').between([workbook, from], [workbook, to], true, true).toArray(),
    );
    for (let n = from; n <= to; n += 1) {
      const entry = entries[n - from];
      if (entry?.n !== n) return broken(n, last, 'gap');
      if ((await sealOf(previous, entry)) !== entry.hash) return broken(n, entry, 'altered');
      if (entry.what === 'begin') {
        if (n !== 1 || entry.seq === null) return broken(n, entry, 'altered');
        before = entry.seq;
        next = before + 1;
      } else if (entry.what === 'do') {
        if (entry.seq !== next) return broken(n, entry, 'gap');
        const record = await guarded(() => database.changes.get([workbook, entry.seq ?? 0]));
        if (record === undefined) return broken(n, entry, 'record-missing');
        if ((await sumOf(record)) !== entry.sum) return broken(n, entry, 'record-altered');
        parameters.take(record);
        next += 1;
      } else if (entry.what === 'note') {
        if (entry.note === undefined || (await sumOfNote(entry.note)) !== entry.sum) return broken(n, entry, 'altered');
        notes += 1;
      }
      previous = entry.hash;
      last = entry;
    }
  }
  const agrees =
    last !== null &&
    last.hash === audit.hash &&
    next === head.nextSeq &&
    notes === (audit.notes ?? 0) &&
    same(last.undone, head.undone) &&
    last.asOf === head.asOf &&
    !miscounted &&
    parameters.agree(head, before > 0 || (await isOfPackage(database, workbook)) ? null : {});
  return agrees ? { state: 'whole', entries: audit.n, before, seal: audit.hash } : broken(audit.n, last, 'head');
}

/** A package begins with the parameters of the workbook it left. */
async function isOfPackage(database: Database, workbook: string): Promise<boolean> {
  const parcels = await guarded(() =>
    database.parcels.where('[workbook+id]').between([workbook, ''], [workbook, '\uffff']).toArray(),
  );
  return parcels.some(({ role }) => role !== 'issued');
}

function same(a: readonly Range[], b: readonly Range[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function broken(
  entry: number,
  near: AuditRecord | null,
  why: (AuditVerdict & { state: 'broken' })['why'],
): AuditVerdict {
  return { state: 'broken', entry, at: near?.at ?? null, why };
}
