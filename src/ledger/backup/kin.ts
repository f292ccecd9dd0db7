import { LedgerError } from '../errors';
import type { TaskControl } from '../queue';
import { guarded } from '../store/failures';
import type { HeadRecord } from '../store/records';
import type { Database } from '../store/schema';
import type { WorkbookInfo } from '../types';
import { gunzip, type Container } from './container';
import { changesOf, type Manifest } from './make';
import { decodeSection } from './section';

/** A workbook of this computer that a backup or village package is of, or may be of. */
export interface Kin {
  readonly info: WorkbookInfo;
  /** Changes of it that the file does not hold; null: the two logs do not tell. */
  readonly missing: number | null;
}

/**
 * The workbooks that have the file's log in common with it, were opened from the same package, or have its name and policy; the one it
 * was made of first, then the one changed last. How much of each the file does not hold is told by the seals of the logs: as far as
 * they are the same, so is what was done.
 */
export async function kinOf(
  database: Database,
  container: Container,
  manifest: Manifest,
  living: readonly WorkbookInfo[],
  control: TaskControl,
): Promise<readonly Kin[]> {
  const { origin, parcel, head, workbook } = manifest;
  // Asked for of the file once, before any workbook is looked at.
  const seals = parcel === undefined && head.audit !== undefined ? await sealsIn(container, control) : null;
  const found: Kin[] = [];
  for (const info of living) {
    const isOrigin = info.id === origin;
    const isNamesake = info.name === workbook.name && info.policyId === workbook.policyId;
    try {
      const kin = await kinshipOf(info, isOrigin, isNamesake);
      if (kin !== null) found.push(kin);
    } catch (error) {
      // One that cannot be read here (its lock is gone, a record is damaged) must not keep a file from being opened.
      if (!(error instanceof LedgerError)) throw error;
      if (isOrigin || isNamesake) found.push({ info, missing: null });
    }
  }
  const rank = ({ info }: Kin): number => (info.id === origin ? Infinity : info.changedAt);
  return found.sort((one, other) => (rank(one) > rank(other) ? -1 : 1));

  async function kinshipOf(of: WorkbookInfo, isOrigin: boolean, isNamesake: boolean): Promise<Kin | null> {
    const here = await guarded(() => database.heads.get(of.id));
    if (here === undefined) return null;
    if (parcel !== undefined) {
      const held = await guarded(() => database.parcels.get([of.id, parcel.id]));
      if (held?.role === 'held') return { info: of, missing: changesOf(here) };
      return isNamesake ? { info: of, missing: null } : null;
    }
    if (here.audit !== undefined && seals !== null) {
      const common = await commonIn(database, here, seals);
      if (common > 0) return { info: of, missing: await changesBehind(database, here, common) };
      return isOrigin || isNamesake ? { info: of, missing: null } : null;
    }
    if (isOrigin) return { info: of, missing: withoutSeals(here, head) };
    return isNamesake ? { info: of, missing: changesOf(here) === 0 ? 0 : null } : null;
  }
}

/** A file from before anything was done holds none of it; of one from before there was a log, the numbers of records are what there is. */
function withoutSeals(here: HeadRecord, then: Manifest['head']): number | null {
  if (then.audit === undefined && then.nextSeq === 1) return changesOf(here);
  if (here.audit === undefined) return Math.max(0, here.nextSeq - then.nextSeq);
  return null;
}

/** How far the log here is the file's: a seal is over all that stands before it. */
async function commonIn(database: Database, here: HeadRecord, seals: ReadonlyMap<number, string>): Promise<number> {
  let [low, high] = [0, Math.min(here.audit?.n ?? 0, seals.size)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const entry = await guarded(() => database.audit.get([here.workbook, middle]));
    if (entry !== undefined && entry.hash === seals.get(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

async function changesBehind(database: Database, { workbook, audit }: HeadRecord, common: number): Promise<number> {
  const behind = database.audit
    .where('[workbook+n]')
    .between([workbook, common + 1], [workbook, audit?.n ?? 0], true, true);
  const entries = await guarded(() => behind.toArray());
  return entries.filter(({ what }) => what !== 'note').length;
}

/** The seals of a file's log by their numbers. The log stands last but for the packages. */
async function sealsIn(container: Container, control: TaskControl): Promise<ReadonlyMap<number, string>> {
  const seals = new Map<number, string>();
  for (let index = container.sections.length - 1; index >= 0; index -= 1) {
    await control.step(container.sections.length - index, container.sections.length);
    let section;
    try {
      section = decodeSection(await gunzip(await container.read(index)));
    } catch {
      throw new LedgerError('backup-damaged', { part: `section ${index}` });
    }
    if (section.kind === 'audit') for (const { n, hash } of section.records) seals.set(n, hash);
    else if (section.kind !== 'parcels') break;
  }
  return seals;
}
