import { LedgerError } from './errors';
import { defaultName, uniqueName } from './names';
import { copyWorkbook } from './store/copy';
import { arrivingWorkbooks, createWorkbook, listWorkbooks, patchWorkbook, purgeWorkbook } from './store/shelf';
import type { WorkbookInfo } from './types';
import type { BookContext } from './workbook/openBook';
import { lockName } from './workbook/session';

/** What can be done with workbooks as a whole, opened or not. */
export interface Shelf {
  list(): Promise<readonly WorkbookInfo[]>;
  /** An empty name becomes the policy's year and region; a taken one gets a number. Throws `policy-missing`. */
  create(options: { readonly policyId: string; readonly name: string }): Promise<WorkbookInfo>;
  rename(id: string, name: string): Promise<void>;
  /** From now on it goes by the version of its policy that is here, and somebody has been told so. Throws `policy-missing`. */
  takePolicy(id: string): Promise<void>;
  /** With everything, the change log included. */
  copy(id: string, name: string): Promise<WorkbookInfo>;
  /** Into the bin. Throws `open-elsewhere` while another tab writes it; `held`: this tab does. */
  remove(id: string, held?: boolean): Promise<void>;
  restore(id: string): Promise<void>;
  /** For good. Throws like `remove`. */
  purge(id: string, held?: boolean): Promise<void>;
  /** Removes what restores that never ended have left. */
  tidy(): Promise<void>;
  freeName(wanted: string): Promise<string>;
}

export function createShelf({ database, ports }: BookContext): Shelf {
  const now = (): number => ports.clock.now().getTime();
  const freeName = async (wanted: string, except?: string): Promise<string> =>
    uniqueName(
      wanted,
      (await listWorkbooks(database)).filter(({ id }) => id !== except).map(({ name }) => name),
    );
  const infoOf = async (id: string): Promise<WorkbookInfo> => {
    const found = (await listWorkbooks(database)).find((info) => info.id === id);
    if (found === undefined) throw new LedgerError('workbook-missing', { workbook: id });
    return found;
  };
  /** Works on a workbook that no other tab writes meanwhile; false when one does. `held`: its lock is this tab's already. */
  const alone = async (id: string, held: boolean, work: () => Promise<unknown>): Promise<boolean> => {
    const lock = held ? null : await ports.locks.tryHold(lockName(id));
    if (lock === null && !held) return false;
    try {
      await work();
    } finally {
      await lock?.();
    }
    return true;
  };
  /** Other tabs that only read it close it. */
  const takeAway = async (id: string, held: boolean, work: () => Promise<unknown>): Promise<void> => {
    const done = await alone(id, held, async () => {
      await work();
      ports.channel.send({ kind: 'gone', workbook: id });
    });
    if (!done) throw new LedgerError('open-elsewhere', { workbook: id });
  };
  return {
    list: () => listWorkbooks(database),
    async create({ policyId, name }) {
      const policy = ports.policy(policyId);
      if (policy === undefined) throw new LedgerError('policy-missing', { policy: policyId });
      const given = await freeName(name.trim() === '' ? defaultName(policy) : name);
      const { id, version } = policy;
      return createWorkbook(database, {
        id: ports.newId(),
        name: given,
        policyId: id,
        policyVersion: version,
        now: now(),
      });
    },
    async rename(id, name) {
      const before = await infoOf(id);
      await patchWorkbook(database, id, { name: name.trim() === '' ? before.name : await freeName(name, id) });
      ports.channel.send({ kind: 'renamed', workbook: id });
    },
    async takePolicy(id) {
      const { policyId } = await infoOf(id);
      const policy = ports.policy(policyId);
      if (policy === undefined) throw new LedgerError('policy-missing', { policy: policyId });
      await patchWorkbook(database, id, { policyVersion: policy.version });
      ports.channel.send({ kind: 'renamed', workbook: id });
    },
    async copy(id, name) {
      const before = await infoOf(id);
      const given = await freeName(name.trim() === '' ? before.name : name);
      return copyWorkbook(database, id, { id: ports.newId(), name: given, now: now() });
    },
    remove: (id, held = false) => takeAway(id, held, () => patchWorkbook(database, id, { deletedAt: now() })),
    async restore(id) {
      await patchWorkbook(database, id, { deletedAt: null });
    },
    purge: (id, held = false) => takeAway(id, held, () => purgeWorkbook(database, id)),
    async tidy() {
      for (const id of await arrivingWorkbooks(database)) await alone(id, false, () => purgeWorkbook(database, id));
    },
    freeName: (wanted) => freeName(wanted),
  };
}
