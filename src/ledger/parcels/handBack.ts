import { fileSafe } from '../../base/text';
import { FIELD_IDS } from '../../roster/fields';
import { writeContainer } from '../backup/container';
import { packed, stamp } from '../backup/packed';
import { sealedOr, type SealKey } from '../backup/sealed';
import { LedgerError } from '../errors';
import type { TaskControl } from '../queue';
import { guarded } from '../store/failures';
import { has } from '../store/ranges';
import type { ParcelRecord } from '../store/records';
import { WORKBOOK_FORMAT, type Database } from '../store/schema';
import type { Book } from '../workbook/book';
import { readRecords } from '../workbook/history';
import { createNetChange } from '../workbook/netChange';
import { createBirths, OWN } from './births';
import type { ParcelCells, ParcelHead, ParcelPerson, ParcelReturn } from './types';

/** Records in memory at once. */
const BATCH = 32;
/** As many digits of a seal are enough to know it by. */
const SEAL = 16;

/** The package a workbook was opened from; null when it is none. */
export async function heldParcel(database: Database, workbook: string): Promise<ParcelRecord | null> {
  const parcels = await guarded(() =>
    database.parcels.where('[workbook+id]').between([workbook, ''], [workbook, '\uffff']).toArray(),
  );
  return parcels.find(({ role }) => role === 'held') ?? null;
}

/** What has changed in the open workbook since it was opened from its package. Throws `parcel-none`, `storage-*`, `cancelled`. */
export async function returnOf(
  database: Database,
  book: Book,
  now: { readonly at: number; readonly by: string },
  control: TaskControl,
): Promise<ParcelReturn> {
  const { workbook, head, table } = book;
  const held = await heldParcel(database, workbook.id);
  if (held === null) throw new LedgerError('parcel-none', { workbook: workbook.id });
  const net = createNetChange();
  const births = createBirths(held.count);
  for (let from = 1; from < head.nextSeq; from += BATCH) {
    await control.step(from - 1, head.nextSeq);
    for (const { seq, change } of await readRecords(database, workbook.id, from, Math.min(head.nextSeq, from + BATCH)))
      if (change !== null && !has(head.undone, seq)) {
        net.add(change);
        births.add(seq, change);
      }
  }
  const cells = (net.result()?.cells ?? []).flatMap(({ field, rows, from, to }): ParcelCells[] => {
    const at = [...rows.keys()].filter((index) => (rows[index] ?? 0) < held.count);
    return at.length === 0 || OWN.has(field)
      ? []
      : [
          {
            field,
            rows: Uint32Array.from(at, (index) => rows[index] ?? 0),
            base: at.map((index) => from[index] ?? ''),
            theirs: at.map((index) => to[index] ?? ''),
          },
        ];
  });
  const entries = await guarded(() =>
    database.audit
      .where('[workbook+n]')
      .between([workbook.id, 1], [workbook.id, head.audit?.n ?? 0], true, true)
      .toArray(),
  );
  const sealed = new Map(entries.flatMap(({ what, seq, hash }) => (what === 'do' ? [[seq, hash.slice(0, SEAL)]] : [])));
  const added: ParcelPerson[] = [];
  for (let row = held.count; row < table.length; row += 1) {
    if (table.alive[row] !== 1) continue;
    const person = FIELD_IDS.filter((field) => !OWN.has(field)).map(
      (field) => [field, table.getText(field, row)] as const,
    );
    const born = births.of(row, (seq) => sealed.get(seq));
    added.push({
      at: row,
      cells: person.filter(([, text]) => text !== ''),
      ...(born === undefined ? {} : { born }),
    });
  }
  const removed: number[] = [];
  for (let row = 0; row < held.count; row += 1) if (table.alive[row] !== 1) removed.push(row);
  const { id, units, origin, at } = held;
  return {
    parcel: { id, units, origin, at },
    madeAt: now.at,
    by: now.by,
    cells,
    added,
    removed: Uint32Array.from(removed),
    // What left in between changed nothing: it is no state to be known by.
    seals: entries.filter(({ what }) => what !== 'note').map(({ hash }) => hash.slice(0, SEAL)),
  };
}

/** The same as a file, under a password where there is a `seal`. */
export async function handBack(
  database: Database,
  book: Book,
  now: { readonly at: number; readonly by: string },
  control: TaskControl,
  seal: SealKey | null = null,
): Promise<{ readonly name: string; readonly blob: Blob; readonly returned: ParcelReturn }> {
  const returned = await returnOf(database, book, now, control);
  const sections = await packed([{ kind: 'return', records: [returned] }], control);
  const { parcel } = returned;
  const manifest: ReturnManifest = { kind: 'return', format: WORKBOOK_FORMAT, madeAt: now.at, parcel };
  const blob = await sealedOr(await writeContainer(manifest, sections), seal, control);
  return { name: `${fileSafe(book.workbook.name)}_交回_${stamp(new Date(now.at))}.cztz`, blob, returned };
}

/** What a return says of itself. */
export interface ReturnManifest {
  readonly kind: 'return';
  readonly format: number;
  readonly madeAt: number;
  readonly parcel: ParcelHead;
}
