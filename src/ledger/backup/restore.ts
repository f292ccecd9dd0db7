import type { Noted } from '../audit/note';
import { asLedgerError, LedgerError } from '../errors';
import type { TaskControl } from '../queue';
import { uniqueName } from '../names';
import { chunkSum } from '../store/chunk';
import { guarded } from '../store/failures';
import { leaveNote } from '../store/notes';
import { poolSum } from '../store/pool';
import type { HeadRecord, ParcelRecord, WorkbookRecord } from '../store/records';
import type { Database } from '../store/schema';
import { infoOf, listWorkbooks, purgeWorkbook } from '../store/shelf';
import type { WorkbookInfo } from '../types';
import type { BookContext } from '../workbook/openBook';
import { lockName } from '../workbook/session';
import { checkManifest } from './checkManifest';
import { checkSection } from './checkSection';
import { gunzip, readContainer, type Container } from './container';
import { decodeSection, type Section } from './section';
import { Tally } from './tally';
import { tryOpening } from './tryOpening';

/** A workbook whose place a backup takes, and what its name ends with in the bin, in the language of whoever sees it there. */
export interface Replaced {
  readonly id: string;
  readonly suffix: string;
}

/**
 * Opens a backup as a new workbook. It is listed only when its last section is in place; whatever goes wrong before,
 * nothing of it stays. Throws `backup-foreign`, `backup-newer`, `backup-damaged`, `policy-missing`, `storage-*`, `cancelled`;
 * where it takes another's place `workbook-missing`, `replaced-elsewhere`.
 */
export async function restoreBackup(
  context: BookContext,
  file: Blob,
  control: TaskControl,
  /** Only the listing is left: nothing can be cancelled from here on. */
  ending: () => void = () => undefined,
  /** The workbook whose place it takes: that one goes into the bin, under another name, in the step that lists the new one. */
  replaces: Replaced | null = null,
  /** What is noted in the audit log of the new one. */
  noted: ((replaced: string) => Noted) | null = null,
): Promise<WorkbookInfo> {
  const { database, ports } = context;
  const container = await readContainer(file);
  const manifest = checkManifest(container.manifest);
  const { policyId } = manifest.workbook;
  if (ports.policy(policyId) === undefined) throw new LedgerError('policy-missing', { policy: policyId });
  const id = ports.newId();
  const all = await listWorkbooks(database);
  const before = all.find((info) => info.id === replaces?.id) ?? null;
  if (replaces !== null && before === null) throw new LedgerError('workbook-missing', { workbook: replaces.id });
  const beforeLock = before === null ? null : await ports.locks.tryHold(lockName(before.id));
  if (before !== null && beforeLock === null) throw new LedgerError('replaced-elsewhere', { workbook: before.id });
  const lock = await ports.locks.tryHold(lockName(id));
  const taken = all.filter((info) => info !== before).map(({ name }) => name);
  const workbook: WorkbookRecord = {
    ...manifest.workbook,
    id,
    name: before?.name ?? uniqueName(manifest.workbook.name, taken),
    deletedAt: null,
    arriving: true,
  };
  const layout = manifest.layout ?? null;
  const { parcel } = manifest;
  const head: HeadRecord = { ...manifest.head, workbook: id };
  try {
    await guarded(() => database.workbooks.add(workbook));
    await writeSections(database, id, container, head, control);
    await guarded(() => database.heads.add(head));
    await tryOpening(context, id);
    ending();
    const arrived = { ...workbook, arriving: false };
    await guarded(() =>
      database.transaction(
        'rw',
        [database.workbooks, database.layouts, database.parcels, database.settings],
        async () => {
          if (layout !== null) await database.layouts.add({ workbook: id, layout });
          if (parcel !== undefined) await database.parcels.add({ ...parcel, ...heldIn(id, head) });
          if (noted !== null) await leaveNote(database, id, noted(before?.name ?? ''), '');
          await database.workbooks.put(arrived);
          if (before === null) return;
          const stored = await database.workbooks.get(before.id);
          if (stored === undefined) throw new LedgerError('workbook-missing', { workbook: before.id });
          const name = uniqueName(`${before.name}${replaces?.suffix ?? ''}`, [...taken, before.name]);
          await database.workbooks.put({ ...stored, name, deletedAt: ports.clock.now().getTime() });
        },
      ),
    );
    if (before !== null) ports.channel.send({ kind: 'gone', workbook: before.id });
    return infoOf(arrived, head);
  } catch (thrown) {
    // If even this fails, the next start clears it away: the workbook is still marked as arriving.
    await purgeWorkbook(database, id).catch(() => undefined);
    throw asLedgerError(thrown);
  } finally {
    await lock?.();
    await beforeLock?.();
  }
}

/** A workbook opened from a village package remembers which. */
function heldIn(
  workbook: string,
  { rows }: HeadRecord,
): Pick<ParcelRecord, 'workbook' | 'role' | 'rows' | 'count' | 'nextSeq'> {
  return { workbook, role: 'held', rows: new Uint32Array(0), count: rows, nextSeq: 1 };
}

async function writeSections(
  database: Database,
  id: string,
  container: Container,
  head: HeadRecord,
  control: TaskControl,
): Promise<void> {
  const tally = new Tally(head);
  const own = <Row extends object>(records: readonly Row[]) => records.map((record) => ({ ...record, workbook: id }));
  for (let index = 0; index < container.sections.length; index += 1) {
    await control.step(index, container.sections.length);
    const section = await readSection(container, index);
    checkSection(section, head);
    tally.count(section);
    switch (section.kind) {
      case 'chunk':
        if (chunkSum(section.record) !== section.record.sum) throw damaged(index);
        await guarded(() => database.chunks.add({ ...section.record, workbook: id }));
        break;
      case 'pool':
        if (poolSum(section.record) !== section.record.sum) throw damaged(index);
        await guarded(() => database.pools.add({ ...section.record, workbook: id }));
        break;
      case 'changes':
        await guarded(() => database.changes.bulkAdd(own(section.records)));
        break;
      case 'tray':
        await guarded(() => database.tray.bulkAdd(own(section.records)));
        break;
      case 'closed':
        await guarded(() => database.closed.bulkAdd(own(section.records)));
        break;
      case 'audit':
        await guarded(() => database.audit.bulkAdd(own(section.records)));
        break;
      case 'parcels':
        await guarded(() => database.parcels.bulkAdd(own(section.records)));
        break;
      case 'return':
        throw damaged(index);
    }
  }
  tally.end();
}

async function readSection(container: Container, index: number): Promise<Section> {
  const packed = await container.read(index);
  try {
    return decodeSection(await gunzip(packed));
  } catch {
    throw damaged(index);
  }
}

function damaged(section: number): LedgerError {
  return new LedgerError('backup-damaged', { part: `section ${section}` });
}
