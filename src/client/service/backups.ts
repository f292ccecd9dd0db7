import { freeName, isGranted, writeInto, type Folder } from '../../ledger/backup/folder';
import { checkManifest } from '../../ledger/backup/checkManifest';
import { readContainer } from '../../ledger/backup/container';
import { kinOf } from '../../ledger/backup/kin';
import { changesOf, makeBackup, type Manifest } from '../../ledger/backup/make';
import { restoreBackup, type Replaced } from '../../ledger/backup/restore';
import { isSealed, makeSealKey, sealedOr, unsealed, type SealKey } from '../../ledger/backup/sealed';
import { checkBackup, checkWritten } from '../../ledger/backup/verify';
import { LedgerError } from '../../ledger/errors';
import { canSeal } from '../../ledger/password';
import type { Ledger } from '../../ledger/ledger';
import type { ReturnManifest } from '../../ledger/parcels/handBack';
import { issuedFrom } from '../../ledger/parcels/issue';
import { readReturn } from '../../ledger/parcels/merge';
import type { TaskControl } from '../../ledger/queue';
import { guarded } from '../../ledger/store/failures';
import { backupsKey, parcelKeyOf, readSetting, writeSetting } from '../../ledger/store/settings';
import type { BackupNote, BackupPeek, BackupState, ReturnPeek } from '../backupTypes';
import type { WorkbookInfo } from '../protocol';
import { noteAll } from './noteAll';

const FOLDER = 'backup-folder';
const KEY = 'backup-key';
const REMEMBERED = 10;
/** How often a workbook is read anew because something was written meanwhile. */
const TRIES = 3;

/** Backups: made, verified, kept in a folder, looked into, opened. */
export interface Backups {
  state(): Promise<BackupState>;
  make(): Promise<{ readonly name: string; readonly blob: Blob }>;
  toFolder(id: string | null): Promise<BackupNote>;
  folder(): Promise<Folder | null>;
  setFolder(folder: Folder | null): Promise<void>;
  setPassword(password: string | null): Promise<void>;
  peek(file: Blob, password: string | null): Promise<BackupPeek | ReturnPeek>;
  restore(file: Blob, password: string | null, replaces: Replaced | null): Promise<WorkbookInfo>;
}

export function createBackups(ledger: Ledger): Backups {
  const { desk, queue } = ledger;
  const { database } = desk;
  const now = (): Date => desk.ports.clock.now();
  const key = async (): Promise<SealKey | null> => ((await readSetting(database, KEY)) as SealKey | undefined) ?? null;
  const folder = async (): Promise<Folder | null> =>
    ((await readSetting(database, FOLDER)) as Folder | undefined) ?? null;
  const notes = async (id: string): Promise<readonly BackupNote[]> =>
    ((await readSetting(database, backupsKey(id))) as readonly BackupNote[] | undefined) ?? [];
  /** `gone`: files of the folder that are no longer there. */
  const remember = async (id: string, note: BackupNote, gone: readonly string[] = []): Promise<BackupNote> => {
    const before = (await notes(id)).filter(({ where, name }) => where !== 'folder' || !gone.includes(name));
    await writeSetting(database, backupsKey(id), [note, ...before].slice(0, REMEMBERED));
    return note;
  };
  /** A backup that was made is there, also where a full disk keeps it from being written down that it is. */
  const tell = async (id: string, note: BackupNote, gone: readonly string[] = []): Promise<BackupNote> => {
    const { name: file, where, sealed } = note;
    await ledger.note({ kind: 'backup', file, where, sealed }, id).catch(() => undefined);
    await remember(id, note, gone).catch(() => undefined);
    return note;
  };
  const by = async (password: string | null): Promise<string | SealKey | null> => password ?? key();
  /** Made beside the commands, not among them: nobody waits for a backup that comes by itself. */
  const aside: TaskControl = { step: () => new Promise((resolve) => setTimeout(resolve)) };
  const makeAside = async (id: string): Promise<Awaited<ReturnType<typeof makeBackup>>> => {
    const rev = async () => (await guarded(() => database.heads.get(id)))?.rev;
    for (let tries = 1; ; tries += 1) {
      // What was asked for before it is in it: somebody who leaves has just typed.
      await queue.idle();
      const before = await rev();
      try {
        return await makeBackup(database, id, now().getTime(), aside);
      } catch (thrown) {
        if ((await rev()) === before) throw thrown;
        // What was read belongs to two states: no damage, only bad timing.
        if (tries === TRIES) throw new LedgerError('busy', { workbook: id });
      }
    }
  };
  /** What a workbook was opened from is its last backup. What a village hands back can get the password its package had. */
  const noteRestored = async (
    file: Blob,
    used: string | SealKey | null,
    plain: Blob,
    restoring: (plain: Blob, madeAt: number) => Promise<WorkbookInfo>,
  ): Promise<WorkbookInfo> => {
    const { kind } = (await readContainer(plain)).manifest as Partial<ReturnManifest>;
    if (kind === 'return') throw new LedgerError('parcel-is-return');
    const { madeAt, parcel } = (await readContainer(plain)).manifest as Manifest;
    const info = await restoring(plain, madeAt);
    const head = await database.heads.get(info.id);
    const note = {
      at: madeAt,
      name: nameOf(file) || info.name,
      bytes: file.size,
      sealed: file !== plain,
      changes: head ? changesOf(head) : 0,
    };
    await remember(info.id, { ...note, where: 'download' });
    if (parcel !== undefined && note.sealed && used !== null)
      await writeSetting(database, parcelKeyOf(info.id), typeof used === 'string' ? await makeSealKey(used) : used);
    return info;
  };
  const peekReturn = async (file: Blob, used: string | SealKey | null, control: TaskControl): Promise<ReturnPeek> => {
    const { parcel, madeAt, by: author } = await readReturn(file, used, control);
    const issued = await issuedFrom(database, parcel.id, await ledger.shelf.list());
    return {
      kind: 'return',
      origin: parcel.origin,
      units: parcel.units,
      madeAt,
      by: author,
      here: issued.flatMap(({ id, name, changedAt, deletedAt }) =>
        deletedAt === null ? [{ id, name, changedAt }] : [],
      ),
      binned: issued.find(({ deletedAt }) => deletedAt !== null)?.name ?? null,
    };
  };
  return {
    async state() {
      const { workbook, head } = ledger.book();
      const made = await notes(workbook.id);
      const chosen = await folder();
      return {
        made,
        changes: Math.max(0, changesOf(head) - (made[0]?.changes ?? 0)),
        sealable: canSeal(),
        sealed: (await key()) !== null,
        folder: chosen === null ? null : { name: chosen.name, granted: await isGranted(chosen) },
      };
    },
    make: () =>
      queue.runLong('backup', async (control) => {
        const { id } = ledger.book().workbook;
        const { name, blob, changes } = await makeBackup(database, id, now().getTime(), control);
        const seal = await key();
        const file = await sealedOr(blob, seal, control);
        await checkWritten(file, blob, seal, control);
        const note = { at: now().getTime(), name, bytes: file.size, sealed: seal !== null, changes };
        await tell(id, { ...note, where: 'download' });
        return { name, blob: file };
      }),
    async toFolder(wanted) {
      const id = wanted ?? ledger.book().workbook.id;
      const into = await folder();
      if (into === null || !(await isGranted(into))) throw new LedgerError('folder-denied');
      const { blob, workbook, changes } = await makeAside(id);
      const seal = await key();
      const file = await sealedOr(blob, seal, aside);
      const at = now();
      const name = await freeName(into, workbook, at);
      const check = (found: Blob): Promise<void> => checkWritten(found, blob, seal, aside);
      const gone = await writeInto(into, { workbook: id, name, blob: file }, check);
      const note = { at: at.getTime(), name, bytes: file.size, sealed: seal !== null, changes };
      return tell(id, { ...note, where: 'folder' }, gone);
    },
    folder,
    setFolder: (chosen) => writeSetting(database, FOLDER, chosen),
    async setPassword(password) {
      const before = await key();
      await writeSetting(database, KEY, password === null ? null : await makeSealKey(password));
      const how = password === null ? 'removed' : before === null ? 'set' : 'changed';
      if (before !== null || password !== null) await noteAll(ledger, { kind: 'password', of: 'backups', how });
    },
    peek: (file, password) =>
      queue.runLong('restore', async (control) => {
        const { container } = await checkBackup(file, await by(password), control);
        const { kind } = container.manifest as Partial<ReturnManifest>;
        if (kind === 'return') return peekReturn(file, await by(password), control);
        const manifest = checkManifest(container.manifest);
        const { name, policyId } = manifest.workbook;
        if (desk.ports.policy(policyId) === undefined) throw new LedgerError('policy-missing', { policy: policyId });
        const living = (await ledger.shelf.list()).filter(({ deletedAt }) => deletedAt === null);
        const kin = await kinOf(database, container, manifest, living, control);
        return {
          kind: 'workbook',
          name,
          policyId,
          persons: manifest.head.persons,
          changes: manifest.head.nextSeq - 1,
          madeAt: manifest.madeAt,
          sealed: await isSealed(file),
          units: manifest.parcel?.units ?? null,
          here: kin.map(({ info, missing }) => ({
            id: info.id,
            name: info.name,
            persons: info.persons,
            changedAt: info.changedAt,
            missing,
          })),
        };
      }),
    async restore(file, password, replaces) {
      const held = await by(password);
      if (replaces !== null) await ledger.close(); // whatever was open here gives its lock back first
      return queue.runLong('restore', async (control, ending) =>
        noteRestored(file, held, await unsealed(file, held, control), (plain, madeAt) =>
          restoreBackup(desk, plain, control, ending, replaces, (replaced) => ({
            at: now().getTime(),
            by: desk.author(),
            note: { kind: 'restored', file: nameOf(file), madeAt, sealed: file !== plain, replaced },
          })),
        ),
      );
    },
  };
}

/** '' where it has none: it never was a file. */
function nameOf(file: Blob): string {
  return file instanceof File ? file.name : '';
}
