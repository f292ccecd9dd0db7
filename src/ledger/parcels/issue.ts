import { fileSafe } from '../../base/text';
import { pickRows } from '../../roster/table';
import type { RosterTable } from '../../roster/types';
import { writeContainer } from '../backup/container';
import type { Manifest } from '../backup/make';
import { packed, stamp } from '../backup/packed';
import { sealedOr, type SealKey } from '../backup/sealed';
import type { Section } from '../backup/section';
import { LedgerError } from '../errors';
import type { TaskControl } from '../queue';
import { CHUNK_ROWS } from '../../roster/table';
import { columnsOf, makeChunk } from '../store/chunk';
import { guarded } from '../store/failures';
import { makeSegment, planPools } from '../store/pool';
import { makeHead } from '../store/shelf';
import { WORKBOOK_FORMAT, type Database } from '../store/schema';
import type { Book } from '../workbook/book';
import type { ParcelHead } from './types';

/**
 * A village package: the living persons of some units as a workbook of their own, with the policy's parameters and the
 * as-of date, in a file, under a password where there is a `seal`. What went out is noted before the file is given away.
 * Throws `parcel-empty`, `read-only`, `storage-*`, `cancelled`.
 */
export async function issueParcel(
  database: Database,
  book: Book,
  units: readonly string[],
  { id, now, seal = null }: { readonly id: string; readonly now: number; readonly seal?: SealKey | null },
  control: TaskControl,
): Promise<{ readonly name: string; readonly blob: Blob; readonly persons: number }> {
  const { workbook, head, table, mode } = book;
  if (mode === 'reader') throw new LedgerError('read-only', { workbook: workbook.id });
  const rows = rowsOf(table, units);
  if (rows.length === 0) throw new LedgerError('parcel-empty', { units: units.join('、') });
  const part = pickRows(table, rows);
  // A place names a row of this workbook; in another it would name somebody else.
  for (let row = 0; row < part.length; row += 1) if (part.getText('place', row) !== '') part.setText('place', row, '');
  const sections = await packed(sectionsOf(part), control);
  const parcel: ParcelHead = { id, units, origin: workbook.name, at: now };
  const name = `${workbook.name} ${units.length === 1 ? units[0] : `${units[0]}等${units.length}个单位`}`;
  const { workbook: _workbook, ...state } = makeHead('', now);
  const manifest: Manifest = {
    kind: 'workbook',
    format: WORKBOOK_FORMAT,
    madeAt: now,
    workbook: {
      format: WORKBOOK_FORMAT,
      name,
      policyId: workbook.policyId,
      policyVersion: workbook.policyVersion,
      createdAt: now,
      deletedAt: null,
    },
    head: {
      ...state,
      rev: 1,
      asOf: head.asOf,
      overlay: head.overlay,
      persons: rows.length,
      rows: rows.length,
      length: rows.length,
      pools: planPools(part, []).heads,
    },
    layout: null,
    parcel,
  };
  const blob = await sealedOr(await writeContainer(manifest, sections), seal, control);
  await guarded(() =>
    database.parcels.add({
      workbook: workbook.id,
      ...parcel,
      role: 'issued',
      rows,
      count: rows.length,
      nextSeq: head.nextSeq,
    }),
  );
  return { name: `${fileSafe(name)}_村包_${stamp(new Date(now))}.cztz`, blob, persons: rows.length };
}

/** Those of the workbooks that a package went out of: the one it was made in, and copies of that. */
export async function issuedFrom<Of extends { readonly id: string }>(
  database: Database,
  parcel: string,
  workbooks: readonly Of[],
): Promise<readonly Of[]> {
  const found = await guarded(() =>
    database.parcels.bulkGet(workbooks.map(({ id }): [string, string] => [id, parcel])),
  );
  return workbooks.filter((_, index) => found[index]?.role === 'issued');
}

/** Living rows of the units, in the workbook's order. */
function rowsOf(table: RosterTable, units: readonly string[]): Uint32Array<ArrayBuffer> {
  const { codes, pool } = table.text('unit');
  const wanted = new Set<number>();
  for (let code = 0; code < pool.size; code += 1) if (units.includes(pool.get(code))) wanted.add(code);
  const rows: number[] = [];
  for (let row = 0; row < table.length; row += 1)
    if (table.alive[row] === 1 && wanted.has(codes[row] ?? 0)) rows.push(row);
  return Uint32Array.from(rows);
}

function* sectionsOf(part: RosterTable): Generator<Section, void> {
  for (const { field, segment, from, to } of planPools(part, []).writes)
    yield { kind: 'pool', record: makeSegment('', field, segment, part.text(field).pool, from, to) };
  const columns = columnsOf(part);
  for (let index = 0; index < Math.ceil(part.length / CHUNK_ROWS); index += 1)
    yield { kind: 'chunk', record: makeChunk('', columns, part.length, index) };
}
